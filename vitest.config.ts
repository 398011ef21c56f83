import { defineConfig } from 'vitest/config';

const source = { conditions: ['@cantho/source'] };
const resolve = { resolve: source, ssr: { resolve: source } };

/** Once, where nobody sits by to look: a busy machine cuts a socket or a wait short. By hand a failure shows at once. */
const retry = process.env.CI ? 1 : 0;

/** Slices of the fast tests; each is a `npm run test:…` of its own. */
export default defineConfig({
  test: {
    projects: [
      {
        ...resolve,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/{plan,api-client}/src/**/*.test.ts',
            'apps/{dev,identity,shell,remote,bench}/**/*.unit.test.ts',
          ],
        },
      },
      {
        ...resolve,
        test: {
          name: 'contract',
          environment: 'node',
          include: ['packages/testing/src/contract/**/*.test.ts'],
        },
      },
      {
        ...resolve,
        test: {
          name: 'component',
          environment: 'jsdom',
          // Stylesheets imported as text would otherwise arrive empty.
          css: true,
          // No bound on speed: a busy machine draws thirty cards in more than the usual five seconds.
          testTimeout: 30_000,
          retry,
          setupFiles: ['packages/testing/src/setup.ts'],
          include: [
            'packages/{ui,host-sdk,testing,scoreboard,task-tracker,feedback-widget}/src/**/*.test.{ts,tsx}',
            'apps/shell/src/**/*.test.tsx',
          ],
          exclude: ['packages/testing/src/contract/**'],
        },
      },
      {
        ...resolve,
        test: {
          name: 'api',
          environment: 'node',
          include: ['apps/{api,identity}/src/**/*.test.ts', 'apps/bench/**/*.api.test.ts'],
          exclude: ['**/*.unit.test.ts'],
          // Some tests start whole processes several times; a busy machine takes its time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry,
          maxWorkers: 2,
        },
      },
    ],
  },
});
