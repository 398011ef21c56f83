import type { FeedbackState, OfficerFilters } from '@cantho/api-client';
import { queuePath } from '../officerPaths.ts';

export const feedbackStates = [
  'received',
  'underReview',
  'answered',
  'closed',
] as const satisfies FeedbackState[];
export const takenBy = ['any', 'me', 'nobody'] as const;
export const sorts = ['dueOn', 'createdAt', '-createdAt'] as const;

/** What the contract takes where nothing is asked for. */
const openStates: readonly FeedbackState[] = ['received', 'underReview'];

/** What an officer asks of the queue, all of it in the address; everything has a value. */
export interface QueueFilters {
  /** Slug; empty for an officer's own, or a coordinator's all. */
  readonly agency: string;
  readonly state: readonly FeedbackState[];
  readonly late: '' | 'true' | 'false';
  readonly taken: (typeof takenBy)[number];
  /** `true`: instead of the queue, what looked like a program's and was put aside. */
  readonly aside: '' | 'true';
  /** Subject such as `target-15`; empty for all. */
  readonly about: string;
  readonly q: string;
  readonly sort: (typeof sorts)[number];
  /** From 1. */
  readonly page: number;
}

export const noFilters: QueueFilters = {
  agency: '',
  state: openStates,
  late: '',
  taken: 'any',
  aside: '',
  about: '',
  q: '',
  sort: 'dueOn',
  page: 1,
};

/** Rows of a page: what fits on a desk without much scrolling. */
const pageSize = 20;
const longestSearch = 200;

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

function matching(pattern: RegExp, value: string | null): string {
  return value !== null && pattern.test(value) ? value : '';
}

function statesOf(value: string | null): readonly FeedbackState[] {
  const asked = value?.split(',') ?? [];
  const known = feedbackStates.filter((state) => asked.includes(state));
  return known.length > 0 ? known : openStates;
}

/** The filters in an address's query; what is missing or strange there is left at its default. Never throws. */
export function parseQueueFilters(search: string): QueueFilters {
  const asked = new URLSearchParams(search);
  return {
    agency: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, asked.get('agency')),
    state: statesOf(asked.get('state')),
    late: oneOf(['', 'true', 'false'], asked.get('late'), ''),
    taken: oneOf(takenBy, asked.get('taken'), 'any'),
    aside: oneOf(['', 'true'], asked.get('aside'), ''),
    about: matching(/^(plan|(target|task)-[1-9]\d{0,5})$/, asked.get('about')),
    q: (asked.get('q') ?? '').slice(0, longestSearch),
    sort: oneOf(sorts, asked.get('sort'), 'dueOn'),
    page: Number(matching(/^[1-9]\d{0,5}$/, asked.get('page')) || 1),
  };
}

/** The address of the queue so filtered: defaults are left out, so that the same queue has one address. */
export function queueAddress(filters: QueueFilters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    const usual = String(noFilters[name as keyof QueueFilters]);
    if (String(value) !== usual) search.set(name, String(value));
  }
  const query = search.toString();
  return query === '' ? queuePath : `${queuePath}?${query}`;
}

/** Whether rows are left out that a queue without filters would show. */
export function isFiltered({ agency, state, late, taken, aside, about, q }: QueueFilters): boolean {
  return queueAddress({ ...noFilters, agency, state, late, taken, aside, about, q }) !== queuePath;
}

/** The same as the API takes it. */
export function askedOf({
  state,
  late,
  aside,
  page,
  agency,
  about,
  q,
  taken,
  sort,
}: QueueFilters): OfficerFilters {
  return {
    ...{ taken, sort, page, pageSize },
    state: String(state) === String(openStates) ? undefined : state,
    late: late === '' ? undefined : late === 'true',
    aside: aside === 'true' ? true : undefined,
    agency: agency || undefined,
    about: about || undefined,
    q: q || undefined,
  };
}
