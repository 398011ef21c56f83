import { foldStyles } from '@cantho/ui/fold';
import { linkStyles } from '@cantho/ui/link';
import { searchFieldStyles } from '@cantho/ui/search-field';
import { selectStyles } from '@cantho/ui/select';
import css from './formRest.css?inline';
import { laterStyles } from './styles.ts';

/** Styles of what comes with the rest of the form. */
export const formRestStyles = laterStyles([
  ...foldStyles,
  ...linkStyles,
  ...searchFieldStyles,
  ...selectStyles,
  css,
]);
