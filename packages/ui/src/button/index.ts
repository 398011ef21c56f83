/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './Button.css?inline';

export { Button, type ButtonElementProps, type ButtonLinkProps, type ButtonProps } from './Button.tsx';

export const buttonStyles: readonly string[] = [...iconStyles, css];
