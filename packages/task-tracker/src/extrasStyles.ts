import { cardStyles } from '@cantho/ui/card';
import { downloadMenuStyles } from '@cantho/ui/download-menu';
import { linkStyles } from '@cantho/ui/link';
import { shareLinkStyles } from '@cantho/ui/share-link';
import css from './extras.css?inline';
import { laterStyles } from './styles.ts';

/** Styles of what stands beside the tasks, which come with it. */
export const extrasStyles = laterStyles([
  ...linkStyles,
  ...cardStyles,
  ...downloadMenuStyles,
  ...shareLinkStyles,
  css,
]);
