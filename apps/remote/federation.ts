import { fileURLToPath } from 'node:url';
import type { ModuleFederationOptions } from '@module-federation/rsbuild-plugin';
import { moduleNames } from './moduleNames.ts';

/** What the modules can run on. A page with another React, or none, has them bring their own along. */
const reactRange = '^18.2.0 || ^19.0.0';

/**
 * React's parts, each under the name it is imported by; the slash stands for `react/jsx-runtime` and
 * `react-dom/client`, which a shared `react` and `react-dom` leave out.
 */
const reactParts = ['react', 'react/', 'react-dom', 'react-dom/'];

/** Not `singleton`: that would hand the modules a React outside the range, instead of letting them bring theirs. */
export const sharedReact = Object.fromEntries(
  reactParts.map((part) => [part, { requiredVersion: reactRange, singleton: false }]),
);

/** One container for all modules, so that what they have in common is loaded once. */
export const federation = {
  name: 'cantho_plan',
  filename: 'assets/entry.[contenthash:10].js',
  exposes: Object.fromEntries(
    moduleNames.map((name) => [`./${name}`, { import: `@cantho/${name}/module`, name }]),
  ),
  shared: sharedReact,
  shareStrategy: 'loaded-first',
  runtimePlugins: [
    fileURLToPath(new URL('src/oneReact.ts', import.meta.url)),
    // After a failure a host asks for the container anew, and then for its chunks, too.
    '@cantho/host-sdk/container',
  ],
  experiments: {
    // The federation runtime is the host's: `provideExternalRuntime` there.
    externalRuntime: true,
    // The container mounts no remotes of its own, and runs in browsers only.
    optimization: { disableRemote: true, target: 'web' },
  },
  manifest: true,
  dts: false,
} satisfies ModuleFederationOptions;
