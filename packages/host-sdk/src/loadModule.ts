import { ContractMismatchError, checkContract } from './checkContract.ts';
import type { Host, ModuleDefinition } from './contract.ts';
import { ModuleLoadError } from './moduleLoadError.ts';
import { ModuleShapeError, moduleFrom } from './moduleShape.ts';
import { type FederationRuntime, openRemote } from './remoteAddresses.ts';
import { asError, reportOnce } from './reportOnce.ts';

/** A container with the federation runtime's manifest. */
export interface FederatedSource {
  /** Address of `mf-manifest.json`. */
  readonly entry: string;
  /** The container's name. */
  readonly scope: string;
  /** With or without `./`; by default the module's id. */
  readonly expose?: string;
}

/** A federated container, or any loader of the module's code: `() => import('…')`. */
export type ModuleSource = FederatedSource | (() => Promise<unknown>);

export interface LoadModuleOptions {
  readonly id: string;
  readonly source: ModuleSource;
  readonly host: Host;
  /** Needed for a federated source: `createFederation(…)` of `@cantho/host-sdk/federation`. */
  readonly runtime?: FederationRuntime;
  /** For all attempts together, in milliseconds. By default 8000. */
  readonly deadlineMs?: number;
  /** Aborting rejects at once, and reports nothing. */
  readonly signal?: AbortSignal;
}

/** One way of asking for the module's code, and of asking anew. */
interface Attempts {
  readonly first: () => Promise<unknown>;
  readonly again: () => Promise<unknown>;
  /** How it ended: after a failure the next `loadModule` begins with a fresh address. */
  readonly ended: (failed: boolean) => void;
}

function federatedAttempts(source: FederatedSource, options: LoadModuleOptions): Attempts {
  const { id, host, runtime } = options;
  if (!runtime)
    throw new TypeError(`${id}: expected a federation runtime for ${source.entry}, received none`);
  const stamp = () => host.now().getTime().toString(36);
  const remote = openRemote(runtime, source.scope, source.entry, stamp());
  const request = `${source.scope}/${(source.expose ?? id).replace(/^\.\//, '')}`;
  let tried = remote.generation();
  return {
    first: () => runtime.loadRemote(request),
    again: () => {
      remote.renew(tried, stamp());
      tried = remote.generation();
      return runtime.loadRemote(request);
    },
    ended: (failed) => {
      // A late failure says nothing of a registration made since.
      if (remote.generation() === tried) remote.markStale(failed);
    },
  };
}

function attemptsOf(options: LoadModuleOptions): Attempts {
  const { source } = options;
  return typeof source === 'function'
    ? { first: source, again: source, ended: () => {} }
    : federatedAttempts(source, options);
}

interface Limit {
  /** Rejects when time is up or the caller gives up. */
  readonly reached: Promise<never>;
  readonly isReached: () => boolean;
  /** Leaves no timer and no listener. */
  readonly lift: () => void;
}

function limitOf({ id, deadlineMs = 8000, signal }: LoadModuleOptions): Limit {
  let isReached = false;
  let lift = () => {};
  const reached = new Promise<never>((_, reject) => {
    const end = (error: ModuleLoadError) => {
      isReached = true;
      reject(error);
    };
    const timeUp = () =>
      end(new ModuleLoadError(id, 'timeout', `its code within ${deadlineMs} ms`, 'nothing'));
    const giveUp = () =>
      end(new ModuleLoadError(id, 'aborted', 'its caller to wait', 'an abort', signal?.reason));
    const timer = setTimeout(timeUp, deadlineMs);
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
    lift = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    };
  });
  return { reached, isReached: () => isReached, lift };
}

async function attemptTwice<Config>(options: LoadModuleOptions, attempts: Attempts, limit: Limit) {
  const check = async (loading: Promise<unknown>) => {
    const definition = moduleFrom<Config>(await loading, options.id);
    checkContract(definition, options.host);
    return definition;
  };
  try {
    return await check(attempts.first());
  } catch (error) {
    // A refusal is no fault of loading, and past the limit nobody waits for a second request.
    if (error instanceof ContractMismatchError || limit.isReached()) throw error;
    return await check(attempts.again());
  }
}

/** A module that is refused was loaded well; one that was too slow counts as failed until it comes after all. */
function followOutcome(work: Promise<unknown>, attempts: Attempts): void {
  work.then(
    () => attempts.ended(false),
    (error) => attempts.ended(!(error instanceof ContractMismatchError)),
  );
}

function isTimeout(error: unknown): boolean {
  return error instanceof ModuleLoadError && (error.phase === 'timeout' || isTimeout(error.cause));
}

async function loadWithin<Config>(options: LoadModuleOptions): Promise<ModuleDefinition<Config>> {
  const attempts = attemptsOf(options);
  const limit = limitOf(options);
  try {
    const work = attemptTwice<Config>(options, attempts, limit);
    followOutcome(work, attempts);
    return await Promise.race([work, limit.reached]);
  } catch (error) {
    if (isTimeout(error)) attempts.ended(true);
    throw error;
  } finally {
    limit.lift();
  }
}

function typed(id: string, thrown: unknown): ContractMismatchError | ModuleLoadError {
  if (thrown instanceof ContractMismatchError || thrown instanceof ModuleLoadError) return thrown;
  const cause = asError(thrown);
  const phase = cause instanceof ModuleShapeError ? 'shape' : 'load';
  return new ModuleLoadError(id, phase, 'its code', cause.message, cause);
}

/**
 * Loads a module's definition and checks its shape and contract. When that fails, registers the container once anew
 * under a fresh address (so that neither the runtime nor a cache answers with what failed) and tries again; when time
 * runs out, the next call starts with a fresh address instead. Rejects with `ModuleLoadError` or
 * `ContractMismatchError`, and tells `host.reportError` once; an abort is told nobody.
 */
export async function loadModule<Config = Record<string, unknown>>(
  options: LoadModuleOptions,
): Promise<ModuleDefinition<Config>> {
  try {
    return await loadWithin<Config>(options);
  } catch (thrown) {
    const error = typed(options.id, thrown);
    if (error instanceof ContractMismatchError || error.phase !== 'aborted') {
      const phase = error instanceof ContractMismatchError ? 'contract' : 'load';
      reportOnce(options.host, { moduleId: options.id, phase, error });
    }
    throw error;
  }
}
