import type { TaskFilters, WorkState } from '@cantho/api-client';
import { Board } from '@cantho/ui/board';
import { useMemo } from 'react';
import { CountsPlace } from './CountsPlace.tsx';
import { useMessages } from './messages.ts';
import { SomeTasks } from './SomeTasks.tsx';
import { workStates } from './taskFilters.ts';
import type { TaskViewProps } from './taskViewProps.ts';
import { useTaskCounts } from './useTaskCounts.ts';

/** Cards of a column; the list has the rest. */
const shownOfColumn = 10;

/** The tasks by how work on them stands, as reported; what is due first stands first. For reading: nothing is moved here. */
export function BoardView(props: TaskViewProps) {
  const { t, format } = useMessages();
  const counts = useTaskCounts('workState', props.query);
  const { workState: chosen } = props.place.filters;
  const columns = workStates.filter((state) => chosen === '' || state === chosen);
  return (
    <CountsPlace counts={counts} level={props.level}>
      {(items) => (
        <Board
          label={t('board.label')}
          level={props.level === 1 ? 2 : 3}
          emptyText={t('board.empty')}
          columns={columns.map((state) => {
            const total = items.find(({ key }) => key === state)?.total ?? 0;
            return {
              key: state,
              heading: t(`workState.${state}`),
              countText: format.number(total),
              status: state === 'notReported' ? 'noData' : state,
              entries:
                total > 0
                  ? [
                      {
                        key: state,
                        content: <ColumnTasks key={state} {...props} state={state} total={total} />,
                      },
                    ]
                  : [],
            };
          })}
        />
      )}
    </CountsPlace>
  );
}

interface ColumnTasksProps extends TaskViewProps {
  readonly state: WorkState;
  readonly total: number;
}

function ColumnTasks({ state, ...view }: ColumnTasksProps) {
  const { query, place } = view;
  const ofState = useMemo<TaskFilters>(
    () => ({ ...query, workState: [state], sort: 'dueOn' }),
    [query, state],
  );
  return (
    <SomeTasks
      {...view}
      query={ofState}
      shown={shownOfColumn}
      isOneWorkState
      whole={{ ...place, sort: 'dueOn', filters: { ...place.filters, workState: state } }}
    />
  );
}
