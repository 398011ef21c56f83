import type { TaskSummary } from '@cantho/api-client';

export type TaskGroupKind = 'overdue' | 'month' | 'year' | 'everyQuarter' | 'ongoing';

export interface TaskGroup {
  /** `month-2026-06` or the kind. */
  readonly key: string;
  readonly kind: TaskGroupKind;
  /** The day all of the group is due; `null` where days differ or there are none. */
  readonly dueOn: string | null;
  readonly tasks: readonly TaskSummary[];
}

export interface GroupedTasks {
  readonly groups: readonly TaskGroup[];
  /** Key of the first group that is due today or later, when something due earlier stands before it. */
  readonly todayBefore: string | null;
}

/** Overdue tasks stand apart and first; a quarter's task stands with the month that ends its quarter. */
function placeOf({ deadline, deadlineState }: TaskSummary): Omit<TaskGroup, 'tasks'> {
  const { kind, dueOn } = deadline;
  if (deadlineState === 'overdue') return { key: 'overdue', kind: 'overdue', dueOn: null };
  if (kind === 'everyQuarter' || kind === 'ongoing') return { key: kind, kind, dueOn: null };
  if (kind === 'year') return { key: 'year', kind, dueOn };
  return { key: `month-${dueOn?.slice(0, 7)}`, kind: 'month', dueOn };
}

const kindOrder: readonly TaskGroupKind[] = ['overdue', 'month', 'year', 'everyQuarter', 'ongoing'];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days sort as text; none comes last. */
const byDueDay = (a: TaskSummary, b: TaskSummary): number =>
  compare(a.deadline.dueOn ?? '9999', b.deadline.dueOn ?? '9999') || a.no - b.no;

const byPlace = (a: TaskGroup, b: TaskGroup): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || compare(a.key, b.key);

/** Tasks by when they are due: overdue, each month, the year, every quarter, ongoing. Groups without tasks are left out. */
export function groupTasks(tasks: readonly TaskSummary[], today: string): GroupedTasks {
  const byKey = new Map<string, TaskGroup>();
  for (const task of [...tasks].sort(byDueDay)) {
    const place = placeOf(task);
    byKey.set(place.key, { ...place, tasks: [...(byKey.get(place.key)?.tasks ?? []), task] });
  }
  const groups = [...byKey.values()].sort(byPlace);
  const next = groups.findIndex(({ dueOn }) => dueOn !== null && dueOn >= today);
  return { groups, todayBefore: next > 0 ? (groups[next]?.key ?? null) : null };
}
