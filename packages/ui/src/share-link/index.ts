/// <reference path="../css.d.ts" />
import { buttonStyles } from '../button/index.ts';
import css from './ShareLink.css?inline';

export { ShareLink, type ShareLinkLabels, type ShareLinkProps } from './ShareLink.tsx';

export const shareLinkStyles: readonly string[] = [...buttonStyles, css];
