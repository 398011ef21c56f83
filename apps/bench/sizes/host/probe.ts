import { createObservable, type Host, type ModuleDefinition, routeToPath } from '@cantho/host-sdk';
import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';

export interface Probe {
  /** Loads and mounts a module; settles when its first view is drawn. */
  open(name: string): Promise<void>;
}

export interface ProbeWindow {
  readonly probe?: Probe;
}

const apiBase = `${location.origin}/api`;

/** A host that offers everything, remembers nothing, and asks the API at its own address. */
const host: Host = {
  contractVersion: '1.0.0',
  features: ['auth', 'navigation', 'storage', 'events'],
  locale: createObservable('vi' as const),
  theme: createObservable({ name: 'light' as const }),
  online: createObservable(true),
  auth: { user: createObservable(null), fetch: (request) => fetch(request), signIn: async () => {} },
  navigation: { route: createObservable(null), href: routeToPath, open: () => {} },
  events: { emit: () => {}, on: () => () => {} },
  storage: { get: () => null, set: () => {}, remove: () => {} },
  now: () => new Date(),
  fetch: (request) => fetch(request),
  reportError: ({ error }) => {
    throw error;
  },
};

async function open(name: string): Promise<void> {
  const loaded = await loadRemote<{ default: ModuleDefinition }>(`cantho_plan/${name}`);
  if (!loaded) throw new Error(`expected a module ${name}, received nothing`);
  const element = document.body.appendChild(document.createElement('section'));
  const config = { apiBase };
  loaded.default.prefetch(host, config);
  await loaded.default.mount(element, host, config).ready;
}

export function start(): void {
  const entry = new URLSearchParams(location.search).get('remote') ?? '';
  registerRemotes([{ name: 'cantho_plan', entry }]);
  Object.assign(window, { probe: { open } satisfies Probe });
}
