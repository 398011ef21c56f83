import { expect, it, vi } from 'vitest';
import { createSessionHint, hintKey } from './sessionHint.ts';

function area() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const silent = { addEventListener: () => {} };

it('remembers that somebody was here, and nothing of whom', () => {
  const storage = area();
  const hint = createSessionHint(() => storage, silent);
  expect(hint.get()).toBe(false);
  hint.set();
  expect([hint.get(), [...storage.kept]]).toEqual([true, [[hintKey, '1']]]);
  hint.clear();
  expect(hint.get()).toBe(false);
});

it('is no without storage, and never throws', () => {
  const hint = createSessionHint(() => {
    throw new DOMException('blocked', 'SecurityError');
  }, silent);
  expect(() => hint.set()).not.toThrow();
  expect(() => hint.clear()).not.toThrow();
  expect(hint.get()).toBe(false);
});

it('hears that another tab signed out, and nothing else', () => {
  let tell = (_event: StorageEvent) => {};
  const heard = vi.fn();
  const hint = createSessionHint(area, {
    addEventListener: (_type, listener) => {
      tell = listener;
    },
  });
  hint.onCleared(heard);
  const event = (key: string | null, newValue: string | null) => tell({ key, newValue } as StorageEvent);
  event('other', null);
  event(hintKey, '1');
  expect(heard).not.toHaveBeenCalled();
  event(hintKey, null);
  event(null, null);
  expect(heard).toHaveBeenCalledTimes(2);
});
