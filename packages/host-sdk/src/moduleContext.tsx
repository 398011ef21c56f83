import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Host, Locale, Observable, Theme } from './contract.ts';

/** What a mounted React tree knows of where it is mounted. */
export interface ModuleSurroundings {
  readonly host: Host;
  /** For error reports. */
  readonly moduleId: string;
  /** Languages the module has messages for. */
  readonly locales: readonly Locale[];
  readonly suspended: Observable<boolean>;
  /** The module's own root element, inside the shadow root: for portals and focus. `null` outside of a mount. */
  readonly rootElement: HTMLElement | null;
  readonly reportReady: () => void;
}

const Surroundings = createContext<ModuleSurroundings | null>(null);

const never: Observable<boolean> = { get: () => false, subscribe: () => () => {} };
const anyLocale: readonly Locale[] = ['vi', 'en', 'km'];

export interface HostProviderProps {
  readonly host: Host;
  /** By default `module`, for tests and stories of single components. */
  readonly moduleId?: string;
  /** By default all of the contract's. */
  readonly locales?: readonly Locale[];
  readonly suspended?: Observable<boolean>;
  readonly rootElement?: HTMLElement | null;
  readonly onReady?: () => void;
  readonly children: ReactNode;
}

const nothing = () => {};

/** `createReactMount` draws it by itself; tests and stories of single components need it. */
export function HostProvider(props: HostProviderProps): ReactNode {
  const { host, moduleId = 'module', locales = anyLocale, suspended = never } = props;
  const { rootElement = null, onReady = nothing } = props;
  return (
    <Surroundings.Provider value={{ host, moduleId, locales, suspended, rootElement, reportReady: onReady }}>
      {props.children}
    </Surroundings.Provider>
  );
}

function useSurroundings(): ModuleSurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings)
    throw new Error('expected a host around this component: mount it by createReactMount or HostProvider');
  return surroundings;
}

export function useHost(): Host {
  return useSurroundings().host;
}

export function useObservable<T>(observable: Observable<T>): T {
  const subscribe = useCallback((listener: () => void) => observable.subscribe(listener), [observable]);
  const get = useCallback(() => observable.get(), [observable]);
  return useSyncExternalStore(subscribe, get, get);
}

/** The language to draw in: the host's, or `vi` when the module has no messages in it. */
export function useLocale(): Locale {
  const { host, locales } = useSurroundings();
  return drawnLocale(useObservable(host.locale), locales);
}

export function drawnLocale(wanted: Locale, locales: readonly Locale[]): Locale {
  return locales.includes(wanted) ? wanted : 'vi';
}

export function useTheme(): Theme {
  return useObservable(useHost().theme);
}

export function useOnline(): boolean {
  return useObservable(useHost().online);
}

/** True while the host hides the module: stop timers and refetching. */
export function useSuspended(): boolean {
  return useObservable(useSurroundings().suspended);
}

/** Where portals go, so that they stay inside the shadow root and its styles. */
export function useRootElement(): HTMLElement | null {
  return useSurroundings().rootElement;
}

/** Call with `true` once the first meaningful view is drawn: it ends the host's skeleton. Later calls do nothing. */
export function useReady(drawn: boolean): void {
  const { reportReady } = useSurroundings();
  useEffect(() => {
    if (drawn) reportReady();
  }, [drawn, reportReady]);
}

/** Tells the host of a fault the module goes on after: a chunk, or a language, that did not come. */
export function useReportError(): (error: Error) => void {
  const { host, moduleId } = useSurroundings();
  return useCallback((error) => host.reportError({ moduleId, phase: 'runtime', error }), [host, moduleId]);
}

/** Milliseconds a reader waits until told that it takes long. A host gives a module up after 8 s. */
const patience = 5000;

/**
 * Whether the component has been drawn for long, with shapes in place of data. That the network is slow is an honest view, too,
 * so the host is told that the module is ready: it would take it for broken.
 */
export function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setSlow, patience, true);
    return () => clearTimeout(timer);
  }, []);
  useReady(isSlow);
  return isSlow;
}
