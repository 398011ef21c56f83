export type { ApiClient, ClientOptions, Fetch, NewFeedback, RequestOptions } from './client.ts';
export { createClient } from './client.ts';
export type {
  Agency,
  AgencyList,
  AgencyRef,
  DeadlineKind,
  DeadlineState,
  FeedbackCategory,
  FeedbackInput,
  FeedbackReceipt,
  FeedbackState,
  Freshness,
  IndicatorState,
  InvalidPart,
  Me,
  Measurement,
  MeasurementList,
  Occurrence,
  OperationId,
  PageInfo,
  Pillar,
  Plan,
  PlanProvenance,
  Problem,
  ProblemKind,
  ProblemType,
  Rate,
  StatusCounts,
  Summary,
  Target,
  TargetFilters,
  TargetList,
  TargetStatus,
  TargetSummary,
  Task,
  TaskFilters,
  TaskList,
  TaskSummary,
  TaskUpdate,
  WorkState,
} from './contract.ts';
export {
  isAborted,
  isMalformedAnswer,
  isNetworkError,
  isProblem,
  MalformedAnswerError,
  NetworkError,
  ProblemError,
} from './errors.ts';
export { normalizeFilters } from './filters.ts';
export { createIdempotencyKey } from './idempotencyKey.ts';
export type { Queries } from './queries.ts';
export { queries } from './queries.ts';
export type { ReadFailure } from './readFailure.ts';
export { readFailure } from './readFailure.ts';
export { normalizeReceiptCode } from './receiptCode.ts';
export type { RetryOptions, RetryPolicy } from './retry.ts';
export { createRetryPolicy } from './retry.ts';
