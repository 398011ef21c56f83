import type {
  AnswerList,
  Change,
  ChangeKind,
  ChangeList,
  PageInfo,
  PublicAnswer,
  TargetList,
  TargetSummary,
  TaskCounts,
  TaskList,
  TaskSummary,
} from '@cantho/api-client';
import {
  agencies,
  countByDeadlineState,
  dueMonth,
  foldedTarget,
  foldedTask,
  lastMonthEnd,
  textMatcher,
} from '@cantho/plan';
import { dueSoonDays } from './judgedTasks.ts';
import type { QueryReader } from './queryParameters.ts';

const pillars = ['government', 'economy', 'society'] as const;
const statuses = ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'] as const;
const deadlineKinds = ['month', 'quarter', 'year', 'everyQuarter', 'ongoing'] as const;
const deadlineStates = ['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline'] as const;
const workStates = [
  'notReported',
  'notStarted',
  'inProgress',
  'awaitingConfirmation',
  'done',
  'paused',
] as const;
const changeKinds = [
  'targetStatus',
  'figure',
  'correction',
  'workState',
  'deadlineState',
  'occurrenceDone',
  'extension',
] as const satisfies readonly ChangeKind[];
const targetSorts = ['no', '-no', 'status', '-status', 'attainment', '-attainment', 'asOf', '-asOf'] as const;
const taskSorts = [
  'no',
  '-no',
  'dueOn',
  '-dueOn',
  'deadlineState',
  '-deadlineState',
  'workState',
  '-workState',
] as const;
const countKeys = ['dueMonth', 'workState', 'deadlineState', 'leadAgency'] as const;

type SortValue = string | number | null;

interface Row {
  readonly no: number;
  readonly leadAgencies: readonly { readonly id: string }[];
  readonly coordinatingAgencies: readonly { readonly id: string }[];
}

type Filter<R> = (row: R) => boolean;

const anyOf = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

/** @param agencyIds Ids a filter may name. */
function agencyFilter(query: QueryReader, agencyIds: readonly string[]): Filter<Row> {
  const any = query.many('agency', agencyIds);
  const lead = query.many('leadAgency', agencyIds);
  const coordinating = query.many('coordinatingAgency', agencyIds);
  const named = (wanted: readonly string[], among: Row['leadAgencies']) =>
    wanted.length === 0 || among.some(({ id }) => wanted.includes(id));
  return ({ leadAgencies, coordinatingAgencies }) =>
    named(any, [...leadAgencies, ...coordinatingAgencies]) &&
    named(lead, leadAgencies) &&
    named(coordinating, coordinatingAgencies);
}

const foldedTexts = new WeakMap<object, string>();

function textFilter<R extends Row>(query: QueryReader, foldedOf: (row: R) => string): Filter<R> {
  const words = query.text('q', 200);
  const matches = textMatcher(words);
  if (words === '') return () => true;
  return (row) => {
    const folded = foldedTexts.get(row) ?? foldedOf(row);
    foldedTexts.set(row, folded);
    return matches(folded, row.no);
  };
}

function targetFilter(query: QueryReader, agencyIds: readonly string[]): Filter<TargetSummary> {
  const pillar = query.many('pillar', pillars);
  const status = query.many('status', statuses);
  const agency = agencyFilter(query, agencyIds);
  const text = textFilter<TargetSummary>(query, foldedTarget);
  return (row) => anyOf(pillar, row.pillar) && anyOf(status, row.status) && agency(row) && text(row);
}

/** The filters a calendar of deadlines takes. */
export function calendarFilter(query: QueryReader, agencyIds: readonly string[]): Filter<TaskSummary> {
  const kind = query.many('deadlineKind', deadlineKinds);
  const deadlineState = query.many('deadlineState', deadlineStates);
  const workState = query.many('workState', workStates);
  const agency = agencyFilter(query, agencyIds);
  const text = textFilter<TaskSummary>(query, foldedTask);
  return (row) =>
    anyOf(kind, row.deadline.kind) &&
    anyOf(deadlineState, row.deadlineState) &&
    anyOf(workState, row.workState) &&
    agency(row) &&
    text(row);
}

function taskFilter(query: QueryReader, agencyIds: readonly string[]): Filter<TaskSummary> {
  const common = calendarFilter(query, agencyIds);
  const freshness = query.one('freshness', ['', 'current', 'stale'], '');
  const missed = query.one('missedReports', ['', 'true', 'false'], '');
  const dueFrom = query.date('dueFrom');
  const dueTo = query.date('dueTo');
  return (row) => {
    const { dueOn } = row.deadline;
    return (
      common(row) &&
      (freshness === '' || row.freshness === freshness) &&
      (missed === '' || row.missedReports.length > 0 === (missed === 'true')) &&
      (dueFrom === null || (dueOn !== null && dueOn >= dueFrom)) &&
      (dueTo === null || (dueOn !== null && dueOn <= dueTo))
    );
  };
}

