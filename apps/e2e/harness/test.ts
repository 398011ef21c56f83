import { type APIResponse, test as base, expect } from '@playwright/test';
import { placesOfTokens } from './leaks.ts';
import { type Addresses, sharedAddresses, startTestSystem, type TestSystem } from './systems.ts';
import { type Watch, watchContext } from './watch.ts';

/**
 * - `shared`: the one system of the run, with sample figures. Its servers must be left alone.
 * - `own`: with sample figures, this worker's own: its servers may be stopped and started.
 * - `fresh`: this worker's own, with the plan and nothing reported.
 */
export type SystemKind = 'shared' | 'own' | 'fresh';

interface TestFixtures {
  watch: Watch;
  /** Answers of the API, asked beside the browser. */
  api: { get(path: string, headers?: Record<string, string>): Promise<APIResponse> };
}

interface WorkerFixtures {
  systemKind: SystemKind;
  ownSystem: TestSystem | null;
  urls: Addresses;
}

/**
 * Playwright's test over a running system. Each test fails when the browser complained of anything it did not
 * `allow`, or when a token stands where it could be read.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  systemKind: ['shared', { option: true, scope: 'worker' }],
  ownSystem: [
    async ({ systemKind }, use, { workerIndex }) => {
      if (systemKind === 'shared') return use(null);
      const system = await startTestSystem(`${systemKind}-${workerIndex}`, { sample: systemKind === 'own' });
      await use(system);
      await system.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  urls: [
    async ({ ownSystem }, use) => {
      await use(ownSystem?.urls ?? sharedAddresses());
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ urls }, use) => use(urls.shell),
  watch: [
    async ({ context, urls }, use) => {
      const watch = watchContext(context, urls.identity);
      await use(watch);
      const page = context.pages()[0];
      if (page?.url().startsWith(urls.shell)) {
        expect(await placesOfTokens(page, watch), 'places where a token can be read').toEqual([]);
      }
      expect(watch.complaints(), 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  api: async ({ urls, playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: urls.api });
    await use({ get: (path, headers) => request.get(path, headers ? { headers } : {}) });
    await request.dispose();
  },
});

export { expect };
