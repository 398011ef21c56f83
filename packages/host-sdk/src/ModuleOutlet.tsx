import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Host } from './contract.ts';
import {
  createModuleSession,
  type LoadDefinition,
  type ModuleSession,
  type SessionState,
} from './moduleSession.ts';

export interface ModuleOutletProps<Config> {
  /** Another id, host or deadline mounts anew; anything else is taken over without. */
  readonly moduleId: string;
  /** Called once an attempt; it need not be the same function each time. */
  readonly load: LoadDefinition<Config>;
  readonly host: Host;
  readonly config: Config;
  /** Shown until the module is ready. */
  readonly skeleton?: ReactNode;
  /** Shown after a failure: a message and a button that calls `retry`. */
  readonly fallback: (fault: { readonly error: Error; readonly retry: () => void }) => ReactNode;
  /** True while the host hides it. */
  readonly suspended?: boolean;
  readonly deadlineMs?: number;
  readonly className?: string;
}

const loading: SessionState = { status: 'loading' };
const noSubscription = () => () => {};

function useSessionState(session: ModuleSession<never> | null): SessionState {
  const subscribe = useCallback(
    (listener: () => void) => session?.state.subscribe(listener) ?? noSubscription(),
    [session],
  );
  const get = useCallback(() => session?.state.get() ?? loading, [session]);
  return useSyncExternalStore(subscribe, get, () => loading);
}

/** A module in a React host (18.2 or later), the same as `mountModule`: skeleton until ready, fallback with retry, one report. */
export function ModuleOutlet<Config>(props: ModuleOutletProps<Config>): ReactNode {
  const { moduleId, host, config, deadlineMs, suspended = false } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [session, setSession] = useState<ModuleSession<Config> | null>(null);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!container.current) return;
    const created = createModuleSession<Config>({
      moduleId,
      host,
      container: container.current,
      load: (context) => latest.current.load(context),
      config: latest.current.config,
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    });
    setSession(created);
    return () => created.unmount();
  }, [moduleId, host, deadlineMs]);

  useEffect(() => session?.update(config), [session, config]);
  useEffect(() => session?.suspend(suspended), [session, suspended]);

  const state = useSessionState(session as ModuleSession<never> | null);
  const retry = () => {
    // The pressed button goes away: without this, a keyboard starts over at the top of the page.
    const frame = container.current?.parentElement;
    if (frame?.contains(document.activeElement)) frame.focus({ preventScroll: true });
    session?.retry();
  };
  return (
    <div className={props.className} tabIndex={-1} aria-busy={state.status === 'loading'}>
      {state.status === 'loading' && props.skeleton}
      {state.status === 'failed' && props.fallback({ error: state.error, retry })}
      <div ref={container} />
    </div>
  );
}
