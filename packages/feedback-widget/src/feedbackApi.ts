import {
  type ApiClient,
  createClient,
  createRetryPolicy,
  isProblem,
  type Queries,
  queries,
} from '@cantho/api-client';
import { createDataSource, useModuleApi } from '@cantho/host-sdk/react-data';

export interface FeedbackApi {
  readonly client: ApiClient;
  readonly ask: Queries;
}

/** What this module asks of the plan API. */
export const feedbackData = createDataSource<FeedbackApi>((host, baseUrl) => {
  const client = createClient({
    baseUrl,
    fetch: (request) => host.fetch(request),
    authFetch: (request) => host.auth.fetch(request),
    locale: () => host.locale.get(),
  });
  return { client, ask: queries(client) };
});

export const useFeedbackApi = (): FeedbackApi => useModuleApi<FeedbackApi>();

/** All targets and tasks, each in one answer: they are chosen from and searched here. */
export const allTargets = ({ ask }: FeedbackApi) => ask.targets();
export const allTasks = ({ ask }: FeedbackApi) => ask.tasks({ pageSize: 100 });

const policy = createRetryPolicy();

/** How often to try what a person waits for: after "too many requests" they are told when, not made to wait. */
export const whileWaiting = {
  retry: (failures: number, error: Error): boolean =>
    !isProblem(error, 'tooManyRequests') && policy.retry(failures, error),
  retryDelay: policy.retryDelay,
};

/** Where a feedback stands; the same for the form and the result. */
export const receiptOf = ({ ask }: FeedbackApi, code: string) => ({ ...ask.receipt(code), ...whileWaiting });
