import {
  type ApiClient,
  createClient,
  type Queries,
  queries,
  type TargetList,
  type TargetSummary,
} from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { createDataSource, useModuleApi, useRead } from '@cantho/host-sdk/react-data';
import { useQueryClient } from '@tanstack/react-query';
import type { ScoreboardConfig } from './config.ts';

export interface PlanApi {
  readonly ask: Queries;
  /** For what only the chunks ask. */
  readonly client: ApiClient;
}

export const plan = createDataSource<PlanApi>((host, baseUrl) => {
  const client = createClient({
    baseUrl,
    fetch: (request) => host.fetch(request),
    authFetch: (request) => host.auth.fetch(request),
    locale: () => host.locale.get(),
  });
  return { client, ask: queries(client) };
});

export const usePlanApi = () => useModuleApi<PlanApi>();

/** All targets at once: 30 fit a page, so that filtering is instant and works offline. */
const allTargets = ({ ask }: PlanApi) => ask.targets({ pageSize: 100 });

/** What the first view needs: its data come beside the code, not after it. */
export function firstReads(host: Host, { view }: ScoreboardConfig) {
  const route = host.navigation.route.get();
  return (api: PlanApi): readonly object[] => {
    if (view === 'card') return [api.ask.summary()];
    if (route?.name === 'target') return [api.ask.target(route.no), api.ask.measurements(route.no)];
    return [allTargets(api)];
  };
}

const useAsk = () => usePlanApi().ask;

export const useSummary = () => useRead(useAsk().summary());

export const useTargets = () => useRead(allTargets(usePlanApi()));

export const useTarget = (no: number) => useRead(useAsk().target(no));

export const useMeasurements = (no: number) => useRead(useAsk().measurements(no));

/** The row of the list, where the reader came from there: shown until the whole target is here, or offline. */
export function useListedTarget(no: number): TargetSummary | undefined {
  const { queryKey } = allTargets(usePlanApi());
  return useQueryClient()
    .getQueryData<TargetList>(queryKey)
    ?.items.find((item) => item.no === no);
}
