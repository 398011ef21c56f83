import { ContractMismatchError } from './checkContract.ts';
import type { ErrorReport, Host, ModuleDefinition, MountedModule, Observable } from './contract.ts';
import { ModuleLoadError } from './moduleLoadError.ts';
import { createObservable } from './observable.ts';
import { asError, reportOnce } from './reportOnce.ts';
import { ConfigInvalidError, validateConfig } from './validateConfig.ts';

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: Error }
  | { readonly status: 'unmounted' };

/** Gets the module's definition: `({ signal }) => loadModule({ …, signal })`, or a definition at hand. */
export type LoadDefinition<Config> = (context: {
  readonly signal: AbortSignal;
}) => ModuleDefinition<Config> | Promise<ModuleDefinition<Config>>;

export interface SessionSetup<Config> {
  readonly moduleId: string;
  /** Gets one child element an attempt, hidden until the module is ready. */
  readonly container: HTMLElement;
  readonly load: LoadDefinition<Config>;
  readonly host: Host;
  readonly config: Config;
  /** From the start of an attempt until `ready`, in milliseconds. By default 8000. */
  readonly deadlineMs?: number;
}

/** A module in its place: loading, ready, failed with another try, gone. None of its methods throws. */
export interface ModuleSession<Config> {
  readonly state: Observable<SessionState>;
  update(config: Config): void;
  suspend(suspended: boolean): void;
  /** Only after a failure; does nothing otherwise. */
  retry(): void;
  /** May be called twice. */
  unmount(): void;
}

type Phase = ErrorReport['phase'];

interface Attempt<Config> {
  readonly slot: HTMLElement;
  readonly controller: AbortController;
  timer: ReturnType<typeof setTimeout> | undefined;
  definition: ModuleDefinition<Config> | undefined;
  mounted: MountedModule<Config> | undefined;
  isOver: boolean;
}

function phaseOf(error: Error, otherwise: Phase): Phase {
  if (error instanceof ContractMismatchError) return 'contract';
  return error instanceof ConfigInvalidError ? 'config' : otherwise;
}

/** Configs are JSON, and hosts often build an equal one anew each time they draw. */
function isSame(one: unknown, other: unknown): boolean {
  try {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  } catch {
    // No JSON (a cycle, a bigint): validation says so.
    return false;
  }
}

export function createModuleSession<Config>(setup: SessionSetup<Config>): ModuleSession<Config> {
  const { moduleId, container, load, host, deadlineMs = 8000 } = setup;
  const state = createObservable<SessionState>({ status: 'loading' });
  let config = setup.config;
  let suspended = false;
  let attempt: Attempt<Config>;

  const report = (phase: Phase, thrown: unknown) =>
    reportOnce(host, { moduleId, phase, error: asError(thrown) });

  const guarded = (act: () => void) => {
    try {
      act();
    } catch (thrown) {
      report('runtime', thrown);
    }
  };

  const end = (current: Attempt<Config>, reason?: Error) => {
    current.isOver = true;
    clearTimeout(current.timer);
    const { mounted } = current;
    if (mounted) guarded(() => mounted.unmount());
    current.controller.abort(reason);
    current.slot.remove();
  };

  const fail = (current: Attempt<Config>, thrown: unknown, phase: Phase) => {
    if (current.isOver) return;
    const error = asError(thrown);
    end(current, error);
    report(phaseOf(error, phase), error);
    state.set({ status: 'failed', error });
  };

  const mount = (current: Attempt<Config>, definition: ModuleDefinition<Config>) => {
    validateConfig(moduleId, definition.configSchema, config);
    const mounted = definition.mount(current.slot, host, config, {
      signal: current.controller.signal,
      onFatal: (error) => fail(current, error, 'render'),
    });
    if (typeof mounted?.ready?.catch !== 'function') {
      throw new TypeError(`${moduleId}: expected mount to return { ready, … }, received ${typeof mounted}`);
    }
    current.definition = definition;
    current.mounted = mounted;
    // Awaited below, but not by everybody who ends up here: its rejection is never "unhandled".
    mounted.ready.catch(() => {});
    if (suspended) guarded(() => mounted.suspend(true));
    return mounted;
  };

  const run = async (current: Attempt<Config>) => {
    let phase: Phase = 'load';
    try {
      const definition = await load({ signal: current.controller.signal });
      if (current.isOver) return;
      phase = 'mount';
      const mounted = mount(current, definition);
      // It gave up while it mounted: what it returned was not there to unmount yet.
      if (current.isOver) return guarded(() => mounted.unmount());
      await mounted.ready;
      if (current.isOver) return;
      clearTimeout(current.timer);
      current.slot.hidden = false;
      state.set({ status: 'ready' });
    } catch (thrown) {
      fail(current, thrown, phase);
    }
  };

  const timeUp = (current: Attempt<Config>) => {
    const awaited = current.mounted ? 'its first view' : 'its code';
    const error = new ModuleLoadError(moduleId, 'timeout', `${awaited} within ${deadlineMs} ms`, 'nothing');
    fail(current, error, current.mounted ? 'mount' : 'load');
  };

  const start = (): Attempt<Config> => {
    const slot = container.ownerDocument.createElement('div');
    slot.hidden = true;
    container.append(slot);
    const current: Attempt<Config> = {
      slot,
      controller: new AbortController(),
      timer: undefined,
      definition: undefined,
      mounted: undefined,
      isOver: false,
    };
    current.timer = setTimeout(() => timeUp(current), deadlineMs);
    void run(current);
    return current;
  };

  const update = (next: Config) => {
    if (isSame(next, config)) return;
    config = next;
    const { mounted, definition, isOver } = attempt;
    if (!mounted || !definition || isOver) return;
    try {
      validateConfig(moduleId, definition.configSchema, next);
      mounted.update(next);
    } catch (thrown) {
      fail(attempt, thrown, 'runtime');
    }
  };

  const suspend = (next: boolean) => {
    suspended = next;
    const { mounted, isOver } = attempt;
    if (mounted && !isOver) guarded(() => mounted.suspend(next));
  };

  const retry = () => {
    if (state.get().status !== 'failed') return;
    state.set({ status: 'loading' });
    attempt = start();
  };

  const unmount = () => {
    if (state.get().status === 'unmounted') return;
    if (!attempt.isOver) end(attempt);
    state.set({ status: 'unmounted' });
  };

  attempt = start();
  return { state, update, suspend, retry, unmount };
}
