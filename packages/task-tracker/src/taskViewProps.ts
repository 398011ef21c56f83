import type { TaskFilters } from '@cantho/api-client';
import type { TaskRowProps } from './TaskRow.tsx';
import type { TaskPlace } from './taskPlace.ts';
import type { GoTo } from './useTaskRoute.ts';

/** What each view of the tasks is given. None knows whether all tasks are at hand. */
export interface TaskViewProps {
  readonly place: TaskPlace;
  readonly goTo: GoTo;
  /** What the filters ask for, neither sorted nor paged. */
  readonly query: TaskFilters;
  /** Level of the module's first heading. */
  readonly level: 1 | 2;
  readonly rows: Omit<TaskRowProps, 'task'>;
}
