import type { TaskSummary } from '@cantho/api-client';
import { Fragment, memo, type ReactNode } from 'react';
import { TaskRow, type TaskRowProps } from './TaskRow.tsx';

export interface TaskRowsProps extends Omit<TaskRowProps, 'task'> {
  readonly rows: readonly TaskSummary[];
  /** A list item that stands before a task. */
  readonly before?: { readonly no: number; readonly item: ReactNode } | undefined;
}

/** Tasks one under the other; drawn anew only when something of them changes, for typing goes on meanwhile. */
export const TaskRows = memo(function TaskRows({ rows, before, ...row }: TaskRowsProps) {
  return (
    <ul className="ct-list tt-rows">
      {rows.map((task) => (
        <Fragment key={task.no}>
          {before?.no === task.no && before.item}
          <TaskRow task={task} {...row} />
        </Fragment>
      ))}
    </ul>
  );
});
