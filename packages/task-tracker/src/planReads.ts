import { createClient, type Queries, queries } from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { createDataSource, useModuleApi, useRead } from '@cantho/host-sdk/react-data';
import type { TaskTrackerConfig } from './config.ts';

export const plan = createDataSource<Queries>((host, baseUrl) =>
  queries(
    createClient({
      baseUrl,
      fetch: (request) => host.fetch(request),
      locale: () => host.locale.get(),
    }),
  ),
);

/** All tasks in one answer: filters and groups are worked out here, so that they answer at once and offline. */
const allTasks = (ask: Queries) => ask.tasks({ pageSize: 100 });

/** What the first view needs: its data come beside the code, not after it. */
export function firstReads(host: Host, config: TaskTrackerConfig) {
  const route = host.navigation.route.get();
  const no = config.taskNo ?? (route?.name === 'task' ? route.no : null);
  return (ask: Queries): readonly object[] => [no === null ? allTasks(ask) : ask.task(no)];
}

export const useAllTasks = () => useRead(allTasks(useModuleApi<Queries>()));

export const useTask = (no: number) => useRead(useModuleApi<Queries>().task(no));
