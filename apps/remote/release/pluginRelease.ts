import type { RsbuildPlugin } from '@rsbuild/core';
import { writeRelease } from './writeRelease.ts';

/** Turns what was built into what is served; see writeRelease. */
export function pluginRelease(): RsbuildPlugin {
  return {
    name: 'cantho:release',
    setup(api) {
      api.onAfterBuild(({ stats }) => {
        if (!stats?.hasErrors()) writeRelease(api.context.distPath);
      });
    },
  };
}