/** Rows without the value come last whichever way it is sorted; equal rows stand in the plan's order. */
function sorted<R extends Row>(
  rows: readonly R[],
  sort: string,
  sortValueOf: (row: R, field: string) => SortValue,
) {
  const turned = sort.startsWith('-') ? -1 : 1;
  const field = sort.replace('-', '');
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValueOf(a, field), sortValueOf(b, field)];
    if (left === right) return a.no - b.no;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -turned : turned;
  });
}

export function paged<R>(query: QueryReader, rows: readonly R[]): { items: R[]; page: PageInfo } {
  const number = query.integer('page', [1, 100_000], 1);
  const size = query.integer('pageSize', [1, 100], 60);
  const items = rows.slice((number - 1) * size, number * size);
  const totalPages = Math.ceil(rows.length / size);
  return { items, page: { number, size, totalItems: rows.length, totalPages } };
}

const anySample = (rows: readonly { readonly sample: boolean }[]): boolean =>
  rows.some(({ sample }) => sample);

/** What a list is made of: the query, all rows, the ids of agencies a filter may name. */
export interface Listing<R> {
  readonly query: QueryReader;
  readonly rows: readonly R[];
  readonly agencyIds: readonly string[];
}

/** All targets a query asks for, in its order. Of several indicators the lowest attainment is what a target is sorted by. */
export function chosenTargets({ query, rows, agencyIds }: Listing<TargetSummary>): TargetSummary[] {
  const kept = rows.filter(targetFilter(query, agencyIds));
  return sorted(kept, query.one('sort', targetSorts, 'no'), (row, field) => {
    if (field === 'status') return statuses.indexOf(row.status);
    if (field === 'asOf') return row.asOf;
    const attainments = row.indicators.flatMap(({ attainment }) => attainment ?? []);
    return field === 'no' ? row.no : attainments.length > 0 ? Math.min(...attainments) : null;
  });
}

export function targetList(listing: Listing<TargetSummary>, today: string): TargetList {
  const { items, page } = paged(listing.query, chosenTargets(listing));
  return { items, page, sample: anySample(items), today };
}

/** All tasks a query asks for, in its order. */
export function chosenTasks({ query, rows, agencyIds }: Listing<TaskSummary>): TaskSummary[] {
  const kept = rows.filter(taskFilter(query, agencyIds));
  return sorted(kept, query.one('sort', taskSorts, 'no'), (row, field) => {
    if (field === 'dueOn') return row.deadline.dueOn;
    if (field === 'deadlineState') return deadlineStates.indexOf(row.deadlineState);
    return field === 'workState' ? workStates.indexOf(row.workState) : row.no;
  });
}

export function taskList(listing: Listing<TaskSummary>, today: string): TaskList {
  const { items, page } = paged(listing.query, chosenTasks(listing));
  return { items, page, dueSoonDays, sample: anySample(items), today };
}

/** Tasks that pass the filters, counted by what `by` names; groups without tasks are left out. */
export function taskCounts({ query, rows, agencyIds }: Listing<TaskSummary>, today: string): TaskCounts {
  const by = query.required('by', countKeys);
  const kept = rows.filter(taskFilter(query, agencyIds));
  const groups = new Map<string, TaskSummary[]>(orderOf(by).map((key) => [key, []]));
  for (const row of kept) {
    for (const key of keysOf(row, by)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const items = [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([key, group]) => ({ key, total: group.length, byDeadlineState: countByDeadlineState(group) }));
  // Months sort as text, and before `none`.
  if (by === 'dueMonth') items.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { by, items, totalItems: kept.length, sample: anySample(kept), today };
}

function orderOf(by: TaskCounts['by']): readonly string[] {
  if (by === 'workState') return workStates;
  if (by === 'deadlineState') return deadlineStates;
  return by === 'leadAgency' ? agencies.map(({ id }) => id) : [];
}

function keysOf(row: TaskSummary, by: TaskCounts['by']): string[] {
  if (by === 'dueMonth') return [dueMonth(row.deadline.dueOn)];
  return by === 'leadAgency' ? row.leadAgencies.map(({ id }) => id) : [row[by]];
}

/** @param changesSince All changes since the end of a day, in order. */
export function changeList(
  query: QueryReader,
  changesSince: (day: string) => readonly Change[],
  today: string,
): ChangeList {
  const since = query.date('since', { before: today }) ?? lastMonthEnd(today);
  const wanted = query.many('kind', changeKinds);
  const kept = changesSince(since).filter(({ kind }) => anyOf(wanted, kind));
  const { items, page } = paged(query, kept);
  return { since, items, page, sample: anySample(items), today };
}

/** Public answers about a subject, newest first. */
export function answerList(query: QueryReader, about: string, answers: readonly PublicAnswer[]): AnswerList {
  const newest = [...answers].sort((a, b) => Date.parse(b.answeredAt) - Date.parse(a.answeredAt));
  return { about, ...paged(query, newest) };
}
