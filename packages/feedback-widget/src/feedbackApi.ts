import { createPlanApi, createRetryPolicy, isProblem, type PlanApi } from '@cantho/api-client';
import { createDataSource, useModuleApi } from '@cantho/host-sdk/react-data';

/** What this module asks of the plan API. */
export const feedbackData = createDataSource(createPlanApi);

export const useFeedbackApi = (): PlanApi => useModuleApi<PlanApi>();

/** All targets and tasks, each in one answer: they are chosen from and searched here. */
export const allTargets = ({ ask }: PlanApi) => ask.targets();
export const allTasks = ({ ask }: PlanApi) => ask.tasks({ pageSize: 100 });

const policy = createRetryPolicy();

/** How often to try what a person waits for: after "too many requests" they are told when, not made to wait. */
export const whileWaiting = {
  retry: (failures: number, error: Error): boolean =>
    !isProblem(error, 'tooManyRequests') && policy.retry(failures, error),
  retryDelay: policy.retryDelay,
};

/** Where a feedback stands; the same for the form and the result. */
export const receiptOf = ({ ask }: PlanApi, code: string) => ({ ...ask.receipt(code), ...whileWaiting });
