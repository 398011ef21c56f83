/// <reference path="../css.d.ts" />
import { descriptionListStyles } from '../description-list/index.ts';
import css from './AgencyLists.css?inline';

export { type AgencyEntry, AgencyLists, type AgencyListsProps } from './AgencyLists.tsx';

export const agencyListsStyles: readonly string[] = [...descriptionListStyles, css];
