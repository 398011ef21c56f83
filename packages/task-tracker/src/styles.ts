import { agencyListsStyles } from '@cantho/ui/agency-lists';
import { backLinkStyles } from '@cantho/ui/back-link';
import { buttonStyles } from '@cantho/ui/button';
import { cardStyles } from '@cantho/ui/card';
import { dataAgeStyles } from '@cantho/ui/data-age';
import { dataTableStyles } from '@cantho/ui/data-table';
import { descriptionListStyles } from '@cantho/ui/description-list';
import { emptyStateStyles } from '@cantho/ui/empty-state';
import { errorPanelStyles } from '@cantho/ui/error-panel';
import { filterChipsStyles } from '@cantho/ui/filter-chips';
import { foldStyles } from '@cantho/ui/fold';
import { noticeStyles } from '@cantho/ui/notice';
import { provenanceStyles } from '@cantho/ui/provenance';
import { sampleBannerStyles } from '@cantho/ui/sample-banner';
import { sampleMarkStyles } from '@cantho/ui/sample-mark';
import { searchFieldStyles } from '@cantho/ui/search-field';
import { selectStyles } from '@cantho/ui/select';
import { statusBarStyles } from '@cantho/ui/status-bar';
import { statusTagStyles } from '@cantho/ui/status-tag';
import { baseCss, tokensCss } from '@cantho/ui/styles';
import { waitingStyles } from '@cantho/ui/waiting';
import css from './taskTracker.css?inline';

/** Tokens and base first, then what the components are made of, each once, then the module's own. */
export const styles: readonly string[] = [
  ...new Set([
    tokensCss,
    baseCss,
    ...agencyListsStyles,
    ...backLinkStyles,
    ...buttonStyles,
    ...cardStyles,
    ...dataAgeStyles,
    ...dataTableStyles,
    ...descriptionListStyles,
    ...emptyStateStyles,
    ...errorPanelStyles,
    ...filterChipsStyles,
    ...foldStyles,
    ...noticeStyles,
    ...provenanceStyles,
    ...sampleBannerStyles,
    ...sampleMarkStyles,
    ...searchFieldStyles,
    ...selectStyles,
    ...statusBarStyles,
    ...statusTagStyles,
    ...waitingStyles,
    css,
  ]),
];
