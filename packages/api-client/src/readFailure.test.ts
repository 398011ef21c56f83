import { expect, it } from 'vitest';
import type { ProblemKind } from './contract.ts';
import { MalformedAnswerError, NetworkError, ProblemError } from './errors.ts';
import { readFailure } from './readFailure.ts';

const problem = (kind: ProblemKind, status: number) =>
  new ProblemError({
    operation: 'listTargets',
    type: `urn:cantho-plan:problem:${kind}`,
    status,
    title: kind,
    detail: null,
    instance: null,
    errors: [],
    retryAfter: null,
  });

it.each([
  [new NetworkError('listTargets', 'unreachable', new TypeError('x')), 'unreachable'],
  [new NetworkError('listTargets', 'timeout', null), 'timeout'],
  [new MalformedAnswerError('listTargets', 'JSON', 'HTML'), 'malformed'],
  [problem('tooManyRequests', 429), 'tooManyRequests'],
  [problem('forbidden', 403), 'forbidden'],
  [problem('unauthorized', 401), 'forbidden'],
  [problem('internal', 500), 'server'],
  [new Error('a fault of our own'), 'server'],
] as const)('%s is told as %s while there is a network, and as offline without', (error, failure) => {
  expect(readFailure(error, true)).toBe(failure);
  expect(readFailure(error, false)).toBe('offline');
});
