import { backLinkStyles } from '@cantho/ui/back-link';
import { buttonStyles } from '@cantho/ui/button';
import { cardStyles } from '@cantho/ui/card';
import { dataTableStyles } from '@cantho/ui/data-table';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { emptyStateStyles } from '@cantho/ui/empty-state';
import { errorPanelStyles } from '@cantho/ui/error-panel';
import { filterChipsStyles } from '@cantho/ui/filter-chips';
import { lineChartStyles } from '@cantho/ui/line-chart';
import { linkStyles } from '@cantho/ui/link';
import { meterStyles } from '@cantho/ui/meter';
import { noticeStyles } from '@cantho/ui/notice';
import { offlineBannerStyles } from '@cantho/ui/offline-banner';
import { sampleBannerStyles } from '@cantho/ui/sample-banner';
import { searchFieldStyles } from '@cantho/ui/search-field';
import { selectStyles } from '@cantho/ui/select';
import { skeletonStyles } from '@cantho/ui/skeleton';
import { statusBarStyles } from '@cantho/ui/status-bar';
import { statusTagStyles } from '@cantho/ui/status-tag';
import { baseCss, tokensCss } from '@cantho/ui/styles';
import own from './scoreboard.css?inline';

/** Each text once, in cascade order. */
export const css: readonly string[] = [
  ...new Set([
    tokensCss,
    baseCss,
    ...backLinkStyles,
    ...buttonStyles,
    ...cardStyles,
    ...dataTableStyles,
    ...descriptionListStyles,
    ...emptyStateStyles,
    ...errorPanelStyles,
    ...filterChipsStyles,
    ...lineChartStyles,
    ...linkStyles,
    ...meterStyles,
    ...noticeStyles,
    ...offlineBannerStyles,
    ...sampleBannerStyles,
    ...searchFieldStyles,
    ...selectStyles,
    ...skeletonStyles,
    ...statusBarStyles,
    ...statusTagStyles,
    own,
  ]),
];
