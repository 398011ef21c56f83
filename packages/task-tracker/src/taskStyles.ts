import { agencyListsStyles } from '@cantho/ui/agency-lists';
import { backLinkStyles } from '@cantho/ui/back-link';
import { cardStyles } from '@cantho/ui/card';
import { dataTableStyles } from '@cantho/ui/data-table';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { followButtonStyles } from '@cantho/ui/follow-button';
import { linkStyles } from '@cantho/ui/link';
import { provenanceStyles } from '@cantho/ui/provenance';
import { shareLinkStyles } from '@cantho/ui/share-link';
import { laterStyles } from './styles.ts';
import css from './task.css?inline';

/** Styles of the page of one task, which come with it. */
export const taskStyles = laterStyles([
  ...backLinkStyles,
  ...linkStyles,
  ...cardStyles,
  ...agencyListsStyles,
  ...dataTableStyles,
  ...descriptionListStyles,
  ...followButtonStyles,
  ...provenanceStyles,
  ...shareLinkStyles,
  css,
]);
