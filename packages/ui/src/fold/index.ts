/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './Fold.css?inline';

export { Fold, type FoldProps } from './Fold.tsx';

export const foldStyles: readonly string[] = [...iconStyles, css];
