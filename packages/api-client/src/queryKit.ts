import type * as ReactQuery from '@tanstack/react-query';
import type { ApiClient, RequestOptions } from './client.ts';
import { createRetryPolicy, type RetryOptions } from './retry.ts';

// TanStack's own are identities that only carry types; importing them would bring React to those who have none.
const queryOptions = ((options: unknown) => options) as typeof ReactQuery.queryOptions;
export const mutationOptions = ((options: unknown) => options) as typeof ReactQuery.mutationOptions;

/** As long as the API lets a read be kept (`Cache-Control: max-age=60`), in ms. */
const maxAge = 60_000;

interface ReadOptions {
  readonly staleTime?: number;
  readonly gcTime?: number;
  readonly enabled?: boolean;
}

/** What all queries of a client share: retries, keys that begin with the API's address, and how a read is asked. */
export function queryKit(client: ApiClient, options: RetryOptions) {
  // Offline, a service worker or the HTTP cache may still answer: try once, then wait for the connection.
  const shared = { ...createRetryPolicy(options), networkMode: 'offlineFirst' } as const;
  const key = <const Parts extends readonly unknown[]>(...parts: Parts) =>
    [client.baseUrl, ...parts] as const;
  const read = <Data, Key extends readonly unknown[]>(
    queryKey: Key,
    ask: (request: RequestOptions) => Promise<Data>,
    more: ReadOptions = {},
  ) =>
    queryOptions<Data, Error, Data, Key>({
      ...shared,
      staleTime: maxAge,
      ...more,
      queryKey,
      queryFn: ({ signal }) => ask({ signal }),
    });
  return { shared, key, read };
}
