import type { Observable } from './contract.ts';

/** What of `window` it needs. */
export interface OnlineView {
  readonly navigator: { readonly onLine: boolean };
  addEventListener(type: 'online' | 'offline', listener: () => void): void;
  removeEventListener(type: 'online' | 'offline', listener: () => void): void;
}

/** Follows the browser's own events, and listens to them only while somebody listens to it. */
export function createOnline(view: OnlineView): Observable<boolean> {
  return {
    get: () => view.navigator.onLine,
    subscribe(listener) {
      const own = () => listener();
      view.addEventListener('online', own);
      view.addEventListener('offline', own);
      return () => {
        view.removeEventListener('online', own);
        view.removeEventListener('offline', own);
      };
    },
  };
}
