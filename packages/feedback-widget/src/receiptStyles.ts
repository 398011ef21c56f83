import { cardStyles } from '@cantho/ui/card';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { dialogStyles } from '@cantho/ui/dialog';
import { errorPanelStyles } from '@cantho/ui/error-panel';
import { foldStyles } from '@cantho/ui/fold';
import { linkStyles } from '@cantho/ui/link';
import { offlineBannerStyles } from '@cantho/ui/offline-banner';
import { statusTagStyles } from '@cantho/ui/status-tag';
import css from './receipt.css?inline';
import { laterStyles } from './styles.ts';

/** Styles of the look-up. */
export const receiptStyles = laterStyles([
  ...cardStyles,
  ...descriptionListStyles,
  ...dialogStyles,
  ...errorPanelStyles,
  ...foldStyles,
  ...linkStyles,
  ...offlineBannerStyles,
  ...statusTagStyles,
  css,
]);
