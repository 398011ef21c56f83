/// <reference path="../css.d.ts" />
import { buttonStyles } from '../button/index.ts';
import { fieldStyles } from '../field/index.ts';
import css from './SearchField.css?inline';

export { SearchField, type SearchFieldProps } from './SearchField.tsx';

export const searchFieldStyles: readonly string[] = [...buttonStyles, ...fieldStyles, css];
