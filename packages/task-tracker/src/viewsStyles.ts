import { boardStyles } from '@cantho/ui/board';
import { linkStyles } from '@cantho/ui/link';
import { paginationStyles } from '@cantho/ui/pagination';
import { timelineStyles } from '@cantho/ui/timeline';
import { laterStyles } from './styles.ts';
import css from './views.css?inline';

/** Styles of the views that are no list, which come with them. */
export const viewsStyles = laterStyles([
  ...linkStyles,
  ...paginationStyles,
  ...timelineStyles,
  ...boardStyles,
  css,
]);
