import { createClient, type Queries, queries } from '@cantho/api-client';
import type { Host } from '@cantho/host-sdk';
import { QueryClient } from '@tanstack/react-query';
import type { ScoreboardConfig } from './config.ts';

/** What one mount reads through: a cache of its own and the API's questions. */
export interface Session {
  readonly apiBaseUrl: string;
  readonly queryClient: QueryClient;
  readonly reads: Queries;
}

/** All targets at once: 30 fit a page, so that filtering is instant and works offline. */
export const allTargets = { pageSize: 100 } as const;

function createSession(host: Host, apiBaseUrl: string): Session {
  const client = createClient({
    baseUrl: apiBaseUrl,
    fetch: (request) => host.fetch(request),
    locale: () => host.locale.get(),
  });
  return { apiBaseUrl, queryClient: new QueryClient(), reads: queries(client) };
}

/** Sessions whose data are on their way, until a mount takes them. Kept with the host: what it drops is forgotten. */
const waiting = new WeakMap<Host, Map<string, Session>>();

/** Starts fetching what the first view needs. */
export function prefetchSession(host: Host, config: ScoreboardConfig): void {
  const sessions = waiting.get(host) ?? new Map<string, Session>();
  const session = sessions.get(config.apiBaseUrl) ?? createSession(host, config.apiBaseUrl);
  waiting.set(host, sessions.set(config.apiBaseUrl, session));
  startReading(session, host, config);
}

/** The session prefetched for this host and address, for one mount only; or a new one. Its reading has begun. */
export function takeSession(host: Host, config: ScoreboardConfig): Session {
  const sessions = waiting.get(host);
  const session = sessions?.get(config.apiBaseUrl) ?? createSession(host, config.apiBaseUrl);
  sessions?.delete(config.apiBaseUrl);
  startReading(session, host, config);
  return session;
}

/** Data come beside the code of their view, not after it. What is fresh or on its way is not asked for twice. */
function startReading({ queryClient, reads }: Session, host: Host, config: ScoreboardConfig): void {
  const route = host.navigation.route.get();
  if (config.view === 'card') void queryClient.prefetchQuery(byHost(host, reads.summary()));
  else if (route?.name === 'target') {
    void queryClient.prefetchQuery(byHost(host, reads.target(route.no)));
    void queryClient.prefetchQuery(byHost(host, reads.measurements(route.no)));
  } else void queryClient.prefetchQuery(byHost(host, reads.targets(allTargets)));
}

interface Retrying {
  readonly retry?: unknown;
}

/** A question asked by the host's word alone on the connection: TanStack's own is shared by every module of the page. */
export function byHost<Options extends Retrying>(host: Host, options: Options) {
  const { retry } = options;
  return {
    ...options,
    networkMode: 'always' as const,
    retry: (count: number, error: Error): boolean =>
      host.online.get() && typeof retry === 'function' && retry(count, error) === true,
  };
}
