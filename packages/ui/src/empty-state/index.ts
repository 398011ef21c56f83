/// <reference path="../css.d.ts" />
import { statusTagStyles } from '../status-tag/index.ts';
import css from './Panel.css?inline';

export { EmptyState, type EmptyStateProps } from './EmptyState.tsx';

export const emptyStateStyles: readonly string[] = [...statusTagStyles, css];
