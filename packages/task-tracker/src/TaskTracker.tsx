import type { ModuleRootProps } from '@cantho/host-sdk/react-module';
import { useRef } from 'react';
import type { TaskTrackerConfig } from './config.ts';
import { MessagesProvider } from './i18n.tsx';
import { PlanApiProvider } from './planApi.tsx';
import { TaskListView } from './TaskListView.tsx';
import { TaskView } from './TaskView.tsx';
import { useTaskRoute } from './useTaskRoute.ts';

export function TaskTracker({ config }: ModuleRootProps<TaskTrackerConfig>) {
  return (
    <PlanApiProvider key={config.apiBaseUrl} apiBaseUrl={config.apiBaseUrl}>
      <MessagesProvider>
        <Place config={config} />
      </MessagesProvider>
    </PlanApiProvider>
  );
}

function Place({ config }: { readonly config: TaskTrackerConfig }) {
  const { place, filter } = useTaskRoute();
  const no = config.taskNo ?? (place.name === 'task' ? place.no : null);
  const cameFrom = useCameFrom(no);
  const level = config.headingLevel ?? 1;
  if (no === null) {
    return <TaskListView level={level} search={place.search} onFilter={filter} focusTask={cameFrom} />;
  }
  const isFixed = config.taskNo !== undefined;
  return (
    <TaskView
      key={no}
      no={no}
      level={level}
      {...(isFixed ? {} : { backTo: { name: 'tasks', search: place.search ?? {} } })}
      takesFocus={cameFrom !== undefined}
    />
  );
}

/** What was drawn before: a task's number, `null` for the list, `undefined` when this is the first view. */
function useCameFrom(no: number | null): number | null | undefined {
  const places = useRef<{ now: number | null; before: number | null | undefined }>({
    now: no,
    before: undefined,
  });
  if (places.current.now !== no) places.current = { now: no, before: places.current.now };
  return places.current.before;
}
