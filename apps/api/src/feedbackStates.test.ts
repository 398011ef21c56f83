import { describe, expect, it } from 'vitest';
import {
  type Acting,
  consequenceOf,
  type FeedbackEvent,
  possibleActions,
  type Standing,
} from './feedbackStates.ts';

const states = ['received', 'underReview', 'answered', 'closed'] as const;

const standing = (part: Partial<Standing> = {}): Standing => ({
  state: 'received',
  taken: 'nobody',
  hasAnswer: part.state === 'answered',
  wasReopened: false,
  ...part,
});

describe('The states of a feedback', () => {
  it.each<[FeedbackEvent, Record<(typeof states)[number], string | null>]>([
    ['take', { received: 'underReview', underReview: 'underReview', answered: null, closed: null }],
    ['release', { received: null, underReview: null, answered: null, closed: null }],
    ['forward', { received: 'received', underReview: 'underReview', answered: null, closed: null }],
    ['answer', { received: 'answered', underReview: 'answered', answered: 'answered', closed: null }],
    ['close', { received: 'closed', underReview: 'closed', answered: 'closed', closed: null }],
    ['reopen', { received: null, underReview: null, answered: 'underReview', closed: 'underReview' }],
  ])('after %s of one nobody has taken', (event, expected) => {
    const found = states.map((state) => [
      state,
      consequenceOf(event, standing({ state }), 'officer')?.state ?? null,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each<[string, FeedbackEvent, Partial<Standing>, Acting, object | null]>([
    ['one’s own again', 'take', { taken: 'me' }, 'officer', null],
    ['what another has', 'take', { taken: 'other' }, 'officer', null],
    ['what another has', 'take', { taken: 'other' }, 'coordinator', { state: 'underReview', taken: 'me' }],
    [
      'one’s own',
      'release',
      { state: 'underReview', taken: 'me' },
      'officer',
      { state: 'underReview', taken: 'nobody' },
    ],
    ['what another has', 'release', { state: 'underReview', taken: 'other' }, 'officer', null],
    [
      'what another has',
      'release',
      { state: 'underReview', taken: 'other' },
      'coordinator',
      { state: 'underReview', taken: 'nobody' },
    ],
    [
      'one’s own',
      'forward',
      { state: 'underReview', taken: 'me' },
      'officer',
      { state: 'underReview', taken: 'nobody' },
    ],
    ['what another has', 'forward', { state: 'underReview', taken: 'other' }, 'officer', null],
    [
      'one’s own',
      'answer',
      { state: 'underReview', taken: 'me' },
      'officer',
      { state: 'answered', taken: 'unchanged' },
    ],
    ['what another has', 'answer', { state: 'underReview', taken: 'other' }, 'officer', null],
    [
      'what another has',
      'answer',
      { state: 'underReview', taken: 'other' },
      'coordinator',
      { state: 'answered', taken: 'unchanged' },
    ],
    [
      'an answer of another, put right',
      'answer',
      { state: 'answered', taken: 'other' },
      'officer',
      { state: 'answered', taken: 'unchanged' },
    ],
    [
      'an answer, closed since, put right',
      'answer',
      { state: 'closed', hasAnswer: true },
      'officer',
      { state: 'closed', taken: 'unchanged' },
    ],
    ['closed unanswered', 'answer', { state: 'closed', hasAnswer: false }, 'officer', null],
    ['what another has', 'close', { state: 'underReview', taken: 'other' }, 'officer', null],
    [
      'answered',
      'reopen',
      { state: 'answered', taken: 'me' },
      'sender',
      { state: 'underReview', taken: 'nobody' },
    ],
    ['answered, a second time', 'reopen', { state: 'answered', wasReopened: true }, 'sender', null],
    ['closed, a second time', 'reopen', { state: 'closed', wasReopened: true }, 'sender', null],
  ])('%s: %s', (_what, event, part, acting, expected) => {
    expect(consequenceOf(event, standing(part), acting)).toEqual(expected);
  });

  it('are left by what is offered, and by nothing else', () => {
    expect(possibleActions(standing(), 'officer')).toEqual(['take', 'forward', 'answer', 'close']);
    expect(possibleActions(standing({ state: 'underReview', taken: 'me' }), 'officer')).toEqual([
      'release',
      'forward',
      'answer',
      'close',
    ]);
    expect(possibleActions(standing({ state: 'underReview', taken: 'other' }), 'officer')).toEqual([]);
    expect(possibleActions(standing({ state: 'answered' }), 'officer')).toEqual(['answer', 'close']);
    expect(possibleActions(standing({ state: 'closed' }), 'officer')).toEqual([]);
  });
});
