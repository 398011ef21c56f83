import { DataProvider } from '@cantho/host-sdk/react-data';
import { MessagesProvider } from '@cantho/host-sdk/react-messages';
import { type ModuleRootProps, useHost } from '@cantho/host-sdk/react-module';
import { useRef } from 'react';
import type { TaskTrackerConfig } from './config.ts';
import { LazyTaskPage } from './LazyTaskPage.tsx';
import { messages } from './messages.ts';
import { firstReads, plan } from './planReads.ts';
import { TaskListView } from './TaskListView.tsx';
import { useTaskRoute } from './useTaskRoute.ts';

export function TaskTracker({ config }: ModuleRootProps<TaskTrackerConfig>) {
  const { apiBaseUrl } = config;
  return (
    <DataProvider key={apiBaseUrl} source={plan} baseUrl={apiBaseUrl} first={firstReads(useHost(), config)}>
      <MessagesProvider setup={messages}>
        <Place config={config} />
      </MessagesProvider>
    </DataProvider>
  );
}

function Place({ config }: { readonly config: TaskTrackerConfig }) {
  const { place, goTo } = useTaskRoute();
  const no = config.taskNo ?? (place.name === 'task' ? place.no : null);
  const cameFrom = useCameFrom(no);
  const level = config.headingLevel ?? 2;
  if (no === null) {
    return <TaskListView level={level} search={place.search} goTo={goTo} focusTask={cameFrom} />;
  }
  const isFixed = config.taskNo !== undefined;
  return (
    <LazyTaskPage
      key={no}
      no={no}
      level={level}
      search={place.search ?? {}}
      hasWayBack={!isFixed}
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
