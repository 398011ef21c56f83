/// <reference path="../css.d.ts" />
import { descriptionListStyles } from '../description-list/index.ts';
import css from './Provenance.css?inline';

export { Provenance, type ProvenanceProps } from './Provenance.tsx';

export const provenanceStyles: readonly string[] = [...descriptionListStyles, css];
