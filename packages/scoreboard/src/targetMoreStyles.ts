import { agencyListsStyles } from '@cantho/ui/agency-lists';
import { provenanceStyles } from '@cantho/ui/provenance';
import { laterStyles } from './styles.ts';
import css from './targetMore.css?inline';

/** Styles of what stands further down on the page of one target. */
export const targetMoreStyles = laterStyles([...agencyListsStyles, ...provenanceStyles, css]);
