import { backLinkStyles } from '@cantho/ui/back-link';
import { buttonStyles } from '@cantho/ui/button';
import { cardStyles } from '@cantho/ui/card';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { emptyStateStyles } from '@cantho/ui/empty-state';
import { errorPanelStyles } from '@cantho/ui/error-panel';
import { fieldStyles } from '@cantho/ui/field';
import { noticeStyles } from '@cantho/ui/notice';
import { offlineBannerStyles } from '@cantho/ui/offline-banner';
import { searchFieldStyles } from '@cantho/ui/search-field';
import { selectStyles } from '@cantho/ui/select';
import { skeletonStyles } from '@cantho/ui/skeleton';
import { statusTagStyles } from '@cantho/ui/status-tag';
import { baseCss, tokensCss } from '@cantho/ui/styles';
import css from './feedbackWidget.css?inline';

/** Tokens and base first, then what the components are made of, each once, then the module's own. */
export const styles: readonly string[] = [
  ...new Set([
    tokensCss,
    baseCss,
    ...backLinkStyles,
    ...buttonStyles,
    ...cardStyles,
    ...descriptionListStyles,
    ...emptyStateStyles,
    ...errorPanelStyles,
    ...fieldStyles,
    ...noticeStyles,
    ...offlineBannerStyles,
    ...searchFieldStyles,
    ...selectStyles,
    ...skeletonStyles,
    ...statusTagStyles,
    css,
  ]),
];
