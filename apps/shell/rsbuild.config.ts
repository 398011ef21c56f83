import { fileURLToPath } from 'node:url';
import { defineConfig } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { pluginCompress } from './build/pluginCompress.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** React changes seldom, so it is a file of its own and stays in the browser's cache over most releases. */
const reactFiles = /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/;

/**
 * No federation plugin: the runtime comes from host-sdk, as a chunk beside the first drawing, and React is handed to
 * it ready-made. See README, decisions.
 */
export default defineConfig({
  root: path('.'),
  plugins: [pluginReact({ splitChunks: false }), pluginCompress()],
  source: {
    entry: {
      index: path('src/main.tsx'),
      'signed-in-silent': path('src/sign-in/silentPage.ts'),
    },
  },
  html: {
    template: ({ entryName }) => path(`src/${entryName}.html`),
    // The template's own, for both pages differ.
    meta: { charset: false, viewport: false },
  },
  output: {
    distPath: {
      root: 'dist/public',
      js: 'assets',
      jsAsync: 'assets',
      css: 'assets',
      cssAsync: 'assets',
      svg: 'assets',
    },
    filename: { js: '[name].[contenthash:10].js', css: '[name].[contenthash:10].css' },
    charset: 'ascii',
    sourceMap: { js: 'hidden-source-map' },
    overrideBrowserslist: ['chrome >= 94', 'safari >= 16.4', 'firefox >= 100'],
    legalComments: 'none',
    cleanDistPath: true,
  },
  resolve: { conditionNames: ['@cantho/source', '...'] },
  performance: {
    printFileSize: false,
    // Needed at once, but not for the first drawing.
    preload: { type: 'async-chunks', include: [/federation\.[^/]*\.js$/] },
  },
  tools: {
    rspack: (config) => {
      config.optimization ??= {};
      config.optimization.splitChunks = {
        chunks: 'all',
        minSize: 10_000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          react: { name: 'react', test: reactFiles, priority: 1 },
        },
      };
    },
  },
});
