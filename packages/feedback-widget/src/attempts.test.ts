import {
  type FeedbackInput,
  MalformedAnswerError,
  NetworkError,
  ProblemError,
  type ProblemType,
} from '@cantho/api-client';
import { SignInRequiredError } from '@cantho/host-sdk';
import { describe, expect, it, vi } from 'vitest';
import { beginAttempt, deliver, draftAfter, endAttempt, isRefusal, mayRepeat } from './attempts.ts';
import { type Attempt, type Draft, emptyDraft } from './drafts.ts';

const input = (text: string): FeedbackInput => ({ about: 'plan', category: 'problem', text });
const at = '2026-07-01T03:00:00Z';
const first: Attempt = { input: input('bản thứ nhất'), signedIn: false, at };
const draft: Draft = { ...emptyDraft('plan'), category: 'problem', text: 'bản thứ nhất' };
const newKey = vi.fn(() => 'key-1');

function problem(kind: string | null, status: number): ProblemError {
  const type = (kind === null ? 'about:blank' : `urn:cantho-plan:problem:${kind}`) as ProblemType;
  const operation = 'createFeedback';
  return new ProblemError({
    operation,
    type,
    status,
    title: '',
    detail: null,
    instance: null,
    errors: [],
    retryAfter: null,
  });
}

describe('beginAttempt', () => {
  it('makes one key a draft and notes what goes out before it goes', () => {
    const begun = beginAttempt(draft, { ...first, newKey });
    expect(begun).toEqual({
      draft: { ...draft, key: 'key-1', unconfirmed: [first] },
      attempt: first,
      key: 'key-1',
    });
    newKey.mockClear();
    const again = beginAttempt(begun.draft, { ...first, at: '2026-07-01T04:00:00Z', newKey });
    expect(again).toEqual(begun);
    expect(newKey).not.toHaveBeenCalled();
  });

  it('keeps key and person when the text changed after an answer was lost', () => {
    const begun = beginAttempt(draft, { ...first, newKey });
    const changed = beginAttempt(begun.draft, { input: input('bản thứ hai'), signedIn: true, at, newKey });
    expect(changed.key).toBe('key-1');
    expect(changed.attempt).toEqual({ input: input('bản thứ hai'), signedIn: false, at });
    expect(changed.draft.unconfirmed).toHaveLength(2);
  });
});

describe('isRefusal', () => {
  it.each([
    ['a validation problem', problem('validation', 400), true],
    ['too many requests', problem('tooManyRequests', 429), true],
    ['a key used before', problem('idempotencyKeyReused', 422), true],
    ['a sign-in that is wanting', new SignInRequiredError(), true],
    ['one still in flight', problem('idempotencyInFlight', 409), false],
    ['a fault of the server', problem('internal', 500), false],
    ['a page of a proxy', problem(null, 408), false],
    ['no answer', new NetworkError('createFeedback', 'timeout', null), false],
    ['a stranger’s answer', new MalformedAnswerError('createFeedback', 'JSON', 'text'), false],
    ['anything else', new Error('?'), false],
  ])('%s', (_title, error, expected) => {
    expect(isRefusal(error)).toBe(expected);
  });

  it('takes an attempt back, but never one whose outcome was unknown before', () => {
    const { draft: begun } = beginAttempt(draft, { ...first, newKey });
    expect(endAttempt(begun, draft, problem('validation', 400)).unconfirmed).toEqual([]);
    expect(endAttempt(begun, begun, problem('tooManyRequests', 429)).unconfirmed).toEqual([first]);
    expect(endAttempt(begun, draft, problem('internal', 500)).unconfirmed).toEqual([first]);
  });
});

describe('mayRepeat', () => {
  it.each([
    ['just before 24 hours', '2026-07-02T02:59:59Z', false],
    ['after 24 hours', '2026-07-02T03:00:00Z', true],
  ])('%s', (_title, now, expected) => {
    expect(mayRepeat({ ...draft, unconfirmed: [first] }, new Date(now))).toBe(expected);
  });

  it('has nothing to repeat where nothing is unconfirmed', () => {
    expect(mayRepeat(draft, new Date('2027-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('deliver', () => {
  const second: Attempt = { ...first, input: input('bản thứ hai') };
  const reused = problem('idempotencyKeyReused', 422);

  it('sends the attempt alone when it is taken', async () => {
    const send = vi.fn(async () => 'R');
    expect(await deliver(second, [first], send)).toEqual({ receipt: 'R', input: second.input });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('finds the receipt of the earlier attempt that had arrived after all', async () => {
    const send = vi.fn(async ({ input: { text } }: Attempt) => {
      if (text === first.input.text) return 'R1';
      throw reused;
    });
    expect(await deliver(second, [{ ...first, input: input('một bản khác') }, first], send)).toEqual({
      receipt: 'R1',
      input: first.input,
    });
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('asks for no earlier one when something else went wrong', async () => {
    const down = problem('internal', 500);
    const send = vi.fn(() => Promise.reject(down));
    await expect(deliver(second, [first], send)).rejects.toBe(down);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('says so when no attempt it knows was the one', async () => {
    await expect(deliver(second, [second], () => Promise.reject(reused))).rejects.toBe(reused);
  });
});

describe('draftAfter', () => {
  it('leaves nothing when the API took what is written, white space aside', () => {
    expect(draftAfter({ ...draft, text: ' bản thứ nhất\n', key: 'k' }, first.input)).toBeNull();
  });

  it('leaves what was changed since, to be sent under a new key', () => {
    const changed = { ...draft, text: 'bản thứ hai', key: 'k', unconfirmed: [first] };
    expect(draftAfter(changed, first.input)).toEqual({ ...changed, key: null, unconfirmed: [] });
  });
});
