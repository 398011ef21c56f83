import { fileURLToPath } from 'node:url';
import { pluginModuleFederation } from '@module-federation/rsbuild-plugin';
import { defineConfig, type Rspack } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { federationAsModules } from './build/federationAsModules.ts';
import { plainCss } from './build/plainCss.ts';
import { federation } from './federation.ts';
import { moduleNames } from './moduleNames.ts';
import { pluginRelease } from './release/pluginRelease.ts';

/** A module's first file. What only later pages need, ours or a library's, must not weigh on every first view. */
const isFirstFile = ({ name }: { readonly name?: string | undefined }): boolean =>
  moduleNames.some((module) => module === name);

/**
 * What is loaded once for all modules, in two files: libraries, which change with their versions and stay in the
 * browser's cache from release to release, and our own packages, which change with ours. React is a third, for
 * pages that bring none: one file, for its parts must be of one version.
 */
const cacheGroups: Record<string, Rspack.OptimizationSplitChunksCacheGroup | false> = {
  // Named otherwise than in a shared name: the federation plugin deletes groups called as those.
  reactOfOurOwn: {
    name: 'react',
    test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
    priority: 3,
  },
  vendor: { name: 'vendor', test: /[\\/]node_modules[\\/]/, chunks: isFirstFile, priority: 2 },
  shared: {
    name: 'shared',
    test: /[\\/]packages[\\/]/,
    chunks: isFirstFile,
    minChunks: 2,
    priority: 1,
  },
  // No small files of what later pages have in common: a request costs a phone more than a few KB twice.
  default: false,
  defaultVendors: false,
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [pluginReact({ splitChunks: false }), pluginModuleFederation(federation), pluginRelease()],
  source: { entry: {} },
  server: { cors: { origin: '*' } },
  output: {
    distPath: { root: 'dist/public', js: 'assets', jsAsync: 'assets' },
    filename: { js: '[name].[contenthash:10].js' },
    // Files are asked of the server the entry came from, not of the page's.
    assetPrefix: 'auto',
    // A page without a charset would garble Vietnamese texts.
    charset: 'ascii',
    sourceMap: { js: 'hidden-source-map' },
    overrideBrowserslist: ['chrome >= 94', 'safari >= 16.4', 'firefox >= 100'],
  },
  resolve: { conditionNames: ['@cantho/source', '...'] },
  tools: {
    bundlerChain: plainCss,
    rspack: (config) => {
      config.output ??= {};
      // A module that threw once throws again, instead of handing out `{}`.
      config.output.strictModuleErrorHandling = true;
      config.optimization ??= {};
      // Half a KB; libraries' names change only when what is used of them does, and then the file does anyway.
      config.optimization.mangleExports = 'size';
      config.optimization.splitChunks = {
        chunks: 'async',
        minSize: 0,
        cacheGroups: Object.fromEntries(
          Object.entries(cacheGroups).map(([key, group]) => [key, group && { enforce: true, ...group }]),
        ),
      };
      config.plugins ??= [];
      config.plugins.push(federationAsModules);
    },
  },
});
