import type { DeadlineKind, DeadlineState, Freshness, TaskFilters, WorkState } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { lastDayOfMonth } from '@cantho/plan/rules';

export const deadlineKinds: readonly DeadlineKind[] = ['month', 'quarter', 'year', 'everyQuarter', 'ongoing'];

export const deadlineStates: readonly DeadlineState[] = [
  'overdue',
  'dueSoon',
  'notDue',
  'doneOnTime',
  'doneLate',
  'noDeadline',
];

export const workStates: readonly WorkState[] = [
  'notReported',
  'notStarted',
  'inProgress',
  'awaitingConfirmation',
  'done',
  'paused',
];

export const freshnesses: readonly Freshness[] = ['current', 'stale'];

/** What the tasks are narrowed to. Names are those of the API's query; `''` and `[]` narrow nothing. */
export interface TaskListFilters {
  readonly q: string;
  /** Any of them. */
  readonly deadlineState: readonly DeadlineState[];
  readonly missedReports: boolean;
  readonly deadlineKind: DeadlineKind | '';
  readonly workState: WorkState | '';
  readonly freshness: Freshness | '';
  /** Ids of agencies. */
  readonly leadAgency: string;
  readonly coordinatingAgency: string;
  /** A month, such as `2026-06`. */
  readonly dueMonth: string;
}

export const noFilters: TaskListFilters = {
  q: '',
  deadlineState: [],
  missedReports: false,
  deadlineKind: '',
  workState: '',
  freshness: '',
  leadAgency: '',
  coordinatingAgency: '',
  dueMonth: '',
};

const knownOr = <Value extends string>(known: readonly Value[], value: string | undefined): Value | '' =>
  known.find((candidate) => candidate === value) ?? '';

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '');

/** As the contract takes it. */
const longestQuery = 200;

/** Reads an address. What it does not know is left out: an address may be old, or typed. */
export function filtersFrom(search: RouteSearch = {}): TaskListFilters {
  const states = (search.deadlineState ?? '').split(',');
  return {
    q: (search.q ?? '').slice(0, longestQuery),
    deadlineState: deadlineStates.filter((state) => states.includes(state)),
    missedReports: search.missedReports === 'true',
    deadlineKind: knownOr(deadlineKinds, search.deadlineKind),
    workState: knownOr(workStates, search.workState),
    freshness: knownOr(freshnesses, search.freshness),
    // Addresses of the first version say `agency`.
    leadAgency: search.leadAgency ?? search.agency ?? '',
    coordinatingAgency: search.coordinatingAgency ?? '',
    dueMonth: isMonth(search.dueMonth) ? search.dueMonth : '',
  };
}

/** Writes an address. The same filters give the same one. */
export function searchFrom(filters: TaskListFilters): RouteSearch {
  const { q, deadlineState, missedReports, ...rest } = filters;
  const entries = {
    q: q.trim(),
    deadlineState: deadlineState.join(','),
    missedReports: missedReports ? 'true' : '',
    ...rest,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
}

export function isFiltered(filters: TaskListFilters): boolean {
  return Object.keys(searchFrom(filters)).length > 0;
}

const listed = <Value>(value: Value | ''): Value[] => (value === '' ? [] : [value]);

/** The same as the API is asked. */
export function queryOf(filters: TaskListFilters): TaskFilters {
  const { q, deadlineState, missedReports, deadlineKind, workState, freshness, dueMonth } = filters;
  return {
    q: q.trim().slice(0, longestQuery),
    deadlineState: [...deadlineState],
    deadlineKind: listed(deadlineKind),
    workState: listed(workState),
    leadAgency: listed(filters.leadAgency),
    coordinatingAgency: listed(filters.coordinatingAgency),
    ...(missedReports ? { missedReports } : {}),
    ...(freshness === '' ? {} : { freshness }),
    ...(dueMonth === '' ? {} : daysOf(dueMonth)),
  };
}

function daysOf(month: string) {
  const [year, number] = month.split('-').map(Number);
  return { dueFrom: `${month}-01`, dueTo: lastDayOfMonth(year ?? 0, number ?? 0) };
}
