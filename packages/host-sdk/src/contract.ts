/**
 * The contract between a host and a module: types only, no behaviour.
 *
 * A module never reads `window`, storage or a token. Everything it may use is handed to it as a `Host`; everything
 * it offers is a `ModuleDefinition`, the only thing its `module.ts` exports by default.
 */
import type { ModuleRoute, ModuleRouteName } from './routes.ts';

/** Version of this contract (semver). A module names the range it was built against; see `checkContract`. */
export const CONTRACT_VERSION = '1.1.0';

/** A language the host offers, as a BCP 47 tag. Modules fall back to `vi` for one they have no messages for. */
export type Locale = 'vi' | 'en' | 'km';

export type ThemeName = 'light' | 'dark';

/** `tokens` override design tokens by their custom-property name (`--ct-accent`). */
export interface Theme {
  readonly name: ThemeName;
  readonly tokens?: Readonly<Record<`--ct-${string}`, string>>;
}

export type Role = 'citizen' | 'officer' | 'coordinator';

/** What a module may know of the person signed in. No token, no e-mail, no identifier beyond the display name. */
export interface HostUser {
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Agency id for officers. */
  readonly agency?: string;
}

/** A value that changes, in the shape `useSyncExternalStore` takes. `subscribe` returns its own undoing. */
export interface Observable<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** Signing in is the host's. A module gets a capability, never a token. */
export interface HostAuth {
  readonly user: Observable<HostUser | null>;
  /**
   * `fetch` with the person's credentials, added for allowed origins only; refreshes them when needed.
   * Signed out, or refused after a refresh: rejects with `SignInRequiredError`. Other answers pass through.
   */
  fetch(request: Request): Promise<Response>;
  /** Starts the host's sign-in; the person comes back to `returnTo`, by default to where they are. */
  signIn(returnTo?: ModuleRoute): Promise<void>;
}

export interface HostNavigation {
  /** Where the person is; `null` when the page is the host's own. */
  readonly route: Observable<ModuleRoute | null>;
  /** The host's address of a route, to put in `href` so that links can be copied and opened in a new tab. */
  href(route: ModuleRoute): string;
  /** `replace` is for a change of filters: no new entry in the history. */
  open(route: ModuleRoute, options?: { readonly replace?: boolean }): void;
}

/** Events a module tells its host; the host may tell them on to other modules. */
export interface HostEventMap {
  /** Feedback was accepted by the API. */
  'feedback:created': { readonly about: string; readonly receiptCode: string };
  /** A title for the host's own bar and `document.title`. */
  'view:titled': { readonly title: string };
}

export interface HostEvents {
  emit<Name extends keyof HostEventMap>(name: Name, detail: HostEventMap[Name]): void;
  on<Name extends keyof HostEventMap>(name: Name, listener: (detail: HostEventMap[Name]) => void): () => void;
}

/** One report a fault. Neither texts people typed nor credentials belong into it. */
export interface ErrorReport {
  readonly moduleId: string;
  readonly phase: 'load' | 'contract' | 'config' | 'mount' | 'render' | 'runtime';
  readonly error: Error;
}

/** Time, as a host-supplied clock. Rules take the local date it gives. */
export type Clock = () => Date;

/** Small private storage, kept apart a module. `null` where the host has none (private mode, quota). */
export interface HostStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Features a module may need; the host lists those it has, and a module that needs another is refused before mount. */
export type HostFeature = 'auth' | 'navigation' | 'storage' | 'events';

export interface Host {
  readonly contractVersion: string;
  readonly features: readonly HostFeature[];
  readonly locale: Observable<Locale>;
  readonly theme: Observable<Theme>;
  readonly online: Observable<boolean>;
  readonly auth: HostAuth;
  readonly navigation: HostNavigation;
  readonly events: HostEvents;
  readonly storage: HostStorage;
  readonly now: Clock;
  /** `fetch` without credentials, for what is public. */
  fetch(request: Request): Promise<Response>;
  reportError(report: ErrorReport): void;
}

/** A JSON Schema (2020-12) of an object. It feeds validation and the snippet builder. */
export type ConfigSchema = Readonly<Record<string, unknown>> & { readonly type: 'object' };

export interface MountOptions {
  /** Aborting it unmounts. */
  readonly signal?: AbortSignal;
  /** The module gives up after it was mounted (a render threw): the host shows its fallback. Called at most once. */
  readonly onFatal?: (error: Error) => void;
}

export interface MountedModule<Config> {
  /** Settles when the first meaningful view is drawn (data, or an honest state in its place): ends the host's skeleton. */
  readonly ready: Promise<void>;
  update(config: Config): void;
  /** Hidden by the host, state kept: stop timers and refetching. `false` resumes. */
  suspend(suspended: boolean): void;
  /** May be called twice. */
  unmount(): void;
}

export interface ModuleDefinition<Config = Record<string, unknown>> {
  /** kebab-case, unique among modules; also the name of the federated expose. */
  readonly id: string;
  /** The module's own version. */
  readonly version: string;
  /** Semver range of the contract it was built against, such as `^1.1.0`. */
  readonly contract: string;
  readonly configSchema: ConfigSchema;
  readonly needs: { readonly features: readonly HostFeature[] };
  /** Routes it draws. */
  readonly routes: readonly ModuleRouteName[];
  /** Starts fetching what the first view will need, so that data come beside code. Never throws. */
  prefetch(host: Host, config: Config): void;
  mount(element: HTMLElement, host: Host, config: Config, options?: MountOptions): MountedModule<Config>;
}

/** Keeps the literal type while checking the shape. */
export function defineModule<Config>(definition: ModuleDefinition<Config>): ModuleDefinition<Config> {
  return definition;
}
