/// <reference path="../css.d.ts" />
import { fieldStyles } from '../field/index.ts';
import css from './Select.css?inline';

export { Select, type SelectGroup, type SelectOption, type SelectProps } from './Select.tsx';

export const selectStyles: readonly string[] = [...fieldStyles, css];
