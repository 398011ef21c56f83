import type { HostStorage } from '@cantho/host-sdk';
import { describe, expect, it } from 'vitest';
import {
  chooseSubject,
  type Draft,
  emptyDraft,
  isBlank,
  loadDraft,
  removeDraft,
  saveDraft,
} from './drafts.ts';

function memory(entries: Record<string, string> = {}): HostStorage & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(entries));
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}
const fail = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

const written: Draft = { ...emptyDraft('target-15'), category: 'problem', text: 'Đường dây chập chờn' };

describe('a draft', () => {
  it('comes back as it was kept, for its own subject only', () => {
    const storage = memory();
    const draft: Draft = {
      ...written,
      consent: true,
      attach: true,
      contact: { name: 'Bà Út', email: '', phone: '02923820820' },
      key: '0f8fad5b-d9cb-469f-a165-70867728950e',
      unconfirmed: [
        {
          input: { about: 'target-15', category: 'problem', text: 'Đường dây chập chờn' },
          signedIn: false,
          at: '2026-07-01T03:00:00Z',
        },
      ],
    };
    expect(saveDraft(storage, draft)).toBe(true);
    expect(loadDraft(storage, 'target-15')).toEqual(draft);
    expect(loadDraft(storage, 'target-1')).toBeNull();
    removeDraft(storage, 'target-15');
    expect(loadDraft(storage, 'target-15')).toBeNull();
  });

  it.each([
    ['a storage that drops what is set', { ...memory(), set: () => {} }],
    ['a storage that throws when it is full', { ...memory(), set: fail }],
    ['a storage that throws when it is read', { ...memory(), get: fail }],
  ])('is told not to be kept by %s', (_title, storage) => {
    expect(saveDraft(storage, written)).toBe(false);
  });

  it('never throws for a blocked storage', () => {
    const blocked = { get: fail, set: fail, remove: fail };
    expect(loadDraft(blocked, 'plan')).toBeNull();
    expect(() => removeDraft(blocked, 'plan')).not.toThrow();
    expect(saveDraft(blocked, emptyDraft('plan'))).toBe(false);
  });

  it.each([
    ['no JSON', '{"text":'],
    ['another thing', '"text"'],
    ['nothing', 'null'],
  ])('is none when there is %s', (_title, text) => {
    expect(loadDraft(memory({ 'draft:plan': text }), 'plan')).toBeNull();
  });

  it('is taken as far as it can be read', () => {
    const text = JSON.stringify({
      text: 'Góp ý',
      category: 'odd',
      contact: 3,
      unconfirmed: [1, { input: {} }],
      key: 4,
    });
    expect(loadDraft(memory({ 'draft:plan': text }), 'plan')).toEqual({
      ...emptyDraft('plan'),
      text: 'Góp ý',
    });
  });

  it('leaves nothing in the storage when it is empty, but the wish to link an account', () => {
    const storage = memory({ 'draft:plan': JSON.stringify(written) });
    expect(saveDraft(storage, emptyDraft('plan'))).toBe(true);
    expect(storage.kept.size).toBe(0);
    saveDraft(storage, { ...emptyDraft('plan'), attach: true });
    expect(loadDraft(storage, 'plan')?.attach).toBe(true);
  });

  it('is blank when only white space was typed', () => {
    expect(isBlank({ ...emptyDraft('plan'), text: ' \n' })).toBe(true);
    expect(isBlank({ ...emptyDraft('plan'), category: 'praise' })).toBe(false);
    expect(isBlank({ ...emptyDraft('plan'), contact: { name: '', email: 'a', phone: '' } })).toBe(false);
  });
});

describe('choosing another subject', () => {
  const other: Draft = { ...emptyDraft('task-2'), text: 'Viết từ hôm qua' };

  it.each<[string, Draft, string, Draft | null, { draft: Draft; how: string }]>([
    ['changes nothing for the same', written, 'target-15', other, { draft: written, how: 'same' }],
    [
      'takes what is written along',
      written,
      'task-2',
      null,
      { draft: { ...written, about: 'task-2' }, how: 'moved' },
    ],
    [
      'takes it along over an empty draft',
      written,
      'task-2',
      emptyDraft('task-2'),
      { draft: { ...written, about: 'task-2' }, how: 'moved' },
    ],
    ['opens a draft there is, overwriting none', written, 'task-2', other, { draft: other, how: 'opened' }],
  ])('%s', (_title, current, about, stored, expected) => {
    expect(chooseSubject(current, about, stored)).toEqual(expected);
  });
});
