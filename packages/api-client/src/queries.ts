import type * as ReactQuery from '@tanstack/react-query';
import type { ApiClient, NewFeedback } from './client.ts';
import type { FeedbackReceipt, TargetFilters, TargetQuery, TaskFilters, TaskQuery } from './contract.ts';
import { normalizeFilters } from './filters.ts';
import { normalizeReceiptCode } from './receiptCode.ts';
import { createRetryPolicy, type RetryOptions } from './retry.ts';

// TanStack's own are identities that only carry types; importing them would bring React to those who have none.
const queryOptions = ((options: unknown) => options) as typeof ReactQuery.queryOptions;
const mutationOptions = ((options: unknown) => options) as typeof ReactQuery.mutationOptions;

/** As long as the API lets an answer be kept (`Cache-Control: max-age`), in ms. */
const minute = 60_000;
const hour = 60 * minute;

/**
 * Everything the API can be asked, as options of TanStack Query. Keys begin with the API's address, so that one
 * `QueryClient` may serve several.
 */
export function queries(client: ApiClient, options: RetryOptions = {}) {
  // Offline, a service worker or the HTTP cache may still answer: try once, then wait for the connection.
  const shared = { ...createRetryPolicy(options), networkMode: 'offlineFirst' } as const;
  const figures = { ...shared, staleTime: minute };
  const key = <const Parts extends readonly unknown[]>(...parts: Parts) =>
    [client.baseUrl, ...parts] as const;
  return {
    /** All keys begin with this. */
    rootKey: key(),
    plan: () =>
      queryOptions({
        ...shared,
        staleTime: hour,
        queryKey: key('plan'),
        queryFn: ({ signal }) => client.getPlan({ signal }),
      }),
    summary: () =>
      queryOptions({
        ...figures,
        queryKey: key('summary'),
        queryFn: ({ signal }) => client.getSummary({ signal }),
      }),
    targets(filters: TargetFilters = {}) {
      const query = normalizeFilters<TargetQuery>(filters);
      return queryOptions({
        ...figures,
        queryKey: key('targets', query),
        queryFn: ({ signal }) => client.listTargets(query, { signal }),
      });
    },
    target: (no: number) =>
      queryOptions({
        ...figures,
        queryKey: key('target', no),
        queryFn: ({ signal }) => client.getTarget(no, { signal }),
      }),
    measurements: (targetNo: number) =>
      queryOptions({
        ...figures,
        queryKey: key('measurements', targetNo),
        queryFn: ({ signal }) => client.listMeasurements(targetNo, { signal }),
      }),
    tasks(filters: TaskFilters = {}) {
      const query = normalizeFilters<TaskQuery>(filters);
      return queryOptions({
        ...figures,
        queryKey: key('tasks', query),
        queryFn: ({ signal }) => client.listTasks(query, { signal }),
      });
    },
    task: (no: number) =>
      queryOptions({
        ...figures,
        queryKey: key('task', no),
        queryFn: ({ signal }) => client.getTask(no, { signal }),
      }),
    agencies: () =>
      queryOptions({
        ...shared,
        staleTime: hour,
        queryKey: key('agencies'),
        queryFn: ({ signal }) => client.listAgencies({ signal }),
      }),
    /** Waits (`enabled: false`) while the code is empty. The API forbids keeping it: stale at once. */
    receipt(typedCode: string) {
      const code = normalizeReceiptCode(typedCode);
      return queryOptions({
        ...shared,
        staleTime: 0,
        enabled: code !== '',
        queryKey: key('receipt', code),
        queryFn: ({ signal }) => client.getFeedbackReceipt(code, { signal }),
      });
    },
    /** Forgotten as soon as nothing shows it (`gcTime: 0`), so that the next person never sees it. */
    me: () =>
      queryOptions({
        ...shared,
        staleTime: 0,
        gcTime: 0,
        queryKey: key('me'),
        queryFn: ({ signal }) => client.getMe({ signal }),
      }),
    /** Safe to repeat: its variables hold the `Idempotency-Key`. */
    createFeedback: () =>
      mutationOptions<FeedbackReceipt, Error, NewFeedback>({
        ...shared,
        mutationKey: key('createFeedback'),
        mutationFn: (feedback) => client.createFeedback(feedback),
      }),
  };
}

export type Queries = ReturnType<typeof queries>;
