import type { AuditEntry, OfficerFeedback } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { actionOf, problemsOf, sentencesByField } from './actionProblems.ts';
import { actorOf, actsBetween, changedFields } from './changes.ts';
import { emptyDraft } from './drafts.ts';
import { segmentsOf } from './personalPlaces.ts';

const entry = (action: string, position: number) => ({ action, position }) as AuditEntry;

describe('what changed meanwhile', () => {
  const trail = [
    entry('take', 1),
    entry('read', 2),
    entry('release', 3),
    entry('read', 4),
    entry('forward', 5),
  ];

  it.each([
    [3, 4, [5]],
    [2, 4, [3, 5]],
    [4, 4, []],
    [1, 9, [1, 3, 5]],
  ])('between versions %i and %i are the last acts, not who only read', (before, after, positions) => {
    expect(actsBetween(trail, before, after).map(({ position }) => position)).toEqual(positions);
  });

  it('is named by field', () => {
    const before = { state: 'received', takenBy: null, agency: { id: 'a' } } as OfficerFeedback;
    const after = { ...before, takenBy: 'Cán bộ mẫu 2', excerpt: 'x' };
    expect(changedFields(before, after)).toEqual(['takenBy']);
  });

  it.each([
    ['officer Cán bộ mẫu 1', { role: 'officer', name: 'Cán bộ mẫu 1' }],
    ['citizen', { role: 'citizen', name: '' }],
    ['officers of old', { role: null, name: 'officers of old' }],
  ])('%s is %o', (text, actor) => {
    expect(actorOf(text)).toEqual(actor);
  });
});

describe('places in a text', () => {
  const text = 'Gọi 0900 000 000 hoặc a@b.vn';

  it('cut it without losing a character', () => {
    const segments = segmentsOf(text, [
      { kind: 'email', start: 22, end: 28 },
      { kind: 'phone', start: 4, end: 16 },
    ]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ kind }) => kind)).toEqual([
      { kind: 'phone', text: '0900 000 000', start: 4 },
      { kind: 'email', text: 'a@b.vn', start: 22 },
    ]);
  });

  it('that overlap or lie outside change nothing', () => {
    const found = [
      { kind: 'phone', start: 4, end: 16 },
      { kind: 'accountNumber', start: 8, end: 20 },
      { kind: 'name', start: 25, end: 99 },
    ] as const;
    expect(segmentsOf(text, [...found]).filter(({ kind }) => kind)).toHaveLength(1);
    expect(segmentsOf('', [])).toEqual([]);
  });
});

describe('an action', () => {
  it.each([
    ['answer', {}, { text: 'missing' }],
    ['answer', { text: 'Vâng.' }, { text: 'tooShort' }],
    ['answer', { text: 'a'.repeat(4001) }, { text: 'tooLong' }],
    ['answer', { text: 'Đã tiếp thu góp ý.' }, {}],
    // Four-byte letters are one character each.
    ['answer', { text: '😀'.repeat(4000) }, {}],
    ['answer', { text: 'Đã tiếp thu góp ý.', visibility: 'public' }, { question: 'missing' }],
    ['forward', { note: '  ' }, { agency: 'missing', note: 'missing' }],
    ['close', { reason: 'ab' }, { reason: 'tooShort' }],
    ['take', {}, {}],
  ] as const)('to %s with %o has the problems %o', (action, draft, problems) => {
    expect(problemsOf(action, { ...emptyDraft, ...draft })).toEqual(problems);
  });

  it('holds what it is made of, and nothing else that was typed', () => {
    const draft = { ...emptyDraft, text: ' Đã tiếp thu. ', question: 'Khi nào?', note: 'x', reason: 'y' };
    expect(actionOf('answer', 3, draft)).toEqual({
      ...{ action: 'answer', version: 3, visibility: 'private', text: 'Đã tiếp thu.' },
    });
    expect(actionOf('take', 3, draft)).toEqual({ action: 'take', version: 3 });
  });

  it('that is refused says so by field', () => {
    const errors = [
      { name: '/text', detail: 'một' },
      { name: '/text', detail: 'hai' },
      { name: '/version', detail: 'ba' },
    ];
    expect([...sentencesByField(errors)]).toEqual([
      ['text', ['một', 'hai']],
      [null, ['ba']],
    ]);
  });
});
