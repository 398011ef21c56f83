import type { StorybookConfig } from '@storybook/react-vite';
import { defaultClientConditions, mergeConfig } from 'vite';

/** One Storybook over all packages: a story for each state, beside its component. */
const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Packages are read as source: no build is needed before.
  viteFinal: (vite) =>
    mergeConfig(vite, { resolve: { conditions: ['@cantho/source', ...defaultClientConditions] } }),
};

export default config;
