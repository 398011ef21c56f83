import type { PageInfo, TargetList, TargetSummary, TaskList, TaskSummary } from '@cantho/api-client';
import { matchesText } from '@cantho/plan';
import { agencyIds, type QueryReader } from './queryParameters.ts';

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
const roles = ['any', 'lead', 'coordinating'] as const;
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

type SortValue = string | number | null;

interface Row {
  readonly no: number;
  readonly text: string;
  readonly leadAgencies: readonly { readonly id: string }[];
  readonly coordinatingAgencies: readonly { readonly id: string }[];
}

const anyOf = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

function commonFilter(query: QueryReader): (row: Row) => boolean {
  const wanted = query.many('agency', agencyIds);
  const role = query.one('agencyRole', roles, 'any');
  const words = query.text('q', 200);
  return (row) => {
    const lead = role === 'coordinating' ? [] : row.leadAgencies;
    const coordinating = role === 'lead' ? [] : row.coordinatingAgencies;
    const named = [...lead, ...coordinating].some(({ id }) => wanted.includes(id));
    return (wanted.length === 0 || named) && matchesText(row.text, words);
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

function paged<R>(query: QueryReader, rows: readonly R[]): { items: R[]; page: PageInfo } {
  const number = query.integer('page', [1, 100_000], 1);
  const size = query.integer('pageSize', [1, 100], 60);
  const items = rows.slice((number - 1) * size, number * size);
  const totalPages = Math.ceil(rows.length / size);
  return { items, page: { number, size, totalItems: rows.length, totalPages } };
}

/** The page of targets a query asks for. Of a target with several indicators the lowest attainment is what it is sorted by. */
export function targetList(query: QueryReader, rows: readonly TargetSummary[], today: string): TargetList {
  const pillar = query.many('pillar', pillars);
  const status = query.many('status', statuses);
  const common = commonFilter(query);
  const sort = query.one('sort', targetSorts, 'no');
  const kept = rows.filter((row) => anyOf(pillar, row.pillar) && anyOf(status, row.status) && common(row));
  const sortValueOf = (row: TargetSummary, field: string): SortValue => {
    if (field === 'status') return statuses.indexOf(row.status);
    if (field === 'asOf') return row.asOf;
    const attainments = row.indicators.flatMap(({ attainment }) => attainment ?? []);
    return field === 'no' ? row.no : attainments.length > 0 ? Math.min(...attainments) : null;
  };
  const { items, page } = paged(query, sorted(kept, sort, sortValueOf));
  return { items, page, sample: items.some(({ sample }) => sample), today };
}

/** The page of tasks a query asks for. */
export function taskList(query: QueryReader, rows: readonly TaskSummary[], today: string): TaskList {
  const kind = query.many('deadlineKind', deadlineKinds);
  const deadlineState = query.many('deadlineState', deadlineStates);
  const workState = query.many('workState', workStates);
  const missed = query.one('missedReports', ['', 'true', 'false'], '');
  const common = commonFilter(query);
  const sort = query.one('sort', taskSorts, 'no');
  const kept = rows.filter(
    (row) =>
      anyOf(kind, row.deadline.kind) &&
      anyOf(deadlineState, row.deadlineState) &&
      anyOf(workState, row.workState) &&
      (missed === '' || row.missedReports.length > 0 === (missed === 'true')) &&
      common(row),
  );
  const sortValueOf = (row: TaskSummary, field: string): SortValue => {
    if (field === 'dueOn') return row.deadline.dueOn;
    if (field === 'deadlineState') return deadlineStates.indexOf(row.deadlineState);
    return field === 'workState' ? workStates.indexOf(row.workState) : row.no;
  };
  const { items, page } = paged(query, sorted(kept, sort, sortValueOf));
  return { items, page, sample: items.some(({ sample }) => sample), today };
}
