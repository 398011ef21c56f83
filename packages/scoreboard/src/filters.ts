import type { Pillar, TargetFilters, TargetStatus, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { foldedTarget, textMatcher } from '@cantho/plan/rules';

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

/** What the API can sort by, and besides what only a list that is here as a whole can. */
const askedFields = ['no', 'status', 'attainment', 'asOf'] as const;
const ownFields = ['pillar', 'lead', 'coordinating'] as const;
type AskedField = (typeof askedFields)[number];
export type SortField = AskedField | (typeof ownFields)[number];
/** A leading `-` turns it round. */
export type Sort = SortField | `-${SortField}`;

export const sortFields = { whole: [...askedFields, ...ownFields], paged: askedFields } as const;

/** Same meaning as the contract's: any of the values of one filter, all of the filters. Empty is no filter. */
export interface TargetFilter {
  readonly pillar: readonly Pillar[];
  readonly status: readonly TargetStatus[];
  /** Id of a lead agency; empty for any. */
  readonly lead: string;
  /** Id of a coordinating agency; empty for any. */
  readonly coordinating: string;
  /** As typed. */
  readonly q: string;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

export const noFilter: TargetFilter = {
  pillar: [],
  status: [],
  lead: '',
  coordinating: '',
  q: '',
  sort: 'no',
  page: 1,
};

const known = <Value extends string>(text: string | undefined, values: readonly Value[]): Value[] => {
  const given = new Set((text ?? '').split(','));
  return values.filter((value) => given.has(value));
};

export const fieldOf = (sort: Sort): SortField => sort.replace('-', '') as SortField;

const isSort = (text: string): text is Sort =>
  sortFields.whole.some((field) => text === field || text === `-${field}`);

/** The filter in an address. What is not known there is left out: an old link still shows the list. */
export function filterOf(search: RouteSearch = {}): TargetFilter {
  const { sort = '', page = '' } = search;
  return {
    pillar: known(search.pillar, pillars),
    status: known(search.status, statuses),
    lead: search.lead ?? '',
    coordinating: search.coordinating ?? '',
    q: (search.q ?? '').slice(0, 200),
    sort: isSort(sort) ? sort : 'no',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The same filter always as the same address; defaults are left out. */
export function searchOf({ pillar, status, sort, page, ...rest }: TargetFilter): RouteSearch {
  const all = {
    pillar: pillar.join(','),
    status: status.join(','),
    ...rest,
    sort: sort === 'no' ? '' : sort,
    page: page === 1 ? '' : String(page),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.trim() !== ''));
}

/** The same filter as the API is asked, for a list or a file. What it cannot sort by is left out. */
export function askedFilters({ lead, coordinating, sort, ...rest }: TargetFilter): TargetFilters {
  const canAsk = askedFields.some((field) => field === fieldOf(sort));
  return {
    ...rest,
    leadAgency: lead ? [lead] : [],
    coordinatingAgency: coordinating ? [coordinating] : [],
    sort: canAsk ? (sort as AskedField) : 'no',
  };
}

/** How many filters are set; sorting is none. */
export function countFilters({ pillar, status, lead, coordinating, q }: TargetFilter): number {
  return [pillar[0], status[0], lead, coordinating, q.trim()].filter(Boolean).length;
}

const anyOf = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

const names = (agencies: readonly { readonly id: string }[], wanted: string): boolean =>
  wanted === '' || agencies.some(({ id }) => id === wanted);

/** Folding a row costs more than looking into it: once a row, however often people type. */
const folded = new WeakMap<TargetSummary, string>();

function foldedOnce(row: TargetSummary): string {
  const text = folded.get(row) ?? foldedTarget(row);
  folded.set(row, text);
  return text;
}

/** The targets a filter keeps, sorted as it says. */
export function filterTargets(items: readonly TargetSummary[], filter: TargetFilter): TargetSummary[] {
  const { pillar, status, lead, coordinating, q } = filter;
  const matches = textMatcher(q);
  const kept = items.filter(
    (row) =>
      anyOf(pillar, row.pillar) &&
      anyOf(status, row.status) &&
      names(row.leadAgencies, lead) &&
      names(row.coordinatingAgencies, coordinating) &&
      matches(foldedOnce(row), row.no),
  );
  return sortTargets(kept, filter.sort);
}

/** Equal rows stand in the plan's order; rows without the value come last whichever way it is sorted. */
function sortTargets(items: readonly TargetSummary[], sort: Sort): TargetSummary[] {
  const turned = sort.startsWith('-') ? -1 : 1;
  const value = sortValues[fieldOf(sort)];
  return [...items].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === right) return a.no - b.no;
    if (left === null) return 1;
    if (right === null) return -1;
    return turned * compare(left, right);
  });
}

const vietnamese = new Intl.Collator('vi');

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' ? left - Number(right) : vietnamese.compare(left, String(right));
}

/** Of several indicators the lowest attainment counts, of several agencies the first. */
const sortValues: Record<SortField, (row: TargetSummary) => string | number | null> = {
  no: ({ no }) => no,
  pillar: ({ pillar }) => pillars.indexOf(pillar),
  status: ({ status }) => statuses.indexOf(status),
  asOf: ({ asOf }) => asOf,
  attainment: ({ indicators }) => {
    const attainments = indicators.flatMap(({ attainment }) => attainment ?? []);
    return attainments.length > 0 ? Math.min(...attainments) : null;
  },
  lead: ({ leadAgencies }) => leadAgencies[0]?.name ?? null,
  coordinating: ({ coordinatingAgencies }) => coordinatingAgencies[0]?.name ?? null,
};

export interface AgencyChoice {
  readonly id: string;
  readonly name: string;
  /** How many targets it would show. */
  readonly count: number;
}

/** Lead or coordinating agencies of the targets, each once, those with most targets first. */
export function agenciesOf(
  items: readonly TargetSummary[],
  role: 'leadAgencies' | 'coordinatingAgencies',
): AgencyChoice[] {
  const found = new Map<string, { readonly id: string; readonly name: string; count: number }>();
  for (const { id, name } of items.flatMap((row) => row[role])) {
    const agency = found.get(id) ?? { id, name, count: 0 };
    agency.count += 1;
    found.set(id, agency);
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
