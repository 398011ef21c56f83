import {
  type Clock,
  CONTRACT_VERSION,
  createObservable,
  type ErrorReport,
  type Host,
  type HostEventMap,
  type HostFeature,
  type HostUser,
  type Locale,
  type ModuleRoute,
  routeToPath,
  SignInRequiredError,
  type Theme,
} from '@cantho/host-sdk';
import { fakeFetch } from './fakeFetch.ts';
import { createPlanHandlers } from './planHandlers.ts';
import { sampleAuthorization, sampleCitizen } from './sampleSignIn.ts';

type Fetch = (request: Request) => Promise<Response>;
type EventName = keyof HostEventMap;

export type EmittedEvent = {
  readonly [Name in EventName]: { readonly name: Name; readonly detail: HostEventMap[Name] };
}[EventName];

export interface FakeHostOptions {
  readonly locale?: Locale | undefined;
  readonly theme?: Theme | undefined;
  readonly online?: boolean | undefined;
  readonly user?: HostUser | null | undefined;
  readonly route?: ModuleRoute | null | undefined;
  /** Default `2026-07-01T03:00:00Z`, the day `createPlanHandlers` judges on. */
  readonly now?: Clock | undefined;
  /** Default `fakeFetch(createPlanHandlers())`. */
  readonly fetch?: Fetch | undefined;
  readonly features?: readonly HostFeature[] | undefined;
  readonly contractVersion?: string | undefined;
  readonly stored?: Readonly<Record<string, string>> | undefined;
}

/** A host in memory: what a module does to it can be read, and what hosts do to modules can be done. */
export interface FakeHost extends Host {
  setLocale(locale: Locale): void;
  setTheme(theme: Theme): void;
  /** Offline, `fetch` rejects as the platform's does. */
  setOnline(online: boolean): void;
  /** Default `sampleCitizen`. */
  signIn(user?: HostUser): void;
  signOut(): void;
  /** The person goes somewhere by the host's own means. */
  goTo(route: ModuleRoute | null): void;
  /** What modules opened, oldest first. */
  readonly opened: readonly { readonly route: ModuleRoute; readonly replace: boolean }[];
  /** As a browser's: `replace` puts itself in the place of the last entry. */
  readonly history: readonly (ModuleRoute | null)[];
  /** Where to each asked sign-in was to come back to. */
  readonly signInsAsked: readonly (ModuleRoute | undefined)[];
  readonly emitted: readonly EmittedEvent[];
  readonly reports: readonly ErrorReport[];
  readonly stored: ReadonlyMap<string, string>;
}

export function createFakeHost(options: FakeHostOptions = {}): FakeHost {
  const locale = createObservable<Locale>(options.locale ?? 'vi');
  const theme = createObservable<Theme>(options.theme ?? { name: 'light' });
  const online = createObservable(options.online ?? true);
  const reports: ErrorReport[] = [];
  const answer = options.fetch ?? fakeFetch(createPlanHandlers());
  const fetch: Fetch = (request) =>
    online.get() ? answer(request) : Promise.reject(new TypeError('Failed to fetch'));
  const { auth, ...person } = fakeAuth(options.user ?? null, fetch);
  const { navigation, ...places } = fakeNavigation(options.route ?? null);
  const { events, emitted } = fakeEvents();
  const stored = new Map(Object.entries(options.stored ?? {}));
  return {
    contractVersion: options.contractVersion ?? CONTRACT_VERSION,
    features: options.features ?? ['auth', 'navigation', 'storage', 'events'],
    locale,
    theme,
    online,
    auth,
    navigation,
    events,
    fetch,
    storage: {
      get: (key) => stored.get(key) ?? null,
      set: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
    now: options.now ?? (() => new Date('2026-07-01T03:00:00Z')),
    reportError: (report) => void reports.push(report),
    setLocale: locale.set,
    setTheme: theme.set,
    setOnline: online.set,
    ...person,
    ...places,
    emitted,
    reports,
    stored,
  };
}

function fakeAuth(initial: HostUser | null, fetch: Fetch) {
  const user = createObservable<HostUser | null>(initial);
  const signInsAsked: (ModuleRoute | undefined)[] = [];
  const auth: Host['auth'] = {
    user,
    async fetch(request) {
      const person = user.get();
      if (!person) throw new SignInRequiredError();
      const headers = new Headers(request.headers);
      headers.set('Authorization', sampleAuthorization(person));
      const response = await fetch(new Request(request, { headers }));
      if (response.status === 401) throw new SignInRequiredError();
      return response;
    },
    signIn: async (returnTo) => void signInsAsked.push(returnTo),
  };
  const signIn = (person: HostUser = sampleCitizen) => user.set(person);
  return { auth, signInsAsked, signIn, signOut: () => user.set(null) };
}

function fakeNavigation(initial: ModuleRoute | null) {
  const route = createObservable<ModuleRoute | null>(initial);
  const opened: { route: ModuleRoute; replace: boolean }[] = [];
  const history: (ModuleRoute | null)[] = [initial];
  const goTo = (next: ModuleRoute | null) => {
    history.push(next);
    route.set(next);
  };
  const navigation: Host['navigation'] = {
    route,
    href: routeToPath,
    open(next, { replace = false } = {}) {
      opened.push({ route: next, replace });
      if (replace) history.pop();
      goTo(next);
    },
  };
  return { navigation, opened, history, goTo };
}

function fakeEvents() {
  const emitted: EmittedEvent[] = [];
  const listeners = new Map<EventName, Set<(detail: never) => void>>();
  const events: Host['events'] = {
    emit(name, detail) {
      emitted.push({ name, detail } as EmittedEvent);
      for (const listener of [...(listeners.get(name) ?? [])]) listener(detail as never);
    },
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => void heard.delete(listener);
    },
  };
  return { events, emitted };
}
