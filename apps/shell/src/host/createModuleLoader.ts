import type { Host, ModuleDefinition } from '@cantho/host-sdk';
import { type FederationRuntime, loadModule } from '@cantho/host-sdk/load';
import { onceLoaded } from '../onceLoaded.ts';
import type { PageModule } from './modules.ts';

/** Config every module of the plan takes; a card adds `view`. */
export interface PlanModuleConfig extends Record<string, unknown> {
  readonly apiBaseUrl: string;
}

export interface ModuleLoader {
  /** As `ModuleOutlet` takes it. */
  load(id: PageModule, host: Host, signal: AbortSignal): Promise<ModuleDefinition<PlanModuleConfig>>;
  /** Brings code and data before they are asked for. Quiet: nobody waits for it, so nobody is told that it failed. */
  prefetch(id: PageModule, host: Host, config: PlanModuleConfig): void;
}

export interface ModuleLoaderParts {
  readonly remoteManifestUrl: string;
  readonly loadRuntime: () => Promise<FederationRuntime>;
}

const containerName = 'cantho_plan';

export function createModuleLoader({ remoteManifestUrl, loadRuntime }: ModuleLoaderParts): ModuleLoader {
  const runtimeOnce = onceLoaded(loadRuntime);
  // Nearly every page shows a module: the runtime comes while the app draws. Who needs it hears of a failure.
  runtimeOnce().catch(() => {});
  const fetched = new Set<PageModule>();
  const load = async (id: PageModule, host: Host, signal?: AbortSignal) => {
    const source = { entry: remoteManifestUrl, scope: containerName };
    const runtime = await runtimeOnce();
    return loadModule<PlanModuleConfig>({ id, source, host, runtime, ...(signal ? { signal } : {}) });
  };
  return {
    load: (id, host, signal) => {
      fetched.add(id);
      return load(id, host, signal);
    },
    prefetch(id, host, config) {
      if (fetched.has(id)) return;
      fetched.add(id);
      load(id, { ...host, reportError: () => {} }).then(
        (definition) => definition.prefetch(host, config),
        () => fetched.delete(id),
      );
    },
  };
}
