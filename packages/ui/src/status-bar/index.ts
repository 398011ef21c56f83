/// <reference path="../css.d.ts" />
import { statusTagStyles } from '../status-tag/index.ts';
import css from './StatusBar.css?inline';

export { StatusBar, type StatusBarItem, type StatusBarProps } from './StatusBar.tsx';

export const statusBarStyles: readonly string[] = [...statusTagStyles, css];
