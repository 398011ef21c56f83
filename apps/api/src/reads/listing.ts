import type { PageInfo, TargetFilters, TaskFilters } from '@cantho/api-client';
import { textMatcher } from '@cantho/plan';
import type { JudgedTarget } from './judgedTargets.ts';
import type { JudgedTask } from './judgedTasks.ts';
import type { PlanState } from './planState.ts';

type Comparable = number | string | null;
type SortFields<Row> = Readonly<Record<string, (row: Row) => Comparable>>;

/** Orders of the contract's lists of values; sorting by one follows them. */
const statusOrder = ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'] as const;
export const deadlineOrder = [
  'notDue',
  'dueSoon',
  'overdue',
  'doneOnTime',
  'doneLate',
  'noDeadline',
] as const;
export const workOrder = [
  'notReported',
  'notStarted',
  'inProgress',
  'awaitingConfirmation',
  'done',
  'paused',
] as const;

export const targetSortFields: SortFields<JudgedTarget> = {
  no: ({ summary }) => summary.no,
  status: ({ summary }) => statusOrder.indexOf(summary.status),
  attainment: ({ attainment }) => attainment,
  asOf: ({ summary }) => summary.asOf,
};

export const taskSortFields: SortFields<JudgedTask> = {
  no: ({ summary }) => summary.no,
  dueOn: ({ summary }) => summary.deadline.dueOn,
  deadlineState: ({ summary }) => deadlineOrder.indexOf(summary.deadlineState),
  workState: ({ summary }) => workOrder.indexOf(summary.workState),
};

/** The rows in the order of a `sort` of the contract, each order made when first asked for and kept. */
export function createOrder<Row>(
  rows: readonly Row[],
  fields: SortFields<Row>,
): (sort: string) => readonly Row[] {
  const orders = new Map<string, readonly Row[]>();
  return (sort) => {
    let order = orders.get(sort);
    if (!order) {
      order = sortRows(rows, sort, fields);
      orders.set(sort, order);
    }
    return order;
  };
}

/**
 * Rows in the order of a value, `-` before the field's name turning it round. Rows come in the plan's order and equal
 * ones stay in it; rows without the value come last either way.
 */
function sortRows<Row>(rows: readonly Row[], sort: string, fields: SortFields<Row>): Row[] {
  const descending = sort.startsWith('-');
  const sortValue = fields[descending ? sort.slice(1) : sort];
  if (!sortValue) throw new Error(`No sort field for "${sort}"`);
  return [...rows].sort((one, other) => compare(sortValue(one), sortValue(other), descending ? -1 : 1));
}

function compare(one: Comparable, other: Comparable, direction: number): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return (one < other ? -1 : 1) * direction;
}

/** One page of rows; a page past the last is empty. */
export function pageOf<Row>(
  rows: readonly Row[],
  number: number,
  size: number,
): { items: Row[]; page: PageInfo } {
  const start = (number - 1) * size;
  return {
    items: rows.slice(start, start + size),
    page: { number, size, totalItems: rows.length, totalPages: Math.ceil(rows.length / size) },
  };
}

/** The targets that pass the filters, in the order asked for; all of them, whatever the page. */
export function matchingTargets(state: PlanState, filters: TargetFilters): JudgedTarget[] {
  const { pillar, status, q, sort = 'no' } = filters;
  const rules = [
    anyOf(pillar, ({ summary }: JudgedTarget) => summary.pillar),
    anyOf(status, ({ summary }: JudgedTarget) => summary.status),
    ...rowRules<JudgedTarget>(filters),
    byText<JudgedTarget>(q),
  ].filter((rule) => rule !== null);
  return state.targetsBy(sort).filter((row) => rules.every((rule) => rule(row)));
}

/** The tasks that pass the filters, in the order asked for; all of them, whatever the page. */
export function matchingTasks(state: PlanState, filters: TaskFilters): JudgedTask[] {
  const { deadlineKind, deadlineState, workState, freshness, missedReports, q, sort = 'no' } = filters;
  const rules = [
    anyOf(deadlineKind, ({ summary }: JudgedTask) => summary.deadline.kind),
    anyOf(deadlineState, ({ summary }: JudgedTask) => summary.deadlineState),
    anyOf(workState, ({ summary }: JudgedTask) => summary.workState),
    freshness === undefined ? null : ({ summary }: JudgedTask) => summary.freshness === freshness,
    missedReports === undefined
      ? null
      : ({ summary }: JudgedTask) => summary.missedReports.length > 0 === missedReports,
    dueBetween(filters),
    ...rowRules<JudgedTask>(filters),
    byText<JudgedTask>(q),
  ].filter((rule) => rule !== null);
  return state.tasksBy(sort).filter((row) => rules.every((rule) => rule(row)));
}

type Rule<Row> = ((row: Row) => boolean) | null;

/** A filter that is not set is no rule; one with values lets any of them pass. */
function anyOf<Row, Value>(wanted: readonly Value[] | undefined, read: (row: Row) => Value): Rule<Row> {
  if (wanted === undefined) return null;
  const values = new Set(wanted);
  return (row) => values.has(read(row));
}

function dueBetween({ dueFrom, dueTo }: TaskFilters): Rule<JudgedTask> {
  if (dueFrom === undefined && dueTo === undefined) return null;
  const [first, last] = [dueFrom ?? '', dueTo ?? '9999-12-31'];
  return ({ summary: { deadline } }) =>
    deadline.dueOn !== null && deadline.dueOn >= first && deadline.dueOn <= last;
}

interface AgencyFilters {
  readonly agency?: readonly string[] | undefined;
  readonly leadAgency?: readonly string[] | undefined;
  readonly coordinatingAgency?: readonly string[] | undefined;
}

interface RowWithAgencies {
  summary: { leadAgencies: readonly { id: string }[]; coordinatingAgencies: readonly { id: string }[] };
}

function rowRules<Row extends RowWithAgencies>(filters: AgencyFilters): Rule<Row>[] {
  const { agency, leadAgency, coordinatingAgency } = filters;
  const leads = (wanted: ReadonlySet<string>, { summary }: Row) =>
    summary.leadAgencies.some(({ id }) => wanted.has(id));
  const coordinates = (wanted: ReadonlySet<string>, { summary }: Row) =>
    summary.coordinatingAgencies.some(({ id }) => wanted.has(id));
  const rule = (
    ids: readonly string[] | undefined,
    holds: (wanted: ReadonlySet<string>, row: Row) => boolean,
  ) => {
    if (ids === undefined) return null;
    const wanted = new Set(ids);
    return (row: Row) => holds(wanted, row);
  };
  return [
    rule(leadAgency, leads),
    rule(coordinatingAgency, coordinates),
    rule(agency, (wanted, row) => leads(wanted, row) || coordinates(wanted, row)),
  ];
}

function byText<Row extends { folded: string; summary: { no: number } }>(q: string | undefined): Rule<Row> {
  if (q === undefined || q.trim() === '') return null;
  const matches = textMatcher(q);
  return ({ folded, summary }) => matches(folded, summary.no);
}
