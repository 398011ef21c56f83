import { isMalformedAnswer, isNetworkError, isProblem } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import type { FieldName } from './feedbackInput.ts';
import { problemFields } from './problemFields.ts';

export type FailureReason =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'malformed'
  | 'tooManyRequests'
  | 'signIn'
  | 'inFlight'
  | 'tooLarge'
  | 'refused'
  | 'server';

export interface Failure {
  readonly reason: FailureReason;
  /** Milliseconds: the full minute from which on the API takes another; `null` when it did not say. */
  readonly retryAt: number | null;
  /** What the API said is wrong with a field, in the reader's language at the time. */
  readonly fields: Partial<Record<FieldName, string>>;
}

/** Why a feedback was not sent, or a receipt not found out about. */
export function failureOf(error: unknown, isOnline: boolean, now: Date): Failure {
  const waitFor = isProblem(error, 'tooManyRequests') ? error.retryAfter : null;
  return {
    reason: reasonOf(error, isOnline),
    retryAt: waitFor === null ? null : nextMinute(now.getTime() + waitFor * 1000),
    fields: fieldsOf(error),
  };
}

// Shown without seconds, so never too early.
const nextMinute = (ms: number): number => Math.ceil(ms / 60_000) * 60_000;

function reasonOf(error: unknown, isOnline: boolean): FailureReason {
  if (isSignInRequired(error) || isProblem(error, 'unauthorized')) return 'signIn';
  if (isNetworkError(error)) return isOnline ? error.reason : 'offline';
  if (isMalformedAnswer(error)) return 'malformed';
  if (!isProblem(error)) return 'server';
  if (error.status === 429) return 'tooManyRequests';
  if (error.status === 413) return 'tooLarge';
  if (error.kind === 'idempotencyInFlight') return 'inFlight';
  return error.status < 500 ? 'refused' : 'server';
}

function fieldsOf(error: unknown): Failure['fields'] {
  if (isProblem(error, 'validation')) return problemFields(error.errors);
  // The one thing a feedback names is its subject.
  if (isProblem(error, 'notFound') && error.operation === 'createFeedback') {
    return { about: error.detail ?? error.title };
  }
  return {};
}
