/// <reference path="../css.d.ts" />
import css from './Icon.css?inline';

export { Icon, type IconName, type IconProps } from './Icon.tsx';

export const iconStyles: readonly string[] = [css];
