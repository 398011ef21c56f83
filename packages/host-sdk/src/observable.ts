import type { Observable } from './contract.ts';

export interface SettableObservable<T> extends Observable<T> {
  /** Tells listeners only when the value differs (`Object.is`). */
  set(value: T): void;
}

/**
 * A value with listeners. A listener registered twice is told twice and undone apart; one that throws keeps no other
 * from hearing, and its error goes to `onError` (by default: rethrown in a microtask, so the page's own handler sees it).
 */
export function createObservable<T>(
  initial: T,
  onError: (error: unknown) => void = rethrowLater,
): SettableObservable<T> {
  let current = initial;
  const listeners = new Set<{ readonly tell: () => void }>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const entry of [...listeners]) {
        try {
          if (listeners.has(entry)) entry.tell();
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe(listener) {
      const entry = { tell: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}

function rethrowLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
