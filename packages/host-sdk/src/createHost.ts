import type {
  Clock,
  ErrorReport,
  Host,
  HostAuth,
  HostEvents,
  HostFeature,
  HostNavigation,
  HostStorage,
  Locale,
  Observable,
  Theme,
} from './contract.ts';
import { CONTRACT_VERSION } from './contract.ts';
import { createErrorReporter } from './createErrorReporter.ts';
import { createEvents } from './createEvents.ts';
import { createStorage, type StorageArea } from './createStorage.ts';
import { createObservable } from './observable.ts';
import { asError } from './reportOnce.ts';
import { SignInRequiredError } from './signInRequired.ts';

export interface HostParts {
  readonly now: Clock;
  /** The platform's own will do: `createHost` takes cookies away. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where faults go, each once. */
  readonly sendReport: (report: ErrorReport) => void;
  /** By default Vietnamese, for good. */
  readonly locale?: Observable<Locale>;
  /** By default light. */
  readonly theme?: Observable<Theme>;
  /** `createOnline(window)`. By default always online. */
  readonly online?: Observable<boolean>;
  /** Without it nobody is ever signed in, and the host does not offer the feature `auth`. */
  readonly auth?: HostAuth;
  /** Without it links lead nowhere, and the host does not offer the feature `navigation`. */
  readonly navigation?: HostNavigation;
  /** `() => window.localStorage`. Without it nothing is kept, and the host does not offer the feature `storage`. */
  readonly storageArea?: () => StorageArea | null;
  /** By default a bus of the host's own. */
  readonly events?: HostEvents;
}

const noAuth: HostAuth = {
  user: createObservable(null),
  fetch: () => Promise.reject(new SignInRequiredError('expected a host with sign-in, received one without')),
  signIn: () => Promise.reject(new SignInRequiredError('expected a host with sign-in, received one without')),
};

const noNavigation: HostNavigation = { route: createObservable(null), href: () => '#', open: () => {} };

const noStorage: HostStorage = { get: () => null, set: () => {}, remove: () => {} };

function featuresOf(parts: HostParts): HostFeature[] {
  const offered: Record<HostFeature, boolean> = {
    auth: parts.auth !== undefined,
    navigation: parts.navigation !== undefined,
    storage: parts.storageArea !== undefined,
    events: true,
  };
  return (Object.keys(offered) as HostFeature[]).filter((feature) => offered[feature]);
}

/** Without the setter that the host's own observable may have. */
function readOnly<T>(observable: Observable<T>): Observable<T> {
  return Object.freeze({
    get: () => observable.get(),
    subscribe: (listener: () => void) => observable.subscribe(listener),
  });
}

/** Only the contract's own methods, bound: whatever else the host's object holds stays with the host. */
function sealedAuth(auth: HostAuth): HostAuth {
  return Object.freeze<HostAuth>({
    user: readOnly(auth.user),
    fetch: (request) => auth.fetch(request),
    signIn: (returnTo) => auth.signIn(returnTo),
  });
}

function sealedNavigation(navigation: HostNavigation): HostNavigation {
  return Object.freeze<HostNavigation>({
    route: readOnly(navigation.route),
    href: (route) => navigation.href(route),
    open: (route, options) => navigation.open(route, options),
  });
}

function sealedEvents(events: HostEvents): HostEvents {
  return Object.freeze<HostEvents>({
    emit: (name, detail) => events.emit(name, detail),
    on: (name, listener) => events.on(name, listener),
  });
}

/**
 * A frozen `Host` of the parts given, with safe defaults for the rest. It shows modules the contract and nothing else
 * of those parts. Give each module `hostForModule(host, …)`, so that their storage is kept apart.
 */
export function createHost(parts: HostParts): Host {
  const reportError = createErrorReporter(parts.sendReport, parts.now);
  const onListenerError = (thrown: unknown) =>
    reportError({ moduleId: 'host', phase: 'runtime', error: asError(thrown) });
  return Object.freeze<Host>({
    contractVersion: CONTRACT_VERSION,
    features: Object.freeze(featuresOf(parts)),
    locale: readOnly(parts.locale ?? createObservable<Locale>('vi')),
    theme: readOnly(parts.theme ?? createObservable<Theme>({ name: 'light' })),
    online: readOnly(parts.online ?? createObservable(true)),
    auth: sealedAuth(parts.auth ?? noAuth),
    navigation: sealedNavigation(parts.navigation ?? noNavigation),
    events: sealedEvents(parts.events ?? createEvents(onListenerError)),
    storage: Object.freeze(parts.storageArea ? createStorage('shared', parts.storageArea) : noStorage),
    now: () => parts.now(),
    fetch: (request) => parts.fetch(new Request(request, { credentials: 'omit' })),
    reportError,
  });
}

/** The same host with storage of the module's own: `hostForModule(host, 'scoreboard', () => window.localStorage)`. */
export function hostForModule(host: Host, moduleId: string, area: () => StorageArea | null): Host {
  return Object.freeze({ ...host, storage: Object.freeze(createStorage(moduleId, area)) });
}
