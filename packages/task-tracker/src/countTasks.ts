import type { TaskCountKey, TaskCounts, TaskSummary } from '@cantho/api-client';
import { countByDeadlineState, dueMonth } from '@cantho/plan/rules';

function keysOf(task: TaskSummary, by: TaskCountKey): readonly string[] {
  if (by === 'dueMonth') return [dueMonth(task.deadline.dueOn)];
  if (by === 'leadAgency') return task.leadAgencies.map(({ id }) => id);
  return [by === 'workState' ? task.workState : task.deadlineState];
}

/** Tasks counted as the API counts them. Groups stand in the order of their first task; who draws them has an order of its own. */
export function countTasks(rows: readonly TaskSummary[], by: TaskCountKey): TaskCounts['items'] {
  const groups = new Map<string, TaskSummary[]>();
  for (const task of rows) {
    for (const key of keysOf(task, by)) groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups].map(([key, tasks]) => ({
    key,
    total: tasks.length,
    byDeadlineState: countByDeadlineState(tasks),
  }));
}
