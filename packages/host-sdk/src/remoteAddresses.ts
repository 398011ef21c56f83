/** The part of the federation runtime the loader needs; `createFederation` and the runtime's own instance fit it. */
export interface FederationRuntime {
  registerRemotes(
    remotes: { readonly name: string; readonly entry: string }[],
    options?: { readonly force?: boolean },
  ): void;
  loadRemote(id: string): Promise<unknown>;
}

/** Query parameter that makes an address fresh to every cache on the way. */
export const FRESH_PARAMETER = 'fresh';

/** The address with a stamp no cache has seen. Keeps query and hash, replaces an older stamp. */
export function freshAddress(entry: string, stamp: string): string {
  const [beforeHash = '', ...hash] = entry.split('#');
  const [path = '', ...query] = beforeHash.split('?');
  const search = new URLSearchParams(query.join('?'));
  search.set(FRESH_PARAMETER, stamp);
  return [`${path}?${search}`, ...hash].join('#');
}

interface RemoteState {
  entry: string;
  /** Counts registrations, so that of two modules failing together only one registers anew. */
  generation: number;
  /** The last attempt failed: the next begins with a registration. */
  stale: boolean;
}

const statesOf = new WeakMap<FederationRuntime, Map<string, RemoteState>>();

export interface RemoteHandle {
  readonly generation: () => number;
  /** Registers under a fresh address, unless somebody else did since `seen`. */
  readonly renew: (seen: number, stamp: string) => void;
  readonly markStale: (stale: boolean) => void;
}

/** Registers a container when it is new, has moved, or failed the last time. */
export function openRemote(
  runtime: FederationRuntime,
  scope: string,
  entry: string,
  stamp: string,
): RemoteHandle {
  const states = statesOf.get(runtime) ?? new Map<string, RemoteState>();
  statesOf.set(runtime, states);
  const known = states.get(scope);
  const state = known ?? { entry, generation: 0, stale: false };
  const register = (address: string, force: boolean) => {
    runtime.registerRemotes([{ name: scope, entry: address }], { force });
    Object.assign(state, { entry, stale: false, generation: state.generation + 1 });
    states.set(scope, state);
  };
  // The generation keeps the stamp apart from that of an attempt in the same millisecond.
  const renewed = (now: string) => freshAddress(entry, `${now}-${state.generation}`);
  if (!known) register(entry, false);
  else if (known.stale) register(renewed(stamp), true);
  else if (known.entry !== entry) register(entry, true);
  return {
    generation: () => state.generation,
    renew: (seen, now) => {
      if (state.generation === seen) register(renewed(now), true);
    },
    markStale: (stale) => {
      state.stale = stale;
    },
  };
}
