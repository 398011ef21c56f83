import type { HostStorage } from './contract.ts';

/** What of `localStorage` it needs. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Storage throws in private mode, over quota and when blocked: to a module that is the same as empty. */
function orNull<T>(attempt: () => T): T | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}

/**
 * Keys of one owner in a shared area, as `cantho:OWNER:KEY`. `area` is a function, for the mere reading of
 * `window.localStorage` throws where it is blocked. Never throws.
 */
export function createStorage(owner: string, area: () => StorageArea | null): HostStorage {
  const keyOf = (key: string) => `cantho:${encodeURIComponent(owner)}:${key}`;
  return {
    get: (key) => orNull(() => area()?.getItem(keyOf(key)) ?? null),
    set: (key, value) => void orNull(() => area()?.setItem(keyOf(key), value)),
    remove: (key) => void orNull(() => area()?.removeItem(keyOf(key))),
  };
}
