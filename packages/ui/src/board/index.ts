/// <reference path="../css.d.ts" />
import { statusTagStyles } from '../status-tag/index.ts';
import css from './Board.css?inline';

export { Board, type BoardColumn, type BoardEntry, type BoardProps } from './Board.tsx';

export const boardStyles: readonly string[] = [...statusTagStyles, css];
