import { Component, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Host, Locale, ModuleDefinition, MountedModule, MountOptions } from './contract.ts';
import { drawnLocale, HostProvider, useObservable } from './moduleContext.tsx';
import { adoptStyles } from './moduleStyles.ts';
import { createObservable, type SettableObservable } from './observable.ts';

export interface ModuleRootProps<Config> {
  readonly config: Config;
  /** The same as `useReady(true)`: the first meaningful view is drawn. */
  readonly onReady: () => void;
}

export interface ReactMountSetup<Config> {
  /** The module's id, for error reports. */
  readonly moduleId: string;
  readonly Root: ComponentType<ModuleRootProps<Config>>;
  /** Stylesheets as text, in cascade order. A constant array: it is parsed once. */
  readonly css: readonly string[];
  /** Class of the root element, for its base styles. */
  readonly className?: string;
  /** Languages the module has messages for; `vi` stands in for any other. By default vi and en. */
  readonly locales?: readonly Locale[];
}

interface BoundaryProps {
  readonly onError: (error: Error) => void;
  readonly children: ReactNode;
}

/** Draws nothing after a fault: the fallback is the host's. */
class RootBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(asError(error));
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new Error(`expected an Error to be thrown, received ${String(thrown)}`);
}

/** `ready`, and its two ends. Its rejection is never "unhandled": a host may well not look at it. */
function createReadiness() {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const ready = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  ready.catch(() => {});
  return { ready, resolve, reject };
}

/** React's own div, new for each mount: what an earlier mount still has to undo happens in a detached one. */
function createRootElement(element: HTMLElement, css: readonly string[], className: string) {
  const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const rootElement = element.ownerDocument.createElement('div');
  rootElement.className = className;
  rootElement.dataset.canthoModule = '';
  shadow.replaceChildren(rootElement);
  const { writeTokens, release } = adoptStyles(shadow, rootElement, css);
  const remove = () => {
    rootElement.remove();
    release();
  };
  return { rootElement, writeTokens, remove };
}

/** Keeps language and theme of the root those of the host. Returns its undoing. */
function followHost(
  host: Host,
  locales: readonly Locale[],
  { rootElement, writeTokens }: ReturnType<typeof createRootElement>,
): () => void {
  const followLocale = () => {
    rootElement.lang = drawnLocale(host.locale.get(), locales);
  };
  const followTheme = () => {
    const { name, tokens } = host.theme.get();
    rootElement.dataset.theme = name;
    writeTokens(tokens);
  };
  followLocale();
  followTheme();
  const undo = [host.locale.subscribe(followLocale), host.theme.subscribe(followTheme)];
  return () => {
    for (const stop of undo) stop();
  };
}

interface TreeProps<Config> {
  readonly Root: ComponentType<ModuleRootProps<Config>>;
  readonly config: SettableObservable<Config>;
  readonly onReady: () => void;
}

function Tree<Config>({ Root, config, onReady }: TreeProps<Config>): ReactNode {
  return <Root config={useObservable(config)} onReady={onReady} />;
}

/**
 * Makes `mount` of a React component: shadow root, styles, language, theme, an error boundary that gives up through
 * `onFatal` (or, where the host gave none, one report), `update` and `suspend` without remounting. `ready` resolves
 * when the tree says so (`useReady(true)` or `onReady`), and rejects when the tree throws or is unmounted before.
 * The element can be mounted on again after `unmount`.
 */
export function createReactMount<Config>(setup: ReactMountSetup<Config>): ModuleDefinition<Config>['mount'] {
  return (element, host, config, options) => mountTree(setup, element, host, config, options);
}

function mountTree<Config>(
  { moduleId, Root, css, className = '', locales = ['vi', 'en'] }: ReactMountSetup<Config>,
  element: HTMLElement,
  host: Host,
  initialConfig: Config,
  { signal, onFatal }: MountOptions = {},
): MountedModule<Config> {
  const config = createObservable(initialConfig);
  const suspended = createObservable(false);
  const readiness = createReadiness();
  const surface = createRootElement(element, css, className);
  const unfollow = followHost(host, locales, surface);
  let fatal: Error | null = null;
  let mounted = true;

  const report = (error: Error) => host.reportError({ moduleId, phase: 'render', error });
  const giveUp = (error: Error) => {
    if (fatal || !mounted) return;
    fatal = error;
    readiness.reject(error);
    (onFatal ?? report)(error);
  };
  // React 18 takes no such options: there, faults outside the boundary reach the page's own error handler.
  const root = createRoot(surface.rootElement, {
    onUncaughtError: (thrown: unknown) => giveUp(asError(thrown)),
    onCaughtError: (thrown: unknown, info: { readonly errorBoundary?: unknown }) => {
      if (!(info.errorBoundary instanceof RootBoundary)) report(asError(thrown));
    },
  });
  root.render(
    <RootBoundary onError={giveUp}>
      <HostProvider
        host={host}
        moduleId={moduleId}
        locales={locales}
        suspended={suspended}
        rootElement={surface.rootElement}
        onReady={readiness.resolve}
      >
        <Tree Root={Root} config={config} onReady={readiness.resolve} />
      </HostProvider>
    </RootBoundary>,
  );

  const unmount = () => {
    if (!mounted) return;
    mounted = false;
    signal?.removeEventListener('abort', unmount);
    unfollow();
    surface.remove();
    readiness.reject(new Error(`expected ${moduleId} to become ready, received an unmount before it did`));
    // React refuses to unmount a root while it draws another, as when a React host unmounts its outlet.
    queueMicrotask(() => root.unmount());
  };
  signal?.addEventListener('abort', unmount);
  if (signal?.aborted) unmount();
  return { ready: readiness.ready, update: config.set, suspend: suspended.set, unmount };
}
