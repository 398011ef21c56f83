import type { TaskCountFilters, TaskCountKey, TaskCounts } from '@cantho/api-client';
import { countByDeadlineState, periodOf } from '@cantho/plan';
import type { JudgedTask } from './judgedTasks.ts';
import { deadlineOrder, matchingTasks, workOrder } from './listing.ts';
import type { PlanState } from './planState.ts';

/** The key of the group of tasks without a due day. */
const noMonth = 'none';

/** The tasks that pass the filters, counted by group; groups without tasks are left out. */
export function countTasks(state: PlanState, by: TaskCountKey, filters: TaskCountFilters): TaskCounts {
  const tasks = matchingTasks(state, filters);
  const groups = new Map<string, JudgedTask[]>();
  for (const task of tasks) {
    for (const key of keysOf(task, by)) {
      const group = groups.get(key);
      if (group) group.push(task);
      else groups.set(key, [task]);
    }
  }
  const keys = inOrder(state, by, [...groups.keys()]);
  return {
    by,
    items: keys.map((key) => counted(key, groups.get(key) ?? [])),
    totalItems: tasks.length,
    sample: tasks.some(({ summary }) => summary.sample),
    today: state.today,
  };
}

function counted(key: string, tasks: readonly JudgedTask[]) {
  const byDeadlineState = countByDeadlineState(tasks.map(({ summary }) => summary));
  return { key, total: tasks.length, byDeadlineState };
}

function keysOf({ summary }: JudgedTask, by: TaskCountKey): string[] {
  switch (by) {
    case 'dueMonth':
      return [summary.deadline.dueOn === null ? noMonth : periodOf(summary.deadline.dueOn)];
    case 'workState':
      return [summary.workState];
    case 'deadlineState':
      return [summary.deadlineState];
    case 'leadAgency':
      return summary.leadAgencies.map(({ id }) => id);
  }
}

/** Months in order of time, the group without one last; states as the contract lists them; agencies as the plan does. */
function inOrder({ plan }: PlanState, by: TaskCountKey, keys: readonly string[]): string[] {
  if (by === 'dueMonth') return [...keys].sort((one, other) => (one < other ? -1 : 1));
  const order: readonly string[] = {
    workState: workOrder,
    deadlineState: deadlineOrder,
    leadAgency: plan.agencies.map(({ id }) => id),
  }[by];
  return [...keys].sort((one, other) => order.indexOf(one) - order.indexOf(other));
}
