import { isMalformedAnswer, isNetworkError, isProblem, type ProblemKind } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import type { FieldName } from './checkFeedback.ts';
import { problemFields } from './problemFields.ts';

export type FailureReason =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'malformed'
  | 'tooManyRequests'
  | 'signIn'
  | 'inFlight'
  | 'keyReused'
  | 'challenge'
  | 'attachments'
  | 'fileUnreadable'
  | 'filesRefused'
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

const reasons = {
  idempotencyInFlight: 'inFlight',
  idempotencyKeyReused: 'keyReused',
  challengeFailed: 'challenge',
  attachmentNotUsable: 'attachments',
} as const satisfies Partial<Record<ProblemKind, FailureReason>>;

// Shown without seconds, so never too early.
const nextMinute = (ms: number): number => Math.ceil(ms / 60_000) * 60_000;

function reasonOf(error: unknown, isOnline: boolean): FailureReason {
  if (isSignInRequired(error) || isProblem(error, 'unauthorized')) return 'signIn';
  if (isNetworkError(error)) return isOnline ? error.reason : 'offline';
  if (isMalformedAnswer(error)) return 'malformed';
  if (isUnreadable(error)) return 'fileUnreadable';
  if (nameOf(error) === 'SentElsewhereError') return 'keyReused';
  if (nameOf(error) === 'FilesRefusedError') return 'filesRefused';
  if (!isProblem(error)) return 'server';
  if (error.status === 429) return 'tooManyRequests';
  if (error.status === 413) return 'tooLarge';
  if (error.kind && error.kind in reasons) return reasons[error.kind as keyof typeof reasons];
  return error.status < 500 ? 'refused' : 'server';
}

// By name: a `DOMException` is no `Error` everywhere.
const nameOf = (error: unknown): unknown => (error as { readonly name?: unknown } | null)?.name;

/** A file that is gone or was changed since it was chosen (File API, `NotReadableError`, `NotFoundError`). */
function isUnreadable(error: unknown): boolean {
  return /^(NotReadableError|NotFoundError|FileGoneError)$/.test(String(nameOf(error)));
}

function fieldsOf(error: unknown): Failure['fields'] {
  if (isProblem(error, 'validation')) return problemFields(error.errors);
  // The one thing a feedback names is its subject.
  if (isProblem(error, 'notFound') && error.operation === 'createFeedback') {
    return { about: error.detail ?? error.title };
  }
  return {};
}
