import type { HostUser } from '@cantho/host-sdk';
import { expect, it } from 'vitest';
import { createDraftStore, emptyDraft, keptForMs } from './drafts.ts';

const user: HostUser = { displayName: 'Cán bộ mẫu 1', roles: ['officer'], agency: 'so-tai-chinh' };
const draft = { ...emptyDraft, text: 'Cảm ơn ông/bà đã góp ý.' };

function storageOf(stored: Record<string, string> = {}) {
  const area = new Map(Object.entries(stored));
  return {
    area,
    get: (key: string) => area.get(key) ?? null,
    set: (key: string, value: string) => void area.set(key, value),
    remove: (key: string) => void area.delete(key),
  };
}

const at = (ms: number) => () => new Date(ms);

it('a draft is there after a reload, by its feedback', () => {
  const storage = storageOf();
  createDraftStore(storage, user, at(0)).write('a', draft);
  const reloaded = createDraftStore(storage, user, at(1000));
  expect([reloaded.read('a'), reloaded.read('b')]).toEqual([draft, null]);
});

it('a removed one leaves the others, and the last leaves nothing', () => {
  const storage = storageOf();
  const drafts = createDraftStore(storage, user, at(0));
  drafts.write('a', draft);
  drafts.write('b', draft);
  drafts.remove('a');
  expect([drafts.read('a'), drafts.read('b')]).toEqual([null, draft]);
  drafts.remove('b');
  expect(storage.area.size).toBe(0);
});

it('the next person of the device does not find it, nor does it stay', () => {
  const storage = storageOf();
  createDraftStore(storage, user, at(0)).write('a', draft);
  createDraftStore(storage, { ...user, displayName: 'Cán bộ mẫu 2' }, at(1));
  expect(storage.area.size).toBe(0);
  expect(createDraftStore(storage, user, at(2)).read('a')).toBeNull();
});

it('it is deleted after seven days', () => {
  const storage = storageOf();
  createDraftStore(storage, user, at(0)).write('a', draft);
  expect(createDraftStore(storage, user, at(keptForMs - 1)).read('a')).toEqual(draft);
  createDraftStore(storage, user, at(keptForMs));
  expect(storage.area.size).toBe(0);
});

it.each(['no JSON', 'null', '{"a":1}', '[]'])('storage that holds %s is as good as empty', (stored) => {
  const drafts = createDraftStore(storageOf({ officerDrafts: stored }), user, at(0));
  expect(drafts.read('a')).toBeNull();
});
