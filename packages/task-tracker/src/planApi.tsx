import { createClient, type Queries, queries } from '@cantho/api-client';
import type { Host, ModuleRoute } from '@cantho/host-sdk';
import { useHost, useOnline, useSuspended } from '@cantho/host-sdk/react-module';
import {
  QueryClient,
  QueryClientProvider,
  type QueryKey,
  type UseQueryOptions,
  useQuery,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { TaskTrackerConfig } from './config.ts';

/** A query client and what it asks, for one mount. */
interface PlanApi {
  readonly queryClient: QueryClient;
  readonly ask: Queries;
}

function createPlanApi(host: Host, apiBaseUrl: string): PlanApi {
  const client = createClient({
    baseUrl: apiBaseUrl,
    fetch: (request) => host.fetch(request),
    locale: () => host.locale.get(),
  });
  return { queryClient: new QueryClient(), ask: queries(client) };
}

/** All tasks in one answer: filters and groups are worked out here, so that they answer at once and offline. */
export const allTasks = (ask: Queries) => ask.tasks({ pageSize: 100 });

/**
 * Whether there is a network is the host's to say. TanStack's own `onlineManager` is one for the page, and would pause a
 * retry for good where only it believes to be offline.
 */
function asHostSays<Options extends object>(options: Options, { online }: Host) {
  const { retry } = options as { retry?: unknown };
  return {
    ...options,
    networkMode: 'always' as const,
    refetchOnReconnect: false,
    retry: (failures: number, error: Error) =>
      online.get() && typeof retry === 'function' && Boolean(retry(failures, error)),
  };
}

/** What was prefetched and no mount has taken yet: by the host's clockwork, which is the same in all its guises. */
const waiting = new WeakMap<object, Map<string, PlanApi>>();

export function prefetchPlan(host: Host, config: TaskTrackerConfig): void {
  const ofHost = waiting.get(host.online) ?? new Map<string, PlanApi>();
  waiting.set(host.online, ofHost);
  const api = ofHost.get(config.apiBaseUrl) ?? createPlanApi(host, config.apiBaseUrl);
  ofHost.set(config.apiBaseUrl, api);
  const no = config.taskNo ?? taskNoOf(host.navigation.route.get());
  // Never rejects: the view that asks for the same meets the failure.
  if (no === null) void api.queryClient.prefetchQuery(asHostSays(allTasks(api.ask), host));
  else void api.queryClient.prefetchQuery(asHostSays(api.ask.task(no), host));
}

const taskNoOf = (route: ModuleRoute | null): number | null => (route?.name === 'task' ? route.no : null);

/** Each prefetched one is taken once: two mounts never share a client. */
function takePlanApi(host: Host, apiBaseUrl: string): PlanApi {
  const ofHost = waiting.get(host.online);
  const prefetched = ofHost?.get(apiBaseUrl);
  ofHost?.delete(apiBaseUrl);
  return prefetched ?? createPlanApi(host, apiBaseUrl);
}

const Api = createContext<PlanApi | null>(null);

/** Give it `apiBaseUrl` as its key: another API is another client. */
export function PlanApiProvider(props: { readonly apiBaseUrl: string; readonly children: ReactNode }) {
  const host = useHost();
  const [api] = useState(() => takePlanApi(host, props.apiBaseUrl));
  useEffect(() => {
    const { queryClient } = api;
    const stop = host.online.subscribe(() => {
      if (host.online.get()) void queryClient.refetchQueries({ type: 'active' });
    });
    return () => {
      stop();
      queryClient.clear();
    };
  }, [api, host]);
  return (
    <QueryClientProvider client={api.queryClient}>
      <Api.Provider value={api}>{props.children}</Api.Provider>
    </QueryClientProvider>
  );
}

/**
 * One read of the plan API. What was last read stays while newer is on its way, fails, or there is no network;
 * nothing is fetched while the host hides the module.
 */
export function usePlanQuery<Data, Key extends QueryKey>(
  choose: (ask: Queries) => UseQueryOptions<Data, Error, Data, Key>,
) {
  const api = useContext(Api);
  if (!api) throw new Error('expected a PlanApiProvider around this component');
  const host = useHost();
  const isSuspended = useSuspended();
  const isOnline = useOnline();
  const query = useQuery({ ...asHostSays(choose(api.ask), host), enabled: !isSuspended });
  return { ...query, isOnline };
}
