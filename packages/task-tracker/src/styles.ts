import { buttonStyles } from '@cantho/ui/button';
import { dataAgeStyles } from '@cantho/ui/data-age';
import { emptyStateStyles } from '@cantho/ui/empty-state';
import { errorPanelStyles } from '@cantho/ui/error-panel';
import { filterChipsStyles } from '@cantho/ui/filter-chips';
import { foldStyles } from '@cantho/ui/fold';
import { noticeStyles } from '@cantho/ui/notice';
import { sampleBannerStyles } from '@cantho/ui/sample-banner';
import { sampleMarkStyles } from '@cantho/ui/sample-mark';
import { searchFieldStyles } from '@cantho/ui/search-field';
import { selectStyles } from '@cantho/ui/select';
import { statusBarStyles } from '@cantho/ui/status-bar';
import { statusTagStyles } from '@cantho/ui/status-tag';
import { baseCss, tokensCss } from '@cantho/ui/styles';
import { viewSwitchStyles } from '@cantho/ui/view-switch';
import { waitingStyles } from '@cantho/ui/waiting';
import css from './taskTracker.css?inline';

/** Of the first view; chunks bring theirs. Tokens and base first, each text once, then the module's own. */
export const styles: readonly string[] = [
  ...new Set([
    tokensCss,
    baseCss,
    ...buttonStyles,
    ...dataAgeStyles,
    ...emptyStateStyles,
    ...errorPanelStyles,
    ...filterChipsStyles,
    ...foldStyles,
    ...noticeStyles,
    ...sampleBannerStyles,
    ...sampleMarkStyles,
    ...searchFieldStyles,
    ...selectStyles,
    ...statusBarStyles,
    ...statusTagStyles,
    ...viewSwitchStyles,
    ...waitingStyles,
    css,
  ]),
];

/** What of a chunk's styles the first view has not adopted already: adopted again, they would come after what refines them. */
export function laterStyles(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => !styles.includes(text));
}
