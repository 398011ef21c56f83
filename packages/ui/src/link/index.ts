/// <reference path="../css.d.ts" />
import css from './Link.css?inline';

export { Link, type LinkProps } from './Link.tsx';

export const linkStyles: readonly string[] = [css];
