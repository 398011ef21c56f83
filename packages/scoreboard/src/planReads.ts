import {
  createPlanApi,
  type PlanApi,
  type TargetFilters,
  type TargetList,
  type TargetSummary,
} from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { createDataSource, useModuleApi, useRead } from '@cantho/host-sdk/react-data';
import { useQueryClient } from '@tanstack/react-query';
import type { ScoreboardConfig } from './config.ts';

/** What this module asks of the plan API. */
export const plan = createDataSource(createPlanApi);

export const usePlanApi = () => useModuleApi<PlanApi>();

/** The largest page of the contract: a plan of up to so many targets is here as a whole, and filtered here. */
const wholeSize = 100;
/** Rows a page of a greater plan. */
export const pageSize = 50;

const firstTargets = ({ ask }: PlanApi) => ask.targets({ pageSize: wholeSize });

/** What the first view needs: its data come beside the code, not after it. */
export function firstReads(host: Host, { view }: ScoreboardConfig) {
  const route = host.navigation.route.get();
  return (api: PlanApi): readonly object[] => {
    const { ask } = api;
    if (view === 'card') return [ask.summary()];
    switch (route?.name) {
      case 'target':
        return [ask.target(route.no), ask.measurements(route.no)];
      case 'agencies':
        return [ask.agencies()];
      case 'agency':
      case 'followed':
        return [];
      default:
        return [firstTargets(api), ask.summary()];
    }
  };
}

const useAsk = () => usePlanApi().ask;

export const useSummary = () => useRead(useAsk().summary());

export const usePlan = () => useRead(useAsk().plan());

export const useAgencies = (enabled = true) => useRead({ ...useAsk().agencies(), enabled });

/** All targets, where they fit a page; else the first of them. */
export const useFirstTargets = () => useRead(firstTargets(usePlanApi()));

/** A page of a greater plan. What was shown before stays until it is here. */
export const useTargetPage = (filters: TargetFilters, enabled: boolean) =>
  useRead({
    ...useAsk().targets({ ...filters, pageSize }),
    enabled,
    placeholderData: (before: TargetList | undefined) => before,
  });

export const useTarget = (no: number) => useRead(useAsk().target(no));

export const useMeasurements = (no: number) => useRead(useAsk().measurements(no));

/** The row of a list, where the reader came from there, and when it was read: shown until the whole target is here, or offline. */
export function useListedTarget(no: number): { target: TargetSummary; loadedAt: number } | undefined {
  const { rootKey } = useAsk();
  const queryClient = useQueryClient();
  const lists = queryClient.getQueriesData<TargetList>({ queryKey: [...rootKey, 'targets'] });
  for (const [queryKey, list] of lists) {
    const target = list?.items.find((item) => item.no === no);
    const loadedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt;
    if (target && loadedAt) return { target, loadedAt };
  }
  return undefined;
}
