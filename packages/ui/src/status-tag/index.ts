/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './StatusTag.css?inline';

export { StatusTag, type StatusTagProps } from './StatusTag.tsx';
export { type StatusName, statuses, type Tone } from './statuses.ts';

export const statusTagStyles: readonly string[] = [...iconStyles, css];
