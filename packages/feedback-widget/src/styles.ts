import { buttonStyles } from '@cantho/ui/button';
import { fieldStyles } from '@cantho/ui/field';
import { noticeStyles } from '@cantho/ui/notice';
import { skeletonStyles } from '@cantho/ui/skeleton';
import { baseCss, tokensCss } from '@cantho/ui/styles';
import css from './feedbackWidget.css?inline';

/** Tokens and base first, then what the components are made of, each once, then the module's own. */
export const styles: readonly string[] = [
  ...new Set([tokensCss, baseCss, ...buttonStyles, ...fieldStyles, ...noticeStyles, ...skeletonStyles, css]),
];

/** Of those of a chunk, what the first view has not brought. */
export const laterStyles = (css: readonly string[]): readonly string[] => [
  ...new Set(css.filter((text) => !styles.includes(text))),
];
