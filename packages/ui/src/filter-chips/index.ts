/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './FilterChips.css?inline';

export { type FilterChip, FilterChips, type FilterChipsProps } from './FilterChips.tsx';

export const filterChipsStyles: readonly string[] = [...iconStyles, css];
