import { isNetworkError, isProblem } from './errors.ts';

export interface RetryOptions {
  /** How often to try again after a failure. Default 2; 0 is never. */
  readonly retries?: number | undefined;
  /** From 0 to 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** In the shape TanStack Query takes; `failureCount` is 0 at the first failure. */
export interface RetryPolicy {
  retry(failureCount: number, error: unknown): boolean;
  /** Milliseconds. */
  retryDelay(failureCount: number, error: unknown): number;
}

const longestWait = 30_000;
const longestBackoff = 10_000;

/**
 * For requests that may be repeated: reads, and feedback with its `Idempotency-Key`. Tries again when no answer came, at
 * 5xx, at 429 and while the same feedback is still being carried out; never at another 4xx, a malformed answer, an
 * abort or for want of a person. After a timeout only once: the person has waited long. A `Retry-After` is kept to, and
 * one longer than 30 s is not waited for.
 */
export function createRetryPolicy({ retries = 2, random = Math.random }: RetryOptions = {}): RetryPolicy {
  return {
    retry: (failureCount, error) => failureCount < Math.min(retries, triesWorthwhile(error)),
    retryDelay(failureCount, error) {
      const backoff = Math.min(longestBackoff, 1000 * 2 ** failureCount);
      // Half of it by chance, so that phones that lost the API together do not come back together.
      const jittered = backoff / 2 + (backoff / 2) * random();
      return Math.max(jittered, askedToWait(error));
    },
  };
}

function askedToWait(error: unknown): number {
  return isProblem(error) ? (error.retryAfter ?? 0) * 1000 : 0;
}

function triesWorthwhile(error: unknown): number {
  if (isNetworkError(error)) return error.reason === 'timeout' ? 1 : Number.POSITIVE_INFINITY;
  if (!isProblem(error) || askedToWait(error) > longestWait) return 0;
  const passing = error.status >= 500 || error.status === 429 || error.kind === 'idempotencyInFlight';
  return passing ? Number.POSITIVE_INFINITY : 0;
}
