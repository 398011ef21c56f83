import type { StorageArea } from '@cantho/host-sdk/host';

/** Says only that somebody was signed in here: no name, no token. */
export const hintKey = 'cantho:shell:signedIn';

export interface SessionHint {
  get(): boolean;
  set(): void;
  clear(): void;
  /** Another tab signed out. */
  onCleared(listener: () => void): void;
}

/** What of `window` it needs. */
export interface HintView {
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

function orFalse(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch {
    return false;
  }
}

/** Without it everybody who comes signed out would be asked after at the provider, for nothing. Never throws. */
export function createSessionHint(area: () => StorageArea, view: HintView): SessionHint {
  const write = (act: () => void) =>
    void orFalse(() => {
      act();
      return true;
    });
  return {
    get: () => orFalse(() => area().getItem(hintKey) === '1'),
    set: () => write(() => area().setItem(hintKey, '1')),
    clear: () => write(() => area().removeItem(hintKey)),
    onCleared: (listener) =>
      view.addEventListener('storage', ({ key, newValue }) => {
        // Key `null`: everything was cleared.
        if ((key === hintKey || key === null) && newValue !== '1') listener();
      }),
  };
}
