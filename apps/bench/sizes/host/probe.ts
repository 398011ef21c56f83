import { createObservable, type ModuleDefinition, routeToPath } from '@cantho/host-sdk';
import { createHost } from '@cantho/host-sdk/host';
import { type FederationRuntime, loadModule } from '@cantho/host-sdk/load';

/** What the bench calls in the page. */
export interface Probe {
  /** Loads and mounts a module; settles when its first view is drawn. */
  open(name: string): Promise<void>;
}

export interface ProbeWindow {
  readonly probe?: Probe;
}

/** A host that offers everything and keeps nothing. */
const host = createHost({
  now: () => new Date(),
  fetch: (request) => fetch(request),
  sendReport: ({ error }) => {
    throw error;
  },
  auth: { user: createObservable(null), fetch: (request) => fetch(request), signIn: async () => {} },
  navigation: { route: createObservable(null), href: routeToPath, open: () => {} },
  storageArea: () => null,
});

/** Required texts of a configuration are addresses: of the API, which the bench answers itself. */
function configFor({ configSchema }: ModuleDefinition): Record<string, unknown> {
  const required = Array.isArray(configSchema.required) ? configSchema.required : [];
  return Object.fromEntries(required.map((name) => [String(name), location.origin]));
}

/** Puts `window.probe` in place. The address of the container's manifest is the page's parameter `remote`. */
export function startProbe(runtime: FederationRuntime): void {
  const entry = new URLSearchParams(location.search).get('remote') ?? '';
  const open = async (id: string) => {
    const definition = await loadModule({ id, source: { entry, scope: 'cantho_plan' }, host, runtime });
    const config = configFor(definition);
    definition.prefetch(host, config);
    const element = document.body.appendChild(document.createElement('section'));
    await definition.mount(element, host, config).ready;
  };
  Object.assign(window, { probe: { open } satisfies Probe });
}
