/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './Pagination.css?inline';

export { Pagination, type PaginationProps } from './Pagination.tsx';

export const paginationStyles: readonly string[] = [...iconStyles, css];
