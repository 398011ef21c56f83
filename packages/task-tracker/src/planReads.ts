import { createPlanApi, type PlanApi } from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { createDataSource, useModuleApi, useRead } from '@cantho/host-sdk/react-data';
import type { TaskTrackerConfig } from './config.ts';

/** What this module asks of the plan API. */
export const plan = createDataSource(createPlanApi);

export const usePlanApi = () => useModuleApi<PlanApi>();

/** The API's greatest page: all tasks in one answer, as long as they fit. */
const firstTasks = ({ ask }: PlanApi) => ask.tasks({ pageSize: 100 });

/** What the first view needs: its data come beside the code, not after it. */
export function firstReads(host: Host, config: TaskTrackerConfig) {
  const route = host.navigation.route.get();
  const no = config.taskNo ?? (route?.name === 'task' ? route.no : null);
  return (api: PlanApi): readonly object[] =>
    no === null ? [firstTasks(api), api.ask.summary()] : [api.ask.task(no)];
}

export const useFirstTasks = () => useRead(firstTasks(usePlanApi()));

export const useSummary = () => useRead(usePlanApi().ask.summary());
