import { dataTableStyles } from '@cantho/ui/data-table';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { downloadMenuStyles } from '@cantho/ui/download-menu';
import { followButtonStyles } from '@cantho/ui/follow-button';
import { lineChartStyles } from '@cantho/ui/line-chart';
import { shareLinkStyles } from '@cantho/ui/share-link';
import { laterStyles } from './styles.ts';
import css from './target.css?inline';

/** Styles of the page of one target, but for what stands further down. */
export const targetStyles = laterStyles([
  ...dataTableStyles,
  ...descriptionListStyles,
  ...downloadMenuStyles,
  ...followButtonStyles,
  ...lineChartStyles,
  ...shareLinkStyles,
  css,
]);
