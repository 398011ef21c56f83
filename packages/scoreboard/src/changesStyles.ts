import css from './changes.css?inline';
import { laterStyles } from './styles.ts';

export const changesStyles = laterStyles([css]);
