import type { DeadlineKind, DeadlineState, TaskSummary, WorkState } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { matchesText } from '@cantho/plan/rules';

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

/** What the list is narrowed to. Names are those of the API's query; `''` and `[]` narrow nothing. */
export interface TaskListFilters {
  readonly q: string;
  /** Any of them. */
  readonly deadlineState: readonly DeadlineState[];
  readonly missedReports: boolean;
  readonly deadlineKind: DeadlineKind | '';
  readonly workState: WorkState | '';
  /** Id of a lead agency. */
  readonly agency: string;
}

export const noFilters: TaskListFilters = {
  q: '',
  deadlineState: [],
  missedReports: false,
  deadlineKind: '',
  workState: '',
  agency: '',
};

const knownOr = <Value extends string>(known: readonly Value[], value: string | undefined): Value | '' =>
  known.find((candidate) => candidate === value) ?? '';

/** Reads an address. What it does not know is left out: an address may be old, or typed. */
export function filtersFrom(search: RouteSearch = {}): TaskListFilters {
  const states = (search.deadlineState ?? '').split(',');
  return {
    q: search.q ?? '',
    deadlineState: deadlineStates.filter((state) => states.includes(state)),
    missedReports: search.missedReports === 'true',
    deadlineKind: knownOr(deadlineKinds, search.deadlineKind),
    workState: knownOr(workStates, search.workState),
    agency: search.agency ?? '',
  };
}

/** Writes an address. The same filters give the same one. */
export function searchFrom(filters: TaskListFilters): RouteSearch {
  const entries = {
    q: filters.q.trim(),
    deadlineState: filters.deadlineState.join(','),
    missedReports: filters.missedReports ? 'true' : '',
    deadlineKind: filters.deadlineKind,
    workState: filters.workState,
    agency: filters.agency,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
}

export function isFiltered(filters: TaskListFilters): boolean {
  return Object.keys(searchFrom(filters)).length > 0;
}

/** Accents and case aside: the text, the lead agencies, the plan's wording of the deadline, and the number as a whole. */
function saysAll({ no, text, leadAgencies, deadline }: TaskSummary, q: string): boolean {
  const words = q.trim();
  if (/^\d+$/.test(words)) return Number(words) === no;
  return matchesText([text, deadline.wording, ...leadAgencies.map(({ name }) => name)].join(' '), words);
}

export function filterTasks(tasks: readonly TaskSummary[], filters: TaskListFilters): TaskSummary[] {
  const { q, deadlineState, missedReports, deadlineKind, workState, agency } = filters;
  return tasks.filter(
    (task) =>
      (deadlineState.length === 0 || deadlineState.includes(task.deadlineState)) &&
      (!missedReports || task.missedReports.length > 0) &&
      (deadlineKind === '' || task.deadline.kind === deadlineKind) &&
      (workState === '' || task.workState === workState) &&
      (agency === '' || task.leadAgencies.some(({ id }) => id === agency)) &&
      (q.trim() === '' || saysAll(task, q)),
  );
}

export interface AgencyOption {
  readonly id: string;
  readonly name: string;
  readonly leads: number;
}

/** The agencies that lead at least one task, in the order of the Vietnamese alphabet. */
export function leadAgencyOptions(tasks: readonly TaskSummary[]): AgencyOption[] {
  const options = new Map<string, AgencyOption>();
  for (const { id, name } of tasks.flatMap(({ leadAgencies }) => leadAgencies)) {
    options.set(id, { id, name, leads: (options.get(id)?.leads ?? 0) + 1 });
  }
  const { compare } = new Intl.Collator('vi');
  return [...options.values()].sort((a, b) => compare(a.name, b.name));
}
