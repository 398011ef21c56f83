/// <reference path="../css.d.ts" />
import css from './Card.css?inline';

export { Card, type CardProps } from './Card.tsx';

export const cardStyles: readonly string[] = [css];
