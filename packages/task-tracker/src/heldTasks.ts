import {
  type DeadlineState,
  normalizeFilters,
  type TaskFilters,
  type TaskList,
  type TaskSummary,
} from '@cantho/api-client';
import { foldedTask, textMatcher } from '@cantho/plan/rules';
import { workStates } from './taskFilters.ts';

/** What is held of the tasks, asked as the API is: the same query has the same answer, or `null` where only the API has it. */
export interface HeldTasks {
  /** All tasks are here. */
  readonly isWhole: boolean;
  /** How many there are, here or not. */
  readonly totalItems: number;
  /** Rows of a page of the list. */
  readonly pageSize: number;
  readonly dueSoonDays: number;
  readonly today: string;
  /** Those that are here. */
  readonly rows: readonly TaskSummary[];
  list(query: TaskFilters): TaskList | null;
  /** All that pass a query's filters, for counting. */
  select(query: TaskFilters): readonly TaskSummary[] | null;
}

/** Rows of a page where the API pages them: a page of more would take a phone too long to draw. */
const askedPageSize = 50;

/** @param first The API's first page of all tasks, in the plan's order. */
export function holdTasks(first: TaskList): HeldTasks {
  const { items: rows, page, dueSoonDays, today } = first;
  const isWhole = page.totalItems <= rows.length;
  const folded = new Map<TaskSummary, string>();
  const foldedOf = (task: TaskSummary): string => {
    const text = folded.get(task) ?? foldedTask(task);
    folded.set(task, text);
    return text;
  };
  const select = (query: TaskFilters) => rows.filter(matcherOf(query, foldedOf));
  return {
    isWhole,
    totalItems: page.totalItems,
    pageSize: isWhole ? page.size : askedPageSize,
    dueSoonDays,
    today,
    rows,
    list(query) {
      if (isWhole) return listOf(first, sorted(select(query), query.sort), query);
      const isHere = isPlain(query) && (query.page ?? 1) * (query.pageSize ?? page.size) <= rows.length;
      return isHere ? listOf(first, rows, query) : null;
    },
    select: (query) => (isWhole ? select(query) : null),
  };
}

/** Neither filtered nor sorted: the first answer is the beginning of it. */
function isPlain({ page: _p, pageSize: _s, ...rest }: TaskFilters): boolean {
  return Object.keys(normalizeFilters<object>(rest)).length === 0;
}

function listOf(first: TaskList, rows: readonly TaskSummary[], query: TaskFilters): TaskList {
  const { page: number = 1, pageSize: size = first.page.size } = query;
  const items = rows.slice((number - 1) * size, number * size);
  const totalItems = rows === first.items ? first.page.totalItems : rows.length;
  return { ...first, items, page: { number, size, totalItems, totalPages: Math.ceil(totalItems / size) } };
}

const isAny = <Value>(wanted: readonly Value[] | undefined, value: Value): boolean =>
  !wanted?.length || wanted.includes(value);

const isOneOf = (
  wanted: readonly string[] | undefined,
  agencies: readonly { readonly id: string }[],
): boolean => !wanted?.length || agencies.some(({ id }) => wanted.includes(id));

/** The filters of `listTasks`, as the contract describes them. */
function matcherOf(query: TaskFilters, foldedOf: (task: TaskSummary) => string) {
  const { deadlineKind, deadlineState, workState, freshness, missedReports, dueFrom, dueTo, q = '' } = query;
  const says = textMatcher(q);
  return (task: TaskSummary): boolean => {
    const { dueOn, kind } = task.deadline;
    return (
      isAny(deadlineKind, kind) &&
      isAny(deadlineState, task.deadlineState) &&
      isAny(workState, task.workState) &&
      (freshness === undefined || task.freshness === freshness) &&
      (missedReports === undefined || task.missedReports.length > 0 === missedReports) &&
      (dueFrom === undefined || (dueOn !== null && dueOn >= dueFrom)) &&
      (dueTo === undefined || (dueOn !== null && dueOn <= dueTo)) &&
      isOneOf(query.leadAgency, task.leadAgencies) &&
      isOneOf(query.coordinatingAgency, task.coordinatingAgencies) &&
      (q === '' || says(foldedOf(task), task.no))
    );
  };
}

/** As the contract lists them. */
const deadlineStatesInOrder: readonly DeadlineState[] = [
  'notDue',
  'dueSoon',
  'overdue',
  'doneOnTime',
  'doneLate',
  'noDeadline',
];

/** Rows without the value come last whichever way it is sorted; equal rows stand in the plan's order. */
function sorted(rows: readonly TaskSummary[], sort: TaskFilters['sort'] = 'no'): readonly TaskSummary[] {
  const turned = sort.startsWith('-') ? -1 : 1;
  const valueIn = ({ no, deadline, deadlineState, workState }: TaskSummary): number | string | null => {
    if (sort.endsWith('dueOn')) return deadline.dueOn;
    if (sort.endsWith('deadlineState')) return deadlineStatesInOrder.indexOf(deadlineState);
    return sort.endsWith('workState') ? workStates.indexOf(workState) : no;
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [valueIn(a), valueIn(b)];
    if (left === right) return a.no - b.no;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -turned : turned;
  });
}
