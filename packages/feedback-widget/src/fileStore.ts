import { createStore, del, entries, get, set } from 'idb-keyval';

/** Where the bytes of chosen files are kept on the device. */
export interface FileStore {
  /** Whether it is kept now, also beyond a reload. Rejects when the file itself cannot be read. */
  put(id: string, file: Blob): Promise<boolean>;
  /** `null` when there is none. */
  get(id: string): Promise<Blob | null>;
  remove(ids: readonly string[]): Promise<void>;
  /** Removes what was put before `before`, in milliseconds: drafts that were never finished. */
  sweep(before: number): Promise<void>;
}

/**
 * Bytes, not the `File`: a picture from a camera or a cloud folder may be gone by the next visit, and one that cannot be read
 * shows so when it is chosen.
 */
interface Kept {
  readonly bytes: ArrayBuffer;
  readonly type: string;
  /** Milliseconds. */
  readonly at: number;
}

/** In IndexedDB of the host's origin; never rejects for want of it. `now` in milliseconds. */
export function createFileStore(now: () => number): FileStore {
  // Opened at the first use: where it is blocked, already opening throws.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => {
    opened ??= createStore('cantho:feedback-widget', 'files');
    return opened;
  };
  const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work();
    } catch {
      // A database that could not be opened may be the next time.
      opened = undefined;
      return otherwise;
    }
  };
  return {
    async put(id, file) {
      const kept: Kept = { bytes: await file.arrayBuffer(), type: file.type, at: now() };
      return quietly(async () => {
        await set(id, kept, store());
        return true;
      }, false);
    },
    get: (id) =>
      quietly(async () => {
        const kept = await get<Kept>(id, store());
        return kept ? new Blob([kept.bytes], { type: kept.type }) : null;
      }, null),
    remove: (ids) =>
      quietly(async () => void (await Promise.all(ids.map((id) => del(id, store())))), undefined),
    sweep: (before) =>
      quietly(async () => {
        const all = await entries<string, Kept>(store());
        const old = all.filter(([, { at }]) => at < before).map(([id]) => id);
        await Promise.all(old.map((id) => del(id, store())));
      }, undefined),
  };
}
