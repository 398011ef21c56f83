import type { TaskFilters, TaskList } from '@cantho/api-client';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { createContext, useContext, useMemo, useState } from 'react';
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
  const read = useRead({ ...usePlanApi().ask.tasks(query), enabled: isWanted && here === null });
  const list = useKept(here ?? read.data, read.error !== null);
  return { list, isOld: list !== undefined && list !== (here ?? read.data), read };
}

/** The last there was, until there is another or none can be had: what stands there does not flicker. */
function useKept(list: TaskList | undefined, hasFailed: boolean): TaskList | undefined {
  const [kept, setKept] = useState(list);
  if (list !== undefined && list !== kept) setKept(list);
  return list ?? (hasFailed ? undefined : kept);
}
