import { type Rspack, rspack } from '@rsbuild/core';

/**
 * Makes the federation runtime in the entry the packages' ES modules. Rspack finds it by `require`, thus gets the
 * CommonJS builds, which are never tree-shaken: 6 KB of 14.
 */
export const federationAsModules: Rspack.RspackPluginInstance = {
  name: 'cantho:federation-as-modules',
  apply(compiler) {
    new rspack.NormalModuleReplacementPlugin(
      /webpack-bundler-runtime[\\/]dist[\\/]index\.cjs$/,
      (resource) => {
        resource.request = resource.request.replace(/\.cjs$/, '.js');
      },
    ).apply(compiler);
    // Last, for the plugins set these; what is left is the federation plugin's own alias, to the ES modules.
    compiler.hooks.afterPlugins.tap({ name: this.name, stage: Number.MAX_SAFE_INTEGER }, () => {
      const { alias } = compiler.options.resolve;
      if (alias) delete alias['@module-federation/runtime'];
    });
  },
};
