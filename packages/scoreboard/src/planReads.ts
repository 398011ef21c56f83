import { createClient, type Queries, queries, type TargetList, type TargetSummary } from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { createDataSource, useModuleApi, useRead } from '@cantho/host-sdk/react-data';
import { useQueryClient } from '@tanstack/react-query';
import type { ScoreboardConfig } from './config.ts';

export const plan = createDataSource<Queries>((host, baseUrl) =>
  queries(
    createClient({
      baseUrl,
      fetch: (request) => host.fetch(request),
      locale: () => host.locale.get(),
    }),
  ),
);

/** All targets at once: 30 fit a page, so that filtering is instant and works offline. */
const allTargets = (ask: Queries) => ask.targets({ pageSize: 100 });

/** What the first view needs: its data come beside the code, not after it. */
export function firstReads(host: Host, { view }: ScoreboardConfig) {
  const route = host.navigation.route.get();
  return (ask: Queries): readonly object[] => {
    if (view === 'card') return [ask.summary()];
    return route?.name === 'target' ? [ask.target(route.no), ask.measurements(route.no)] : [allTargets(ask)];
  };
}

const useAsk = () => useModuleApi<Queries>();

export const useSummary = () => useRead(useAsk().summary());

export const useTargets = () => useRead(allTargets(useAsk()));

export const useTarget = (no: number) => useRead(useAsk().target(no));

export const useMeasurements = (no: number) => useRead(useAsk().measurements(no));

/** The row of the list, where the reader came from there: shown until the whole target is here, or offline. */
export function useListedTarget(no: number): TargetSummary | undefined {
  const { queryKey } = allTargets(useAsk());
  return useQueryClient()
    .getQueryData<TargetList>(queryKey)
    ?.items.find((item) => item.no === no);
}
