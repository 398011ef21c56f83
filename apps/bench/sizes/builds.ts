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

const apps = {
  remote: fileURLToPath(import.meta.resolve('@cantho/remote/package.json')),
  shell: fileURLToPath(import.meta.resolve('@cantho/shell/package.json')),
};

/**
 * Builds an app as its own configuration says, but not over what may be served now.
 * @param bench whose run it is: two benches at a time must not build over each other
 */
export async function buildApp(app: keyof typeof apps, bench: string): Promise<string> {
  const dist = join(cache, bench, app, 'public');
  const cwd = dirname(apps[app]);
  const { content } = await loadConfig({ cwd });
  const output = { distPath: { root: dist }, cleanDistPath: true };
  await build(cwd, mergeRsbuildConfig(content, { logLevel: 'error', output }));
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

/** Hosts, by how they hand their React over. */
const hosts = {
  'host-sdk': undefined,
  'the plugin, sharing all of React': sharedReact,
  'the plugin, sharing only react and react-dom': {
    react: { singleton: true },
    'react-dom': { singleton: true },
  },
  'the plugin, sharing nothing': {},
} satisfies Record<string, ModuleFederationOptions['shared'] | undefined>;

export type HostKind = keyof typeof hosts;

/** A page that does no more than load modules. */
export async function buildHost(kind: HostKind): Promise<string> {
  const dist = join(cache, `host-${Object.keys(hosts).indexOf(kind)}`);
  const shared = hosts[kind];
  const file = shared ? 'pluginHost.tsx' : 'sdkHost.tsx';
  const federation = shared && {
    name: 'probe_host',
    shared,
    shareStrategy: 'loaded-first' as const,
    experiments: { provideExternalRuntime: true, asyncStartup: true },
    dts: false,
    manifest: false,
  };
  await build(here, configOf({ federation, dist, entry: { index: join(here, 'host', file) } }));
  return dist;
}

interface BuildOptions {
  readonly federation: ModuleFederationOptions | undefined;
  readonly dist: string;
  readonly entry: Record<string, string>;
}

function configOf({ federation, dist, entry }: BuildOptions): RsbuildConfig {
  return {
    mode: 'production',
    logLevel: 'error',
    plugins: [pluginReact(), ...(federation ? [pluginModuleFederation(federation)] : [])],
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
