import type { TaskFilters, TaskList } from '@cantho/api-client';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { createContext, useContext, useMemo } from 'react';
import type { HeldTasks } from './heldTasks.ts';
import { usePlanApi } from './planReads.ts';

export const HeldTasksContext = createContext<HeldTasks | null>(null);

export function useHeldTasks(): HeldTasks {
  const held = useContext(HeldTasksContext);
  if (!held) throw new Error('expected a HeldTasksContext around this component');
  return held;
}

export interface TasksRead {
  /** Those asked for or, while they are on their way, those before. */
  readonly list: TaskList | undefined;
  /** Those asked for are on their way. */
  readonly isOld: boolean;
  readonly read: Read<TaskList>;
}

/**
 * The tasks of a query. Here is decided where from: at once and also offline where all tasks are held, from the API where
 * there are more. Views do not know which.
 */
export function useTasks(query: TaskFilters, isWanted = true): TasksRead {
  const held = useHeldTasks();
  const here = useMemo(() => held.list(query), [held, query]);
  const asked = usePlanApi().ask.tasks(query);
  const read = useRead({
    ...asked,
    enabled: isWanted && here === null,
    placeholderData: (before: TaskList | undefined) => before,
  });
  return { list: here ?? read.data, isOld: here === null && read.isPlaceholderData, read };
}
