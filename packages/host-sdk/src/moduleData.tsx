import {
  type FetchQueryOptions,
  QueryClient,
  QueryClientProvider,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Host } from './contract.ts';
import { useHost, useObservable, useOnline, useSuspended } from './moduleContext.tsx';

interface Mounted<Api> {
  readonly queryClient: QueryClient;
  readonly api: Api;
}

/** What a module asks, and of whom. Mounts never share a client; what was prefetched waits with its host. */
export interface DataSource<Api> {
  /** Starts what the first view will ask for; the next mount with the same address takes it over. Never throws. */
  prefetch(host: Host, baseUrl: string, choose: (api: Api) => readonly object[]): void;
  /** For `DataProvider`: what was prefetched, once, or else a new client. */
  take(host: Host, baseUrl: string): Mounted<Api>;
}

/**
 * Options whose idea of the network is the host's. TanStack's own `onlineManager` is one for the page, and would pause a
 * request for good where only it believes to be offline.
 */
export function asHostSays<Options extends object>(options: Options, { online }: Host) {
  const { retry } = options as { retry?: unknown };
  return {
    ...options,
    networkMode: 'always' as const,
    refetchOnReconnect: false,
    retry: (failures: number, error: Error) =>
      online.get() && typeof retry === 'function' && Boolean(retry(failures, error)),
  };
}

/** `createApi` makes what the components of a module ask, of a host and the API's address. A constant of the module. */
export function createDataSource<Api>(createApi: (host: Host, baseUrl: string) => Api): DataSource<Api> {
  const create = (host: Host, baseUrl: string): Mounted<Api> => ({
    queryClient: new QueryClient(),
    api: createApi(host, baseUrl),
  });
  // By what is the same in every guise of a host.
  const waiting = new WeakMap<object, Map<string, Mounted<Api>>>();
  return {
    prefetch(host, baseUrl, choose) {
      const ofHost = waiting.get(host.online) ?? new Map<string, Mounted<Api>>();
      const mounted = ofHost.get(baseUrl) ?? create(host, baseUrl);
      waiting.set(host.online, ofHost.set(baseUrl, mounted));
      // Never rejects: the view that asks for the same meets the failure.
      for (const options of choose(mounted.api)) {
        void mounted.queryClient.prefetchQuery(asHostSays(options, host) as unknown as FetchQueryOptions);
      }
    },
    take(host, baseUrl) {
      const prefetched = waiting.get(host.online)?.get(baseUrl);
      waiting.get(host.online)?.delete(baseUrl);
      return prefetched ?? create(host, baseUrl);
    },
  };
}

const Data = createContext<Mounted<unknown> | null>(null);

export interface DataProviderProps<Api> {
  readonly source: DataSource<Api>;
  readonly baseUrl: string;
  /** What the first view will ask: it is on its way before the view is drawn, as while the language's messages are loading. */
  readonly first?: (api: Api) => readonly object[];
  readonly children: ReactNode;
}

/** A query client of the mount's own, cleared at unmount. Give it `baseUrl` as its key too: another API is another client. */
export function DataProvider<Api>({ source, baseUrl, first, children }: DataProviderProps<Api>): ReactNode {
  const host = useHost();
  const [mounted] = useState(() => {
    if (first) source.prefetch(host, baseUrl, first);
    return source.take(host, baseUrl);
  });
  useRefetchWhenBack(mounted.queryClient, host);
  return (
    <QueryClientProvider client={mounted.queryClient}>
      <Data.Provider value={mounted}>{children}</Data.Provider>
    </QueryClientProvider>
  );
}

/** What a module's components ask. A module binds the type once: `() => useModuleApi<Queries>()`. */
export function useModuleApi<Api>(): Api {
  const mounted = useContext(Data);
  if (!mounted) throw new Error('expected a DataProvider around this component');
  return mounted.api as Api;
}

/** What TanStack says of a query, and whether the host has a network. */
export type Read<Data> = UseQueryResult<Data, Error> & { readonly isOnline: boolean };

/**
 * One read. What was last read stays while newer is on its way, fails, or there is no network; it is read anew when the
 * network is back; nothing is fetched while the host hides the module. `error` stays, too, until a try succeeds: a panel
 * that went away while its Retry is under way would take the reader's focus along.
 */
export function useRead<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
): Read<Data> {
  const host = useHost();
  const isSuspended = useSuspended();
  const isOnline = useOnline();
  const enabled = isSuspended ? false : (options.enabled ?? true);
  const result = useQuery({ ...asHostSays(options, host), enabled });
  const isTryingAgain = result.data === undefined && result.isFetching;
  const error = useKept(result.error, isTryingAgain, JSON.stringify(options.queryKey));
  return { ...result, error, isOnline } as Read<Data>;
}

/**
 * A read about the person signed in: signed out nothing is asked, and what was read of one person is forgotten when it is
 * another, or nobody, so that it is never shown to the next.
 */
export function usePersonalRead<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
): Read<Data> {
  const user = useObservable(useHost().auth.user);
  const before = useRef(user);
  const queryClient = useQueryClient();
  useEffect(() => {
    const isOther = before.current !== null && before.current !== user;
    if (isOther) void queryClient.resetQueries({ queryKey: options.queryKey });
    before.current = user;
  });
  return useRead({ ...options, enabled: user !== null });
}

/** The last error also while the same is tried again: TanStack forgets it where there are no data. */
function useKept(error: Error | null, isTryingAgain: boolean, key: string): Error | null {
  const [kept, setKept] = useState({ key, error });
  const now = error ?? (isTryingAgain && kept.key === key ? kept.error : null);
  if (now !== kept.error || key !== kept.key) setKept({ key, error: now });
  return now;
}

function useRefetchWhenBack(queryClient: QueryClient, { online }: Host): void {
  useEffect(() => {
    const stop = online.subscribe(() => {
      if (online.get()) void queryClient.refetchQueries({ type: 'active' });
    });
    return () => {
      stop();
      queryClient.clear();
    };
  }, [queryClient, online]);
}
