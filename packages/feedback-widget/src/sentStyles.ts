import { linkStyles } from '@cantho/ui/link';
import { statusTagStyles } from '@cantho/ui/status-tag';
import css from './sent.css?inline';
import { laterStyles } from './styles.ts';

/** Styles of the page after sending. */
export const sentStyles = laterStyles([...statusTagStyles, ...linkStyles, css]);
