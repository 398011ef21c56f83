import type { Host, Locale, Observable, Theme } from './contract.ts';
import { CONTRACT_VERSION } from './contract.ts';
import { createObservable, type SettableObservable } from './observable.ts';

interface Counted<T> extends SettableObservable<T> {
  readonly listeners: () => number;
}

function counted<T>(initial: T): Counted<T> {
  const inner = createObservable(initial);
  let listeners = 0;
  return {
    ...inner,
    listeners: () => listeners,
    subscribe(listener) {
      const undo = inner.subscribe(listener);
      listeners += 1;
      let live = true;
      return () => {
        if (live) listeners -= 1;
        live = false;
        undo();
      };
    },
  };
}

/** For this package's own tests: a host that counts who listens and keeps what it is told. */
export function createCountingHost() {
  const locale = counted<Locale>('vi');
  const theme = counted<Theme>({ name: 'light' });
  const online = counted(true);
  const user = counted(null);
  const route = counted(null);
  const reports: Parameters<Host['reportError']>[0][] = [];
  const eventListeners = new Set<object>();
  const host: Host = {
    contractVersion: CONTRACT_VERSION,
    features: ['auth', 'navigation', 'storage', 'events'],
    locale,
    theme,
    online,
    auth: { user, fetch: () => Promise.reject(new Error('unused')), signIn: () => Promise.resolve() },
    navigation: { route: route as Observable<null>, href: () => '#', open: () => {} },
    events: {
      emit: () => {},
      on: () => {
        const entry = {};
        eventListeners.add(entry);
        return () => eventListeners.delete(entry);
      },
    },
    storage: { get: () => null, set: () => {}, remove: () => {} },
    now: () => new Date('2026-03-15T00:00:00Z'),
    fetch: () => Promise.reject(new Error('unused')),
    reportError: (report) => void reports.push(report),
  };
  const listeners = () =>
    [locale, theme, online, user, route].reduce((sum, one) => sum + one.listeners(), eventListeners.size);
  return { host, locale, theme, online, reports, listeners };
}
