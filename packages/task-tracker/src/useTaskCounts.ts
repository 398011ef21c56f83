import type { TaskCountKey, TaskCounts, TaskFilters } from '@cantho/api-client';
import { planReportQueries } from '@cantho/api-client/plan-reports';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { useMemo } from 'react';
import { countTasks } from './countTasks.ts';
import { usePlanApi } from './planReads.ts';
import { useHeldTasks } from './useTasks.ts';

export interface TaskCountsRead {
  /** Those before, while others are on their way. */
  readonly items: TaskCounts['items'] | undefined;
  readonly read: Read<TaskCounts>;
}

/** Counts of the tasks of a query: of those held where all are, else the API's. */
export function useTaskCounts(by: TaskCountKey, query: TaskFilters): TaskCountsRead {
  const held = useHeldTasks();
  const { client } = usePlanApi();
  const ask = useMemo(() => planReportQueries(client), [client]);
  const here = useMemo(() => {
    const tasks = held.select(query);
    return tasks && countTasks(tasks, by);
  }, [held, by, query]);
  const read = useRead({
    ...ask.taskCounts(by, query),
    enabled: here === null,
    // Those before stay while others are on their way.
    placeholderData: (before: TaskCounts | undefined) => before,
  });
  return { items: here ?? read.data?.items, read };
}
