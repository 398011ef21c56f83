import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from '@cantho/remote/compress';
import { sharedReact } from '@cantho/remote/federation';
import { moduleNames } from '@cantho/remote/moduleNames';
import { type ModuleFederationOptions, pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { createRsbuild, loadConfig, mergeRsbuildConfig, type RsbuildConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/bench', import.meta.url));
const remoteRoot = dirname(fileURLToPath(import.meta.resolve('@cantho/remote/package.json')));

/** Builds apps/remote as its own configuration says, but not over what may be served now. */
export async function buildRemote(): Promise<string> {
  const dist = join(cache, 'remote', 'public');
  const { content } = await loadConfig({ cwd: remoteRoot });
  const output = { distPath: { root: dist }, cleanDistPath: true };
  await build(remoteRoot, mergeRsbuildConfig(content, { logLevel: 'error', output }));
  return dist;
}

/** The same modules in a container with the defaults of Rsbuild and of federation, React shared as the guides say. */
export async function buildNaive(): Promise<string> {
  const dist = join(cache, 'naive');
  const federation: ModuleFederationOptions = {
    name: 'cantho_plan',
    exposes: Object.fromEntries(moduleNames.map((name) => [`./${name}`, `@cantho/${name}/module`])),
    shared: { react: { singleton: true }, 'react-dom': { singleton: true } },
    dts: false,
  };
  await build(here, configOf({ federation, dist, entry: {} }));
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|json|css)$/.test(file)) compress(join(dist, file));
  }
  return dist;
}

/** What a host shares of its React. */
const hostShares = {
  all: sharedReact,
  'only react and react-dom': { react: { singleton: true }, 'react-dom': { singleton: true } },
  nothing: {},
} satisfies Record<string, ModuleFederationOptions['shared']>;

/** A page that does no more than load modules, set up for federation as a host has to be. */
export async function buildHost(shares: keyof typeof hostShares): Promise<string> {
  const dist = join(cache, `host-${Object.keys(hostShares).indexOf(shares)}`);
  const federation: ModuleFederationOptions = {
    name: 'probe_host',
    shared: hostShares[shares],
    shareStrategy: 'loaded-first',
    experiments: { provideExternalRuntime: true, asyncStartup: true },
    dts: false,
    manifest: false,
  };
  await build(here, configOf({ federation, dist, entry: { index: join(here, 'host', 'index.tsx') } }));
  return dist;
}

interface BuildOptions {
  readonly federation: ModuleFederationOptions;
  readonly dist: string;
  readonly entry: Record<string, string>;
}

function configOf({ federation, dist, entry }: BuildOptions): RsbuildConfig {
  return {
    mode: 'production',
    logLevel: 'error',
    plugins: [pluginReact(), pluginModuleFederation(federation)],
    source: { entry },
    server: { cors: { origin: '*' } },
    // Not the default, without which a container on another origin does not load at all.
    output: { assetPrefix: 'auto', distPath: { root: dist }, cleanDistPath: true },
    resolve: { conditionNames: ['@cantho/source', '...'] },
  };
}

async function build(cwd: string, config: RsbuildConfig): Promise<void> {
  const rsbuild = await createRsbuild({ cwd, config });
  const { close } = await rsbuild.build();
  await close();
}
