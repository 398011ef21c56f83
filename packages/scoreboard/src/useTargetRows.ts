import type { TargetFilters, TargetList, TargetSummary } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { useDeferredValue, useMemo } from 'react';
import { useConfig } from './configContext.ts';
import {
  type AgencyChoice,
  agenciesOf,
  askedFilters,
  countFilters,
  filterTargets,
  type SortField,
  sortFields,
  type TargetFilter,
} from './filters.ts';
import { type Overviews, overviewsOf, overviewsOfSummary } from './overview.ts';
import { pageSize, useAgencies, useSummary, useTargetPage } from './planReads.ts';
import type { TargetFilterState } from './useTargetFilter.ts';

/** What a list of targets shows, wherever it was filtered. */
export interface TargetRows {
  /** The rows of the page, in order. `null`: not here yet, or `error`. */
  readonly items: readonly TargetSummary[] | null;
  /** Why the rows asked for are not here. */
  readonly error: Error | null;
  /** What all is said to be of: offline or not, of which hour, how to try again. */
  readonly read: Read<TargetList>;
  /** How many pass the filter, and of how many; `null` while not known. */
  readonly count: number | null;
  readonly total: number | null;
  readonly page: number;
  readonly pageCount: number;
  /** The filter the rows are of; for the way back from one of them. */
  readonly filter: TargetFilter;
  /** The rows are still those of the filter before. */
  readonly isBehind: boolean;
  readonly sortFields: readonly SortField[];
  /** Before any filter; `null` while not known. */
  readonly overviews: Overviews | null;
  readonly lead: readonly AgencyChoice[];
  readonly coordinating: readonly AgencyChoice[];
  /** The filter as the API is asked for a file. */
  readonly asked: TargetFilters;
}

/**
 * The rows of a filter. A plan that fits one page of the API is filtered here: at once, and offline. Of a greater one the
 * API is asked for filtered, sorted pages. `first` is what `useFirstTargets` read.
 */
export function useTargetRows(first: Read<TargetList>, state: TargetFilterState): TargetRows {
  const isWhole = first.data !== undefined && first.data.page.totalItems <= first.data.items.length;
  const whole = useWholeRows(first, state, isWhole);
  const paged = usePagedRows(first, state, !isWhole);
  return isWhole ? whole : paged;
}

const none: readonly TargetSummary[] = [];

function useWholeRows(first: Read<TargetList>, state: TargetFilterState, isWhole: boolean): TargetRows {
  const { pillar } = useConfig();
  const all = isWhole ? (first.data?.items ?? none) : none;
  const items = useMemo(() => (pillar ? all.filter((item) => item.pillar === pillar) : all), [all, pillar]);
  // What is typed or pressed is drawn first, the rows when there is time: a slow phone never feels stuck.
  const filter = useDeferredValue(state.filter);
  const shown = useMemo(() => filterTargets(items, filter), [items, filter]);
  const choices = useMemo(
    () => ({
      overviews: overviewsOf(items),
      lead: agenciesOf(items, 'leadAgencies'),
      coordinating: agenciesOf(items, 'coordinatingAgencies'),
    }),
    [items],
  );
  return {
    ...choices,
    items: shown,
    filter,
    error: null,
    read: first,
    count: shown.length,
    total: items.length,
    page: 1,
    pageCount: 1,
    isBehind: filter !== state.filter,
    sortFields: sortFields.whole,
    asked: withPillar(state.filter, pillar),
  };
}

function withPillar(filter: TargetFilterState['filter'], pillar: ReturnType<typeof useConfig>['pillar']) {
  return askedFilters(pillar ? { ...filter, pillar: [pillar] } : filter);
}

function usePagedRows(first: Read<TargetList>, state: TargetFilterState, enabled: boolean): TargetRows {
  const { pillar } = useConfig();
  const isKnown = enabled && first.data !== undefined;
  const asked = withPillar(state.settled, pillar);
  const read = useTargetPage(asked, isKnown);
  const isStart =
    countFilters(state.settled) === 0 && !pillar && asked.sort === 'no' && state.settled.page === 1;
  const start = useMemo(() => first.data?.items.slice(0, pageSize) ?? null, [first.data]);
  // The beginning of the plan is here already. Fifty new rows are drawn when there is time, as above.
  const here = read.data?.items ?? (isStart ? start : null);
  const items = useDeferredValue(here);
  // The cards' links carry it: were it new at once, all of them would be drawn before the control that was pressed.
  const filter = useDeferredValue(state.settled);
  const { overviews, lead, coordinating } = useAskedChoices(isKnown);
  const total = pillar ? (overviews?.all.total ?? null) : (first.data?.page.totalItems ?? null);
  return {
    items: read.error ? null : items,
    filter,
    error: read.error,
    read: read.data || read.error ? read : first,
    count: read.data?.page.totalItems ?? (isStart ? total : null),
    total,
    page: state.settled.page,
    pageCount: read.data?.page.totalPages ?? Math.ceil((total ?? 1) / pageSize),
    isBehind: read.isPlaceholderData || state.filter !== state.settled || items !== here,
    sortFields: sortFields.paged,
    overviews,
    lead,
    coordinating,
    asked: withPillar(state.filter, pillar),
  };
}

/** What a list that is here as a whole says by itself, as the API counts it. */
function useAskedChoices(enabled: boolean): Pick<TargetRows, 'overviews' | 'lead' | 'coordinating'> {
  const { pillar } = useConfig();
  const { data: summary } = useSummary();
  const { data: agencies } = useAgencies(enabled);
  return useMemo(() => {
    const choicesOf = (role: 'leads' | 'coordinates') =>
      (agencies?.items ?? [])
        .map(({ id, name, [role]: { targets } }) => ({ id, name, count: targets }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
    return {
      overviews: summary ? overviewsOfSummary(summary, pillar) : null,
      lead: choicesOf('leads'),
      coordinating: choicesOf('coordinates'),
    };
  }, [summary, agencies, pillar]);
}
