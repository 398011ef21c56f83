import { MalformedAnswerError, NetworkError, ProblemError, type ProblemType } from '@cantho/api-client';
import { SignInRequiredError } from '@cantho/host-sdk';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failures.ts';

const now = new Date('2026-07-01T03:00:10Z');

function problem(kind: string | null, status: number, more: Partial<ProblemError> = {}): ProblemError {
  const type = (kind === null ? 'about:blank' : `urn:cantho-plan:problem:${kind}`) as ProblemType;
  const common = {
    operation: 'createFeedback' as const,
    title: 'title',
    detail: null,
    instance: null,
    retryAfter: null,
  };
  return new ProblemError({ ...common, errors: [], ...more, type, status });
}

describe('failureOf', () => {
  it.each([
    ['offline', new NetworkError('createFeedback', 'unreachable', null), false, 'offline'],
    ['unreachable', new NetworkError('createFeedback', 'unreachable', null), true, 'unreachable'],
    ['timeout', new NetworkError('createFeedback', 'timeout', null), true, 'timeout'],
    ['a stranger’s answer', new MalformedAnswerError('createFeedback', 'JSON', 'text'), true, 'malformed'],
    ['no person', new SignInRequiredError(), true, 'signIn'],
    ['401', problem('unauthorized', 401), true, 'signIn'],
    ['409', problem('idempotencyInFlight', 409), true, 'inFlight'],
    ['413 of a proxy', problem(null, 413), true, 'tooLarge'],
    ['422', problem('idempotencyKeyReused', 422), true, 'keyReused'],
    ['a challenge', problem('challengeFailed', 400), true, 'challenge'],
    ['files the API has no more', problem('attachmentNotUsable', 409), true, 'attachments'],
    ['a file that is gone', new DOMException('gone', 'NotFoundError'), true, 'fileUnreadable'],
    ['another refusal', problem('forbidden', 403), true, 'refused'],
    ['503', problem('unavailable', 503), true, 'server'],
    ['a fault of our own', new Error('?'), true, 'server'],
  ])('knows %s', (_title, error, isOnline, reason) => {
    expect(failureOf(error, isOnline, now)).toEqual({ reason, retryAt: null, fields: {} });
  });

  it('says from which full minute on another is taken, never too early', () => {
    const failure = failureOf(problem('tooManyRequests', 429, { retryAfter: 30 }), true, now);
    expect(failure).toMatchObject({ reason: 'tooManyRequests', retryAt: Date.parse('2026-07-01T03:01:00Z') });
    expect(failureOf(problem('tooManyRequests', 429), true, now).retryAt).toBeNull();
  });

  it('brings what the API says of fields to the fields, the first of each', () => {
    const part = (name: string, detail: string, place: 'body' | 'header' = 'body') => ({
      in: place,
      name,
      expected: '',
      detail,
    });
    const errors = [
      part('/text', 'first'),
      part('/text', 'second'),
      part('/contact', 'way'),
      part('/contact/phone', 'phone'),
      part('/other', 'other'),
      part('Idempotency-Key', 'key', 'header'),
    ];
    expect(failureOf(problem('validation', 400, { errors }), true, now).fields).toEqual({
      text: 'first',
      email: 'way',
      phone: 'phone',
    });
  });

  it('brings a subject that does not exist to the subject, but not a receipt', () => {
    expect(failureOf(problem('notFound', 404, { detail: 'no target 99' }), true, now).fields).toEqual({
      about: 'no target 99',
    });
    expect(
      failureOf(problem('notFound', 404, { operation: 'getFeedbackReceipt' }), true, now).fields,
    ).toEqual({});
  });
});
