import type { Pillar, TargetStatus, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { matchesText } from '@cantho/plan/rules';

export const pillars: readonly Pillar[] = ['government', 'economy', 'society'];
/** In the contract's order, which the API sorts by too. */
export const statuses: readonly TargetStatus[] = [
  'met',
  'onTrack',
  'atRisk',
  'offTrack',
  'noData',
  'notAssessable',
];
export const sorts = ['no', 'status', 'attainment', '-attainment', '-asOf'] as const;
export type Sort = (typeof sorts)[number];

/** Same meaning as the contract's: any of the values of one filter, all of the filters. Empty is no filter. */
export interface TargetFilter {
  readonly pillar: readonly Pillar[];
  readonly status: readonly TargetStatus[];
  /** Id of a lead agency; empty for any. */
  readonly lead: string;
  /** As typed. */
  readonly q: string;
  readonly sort: Sort;
}

export const noFilter: TargetFilter = { pillar: [], status: [], lead: '', q: '', sort: 'no' };

const known = <Value extends string>(text: string | undefined, values: readonly Value[]): Value[] => {
  const given = new Set((text ?? '').split(','));
  return values.filter((value) => given.has(value));
};

/** The filter in an address. What is not known there is left out: an old link still shows the list. */
export function filterOf(search: RouteSearch = {}): TargetFilter {
  return {
    pillar: known(search.pillar, pillars),
    status: known(search.status, statuses),
    lead: search.lead ?? '',
    q: (search.q ?? '').slice(0, 200),
    sort: sorts.find((sort) => sort === search.sort) ?? 'no',
  };
}

/** The same filter always as the same address; defaults are left out. */
export function searchOf({ pillar, status, lead, q, sort }: TargetFilter): RouteSearch {
  const all = {
    pillar: pillar.join(','),
    status: status.join(','),
    lead,
    q,
    sort: sort === 'no' ? '' : sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.trim() !== ''));
}

/** How many filters are set; sorting is none. */
export function countFilters({ pillar, status, lead, q }: TargetFilter): number {
  return [pillar.length > 0, status.length > 0, lead !== '', q.trim() !== ''].filter(Boolean).length;
}

const anyOf = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

/** The targets a filter keeps, sorted as it says. */
export function filterTargets(items: readonly TargetSummary[], filter: TargetFilter): TargetSummary[] {
  const kept = items.filter(
    ({ pillar, status, leadAgencies, text }) =>
      anyOf(filter.pillar, pillar) &&
      anyOf(filter.status, status) &&
      (filter.lead === '' || leadAgencies.some(({ id }) => id === filter.lead)) &&
      matchesText(text, filter.q),
  );
  return sortTargets(kept, filter.sort);
}

/** Equal rows stand in the plan's order; rows without the value come last whichever way it is sorted. */
function sortTargets(items: readonly TargetSummary[], sort: Sort): TargetSummary[] {
  const turned = sort.startsWith('-') ? -1 : 1;
  return [...items].sort((a, b) => {
    const [left, right] = [sortValue(a, sort), sortValue(b, sort)];
    if (left === right) return a.no - b.no;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -turned : turned;
  });
}

/** Of several indicators the lowest attainment counts. */
function sortValue(target: TargetSummary, sort: Sort): string | number | null {
  if (sort === 'no') return target.no;
  if (sort === 'status') return statuses.indexOf(target.status);
  if (sort === '-asOf') return target.asOf;
  const attainments = target.indicators.flatMap(({ attainment }) => attainment ?? []);
  return attainments.length > 0 ? Math.min(...attainments) : null;
}

/** Lead agencies of the targets, each once, those with most targets first. */
export function leadAgenciesOf(items: readonly TargetSummary[]) {
  const found = new Map<string, { readonly id: string; readonly name: string; count: number }>();
  for (const { id, name } of items.flatMap(({ leadAgencies }) => leadAgencies)) {
    const agency = found.get(id) ?? { id, name, count: 0 };
    agency.count += 1;
    found.set(id, agency);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
