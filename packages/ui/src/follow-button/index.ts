/// <reference path="../css.d.ts" />
import { buttonStyles } from '../button/index.ts';
import css from './FollowButton.css?inline';

export { FollowButton, type FollowButtonProps, type FollowLabels } from './FollowButton.tsx';

export const followButtonStyles: readonly string[] = [...buttonStyles, css];
