import { describe, expect, it } from 'vitest';
import type { ProblemType } from './contract.ts';
import { MalformedAnswerError, NetworkError, ProblemError } from './errors.ts';
import { createRetryPolicy } from './retry.ts';

function problem(status: number, kind: string | null = null, retryAfter: number | null = null): ProblemError {
  const type = kind === null ? 'about:blank' : (`urn:cantho-plan:problem:${kind}` as ProblemType);
  const rest = { title: 'x', detail: null, instance: null, errors: [] };
  return new ProblemError({ operation: 'getPlan', type, status, retryAfter, ...rest });
}

const unreachable = new NetworkError('getPlan', 'unreachable', null);
const timeout = new NetworkError('getPlan', 'timeout', null);
const signInRequired = Object.assign(new Error('x'), { name: 'SignInRequiredError' });

/** How often a failure is tried again when it never passes. */
function triesOf(error: unknown, retries?: number): number {
  const { retry } = createRetryPolicy({ retries });
  let count = 0;
  while (count < 50 && retry(count, error)) count += 1;
  return count;
}

const table: readonly (readonly [string, unknown, number])[] = [
  ['no connection', unreachable, 2],
  ['a timeout', timeout, 1],
  ['500', problem(500, 'internal'), 2],
  ['502 of a proxy', problem(502), 2],
  ['503 with Retry-After 1', problem(503, 'unavailable', 1), 2],
  ['503 with Retry-After 30', problem(503, 'unavailable', 30), 2],
  ['503 with Retry-After 31', problem(503, 'unavailable', 31), 0],
  ['429 with Retry-After 5', problem(429, 'tooManyRequests', 5), 2],
  ['429 without', problem(429, 'tooManyRequests'), 2],
  ['429 with Retry-After 3600', problem(429, 'tooManyRequests', 3600), 0],
  ['409, the same feedback in flight', problem(409, 'idempotencyInFlight', 1), 2],
  ['409 of another kind', problem(409), 0],
  ['400', problem(400, 'validation'), 0],
  ['401', problem(401, 'unauthorized'), 0],
  ['403', problem(403, 'forbidden'), 0],
  ['404', problem(404, 'notFound'), 0],
  ['408', problem(408), 0],
  ['413', problem(413, 'payloadTooLarge'), 0],
  ['422', problem(422, 'idempotencyKeyReused'), 0],
  ['304', problem(304), 0],
  ['a malformed answer', new MalformedAnswerError('getPlan', 'JSON', 'another text'), 0],
  ['an abort', AbortSignal.abort().reason, 0],
  ['sign-in required', signInRequired, 0],
  ['a mistake in code', new TypeError('x'), 0],
  ['nothing', undefined, 0],
];

it.each(table)('after %s', (_, error, tries) => {
  expect(triesOf(error)).toBe(tries);
});

it.each([0, 1, 5])('never more often than it is told: %d', (retries) => {
  expect(triesOf(unreachable, retries)).toBe(retries);
});

describe('the wait', () => {
  const wait = (count: number, error: unknown, random = 0) =>
    createRetryPolicy({ random: () => random }).retryDelay(count, error);

  it('doubles from 1 s to 10 s, half of it by chance', () => {
    expect([0, 1, 2, 3, 4, 9].map((count) => wait(count, unreachable, 1))).toEqual([
      1000, 2000, 4000, 8000, 10_000, 10_000,
    ]);
    expect([0, 1, 2, 9].map((count) => wait(count, unreachable, 0))).toEqual([500, 1000, 2000, 5000]);
  });

  it('is never shorter than Retry-After, nor than the backoff', () => {
    expect(wait(0, problem(429, 'tooManyRequests', 7))).toBe(7000);
    expect(wait(3, problem(503, 'unavailable', 1), 1)).toBe(8000);
  });
});
