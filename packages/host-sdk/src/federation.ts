import {
  createInstance,
  type ModuleFederation,
  type ModuleFederationRuntimePlugin,
} from '@module-federation/enhanced/runtime';
import injectExternalRuntimeCorePlugin from '@module-federation/inject-external-runtime-core-plugin';
import { faultPlugin } from './faultPlugin.ts';

type Shared = NonNullable<Parameters<typeof createInstance>[0]['shared']>;

export interface FederationSetup {
  /** The host's name among federation instances, such as `cantho-smart`. */
  readonly hostName: string;
  /** What the host shares, React above all: `shareReact(…)`. */
  readonly shared?: Shared;
  readonly plugins?: readonly ModuleFederationRuntimePlugin[];
  /** By default the browser's. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** For manifest and entry each, in milliseconds. By default 8000. */
  readonly deadlineMs?: number;
  /** For pages whose content security policy lets scripts in by nonce. */
  readonly nonce?: string;
  /**
   * Lends this runtime to containers built without one (`experiments.externalRuntime`), as apps/remote is. `false`
   * where the host's bundler does it. By default `true`.
   */
  readonly lendRuntime?: boolean;
}

/** React as the host bundles it: `import * as react from 'react'` and so on. */
export interface ReactParts {
  readonly react: object;
  readonly 'react/jsx-runtime': object;
  readonly 'react-dom': object;
  readonly 'react-dom/client': object;
}

/**
 * Shares the host's React with modules, all four parts, for parts of two versions do not work together. Modules whose
 * range does not hold `version` (`react.version`) bring their own.
 */
export function shareReact(version: string, parts: ReactParts): Shared {
  const share = (part: object) => ({
    version,
    lib: () => part,
    shareConfig: { singleton: false, requiredVersion: false as const },
  });
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, share(part)]));
}

/**
 * A federation instance of the host's own for `loadModule`. It keeps no failed answer, fails at a deadline of seconds,
 * and prefers what the host has loaded (`loaded-first`), so that a container that is down does not stop the host.
 */
export function createFederation(setup: FederationSetup): ModuleFederation {
  const { hostName, shared = {}, plugins = [], lendRuntime = true, deadlineMs = 8000, nonce } = setup;
  const fetch = setup.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const document = globalThis.document ?? null;
  return createInstance({
    name: hostName,
    remotes: [],
    shared,
    shareStrategy: 'loaded-first',
    plugins: [
      ...(lendRuntime ? [injectExternalRuntimeCorePlugin()] : []),
      faultPlugin({ fetch, deadlineMs, nonce, document }),
      ...plugins,
    ],
  });
}
