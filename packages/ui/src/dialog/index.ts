/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './Dialog.css?inline';

export { Dialog, type DialogProps } from './Dialog.tsx';

export const dialogStyles: readonly string[] = [...iconStyles, css];
