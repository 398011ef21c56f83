import { describe, expect, it } from 'vitest';
import {
  isAborted,
  isMalformedAnswer,
  isNetworkError,
  isProblem,
  MalformedAnswerError,
  NetworkError,
  ProblemError,
} from './errors.ts';

const problem = new ProblemError({
  operation: 'getTarget',
  type: 'urn:cantho-plan:problem:notFound',
  status: 404,
  title: 'Không tìm thấy',
  detail: null,
  instance: null,
  errors: [],
  retryAfter: null,
});
const network = new NetworkError('getPlan', 'unreachable', new TypeError('x'));
const malformed = new MalformedAnswerError('getPlan', 'JSON', 'another text');
const aborted = AbortSignal.abort().reason;

describe('each predicate knows its own and no other', () => {
  const cases: readonly (readonly [string, (error: unknown) => boolean, unknown])[] = [
    ['isProblem', (error) => isProblem(error), problem],
    ['isNetworkError', isNetworkError, network],
    ['isMalformedAnswer', isMalformedAnswer, malformed],
    ['isAborted', isAborted, aborted],
  ];
  const others = [
    problem,
    network,
    malformed,
    aborted,
    new Error('x'),
    new DOMException('x', 'NetworkError'),
  ];

  it.each(cases)('%s', (_, predicate, own) => {
    expect([...others, null, undefined, 'x'].filter((error) => predicate(error))).toEqual([own]);
  });
});

it('isProblem asks for kinds when they are given', () => {
  expect(isProblem(problem, 'notFound')).toBe(true);
  expect(isProblem(problem, 'validation', 'notFound')).toBe(true);
  expect(isProblem(problem, 'validation')).toBe(false);
});

it('a problem of another bundle’s copy of the class is known too', () => {
  const copy = Object.assign(new Error('x'), { name: 'ProblemError', kind: 'notFound' });
  expect(isProblem(copy, 'notFound')).toBe(true);
});
