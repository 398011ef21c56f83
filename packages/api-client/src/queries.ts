import type { ApiClient, NewFeedback, RequestOptions } from './client.ts';
import type { FeedbackReceipt, TargetFilters, TargetQuery, TaskFilters, TaskQuery } from './contract.ts';
import { normalizeFilters } from './filters.ts';
import { mutationOptions, queryKit } from './queryKit.ts';
import { normalizeReceiptCode } from './receiptCode.ts';
import type { RetryOptions } from './retry.ts';

/**
 * Everything the API can be asked, as options of TanStack Query. Keys begin with the API's address, so that one
 * `QueryClient` may serve several.
 */
export function queries(client: ApiClient, options: RetryOptions = {}) {
  const { shared, key, read } = queryKit(client, options);
  return {
    /** All keys begin with this. */
    rootKey: key(),
    plan: () => read(key('plan'), client.getPlan),
    summary: () => read(key('summary'), client.getSummary),
    targets(filters: TargetFilters = {}) {
      const query = normalizeFilters<TargetQuery>(filters);
      return read(key('targets', query), (request) => client.listTargets(query, request));
    },
    target: (no: number) => read(key('target', no), (request) => client.getTarget(no, request)),
    measurements: (targetNo: number) =>
      read(key('measurements', targetNo), (request) => client.listMeasurements(targetNo, request)),
    tasks(filters: TaskFilters = {}) {
      const query = normalizeFilters<TaskQuery>(filters);
      return read(key('tasks', query), (request) => client.listTasks(query, request));
    },
    task: (no: number) => read(key('task', no), (request) => client.getTask(no, request)),
    agencies: () => read(key('agencies'), client.listAgencies),
    /** Waits (`enabled: false`) while the code is empty. The API forbids keeping it: stale at once. */
    receipt(typedCode: string) {
      const code = normalizeReceiptCode(typedCode);
      const ask = (request: RequestOptions) => client.getFeedbackReceipt(code, request);
      return read(key('receipt', code), ask, { staleTime: 0, enabled: code !== '' });
    },
    /** Forgotten as soon as nothing shows it (`gcTime: 0`), so that the next person never sees it. */
    me: () => read(key('me'), client.getMe, { staleTime: 0, gcTime: 0 }),
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
