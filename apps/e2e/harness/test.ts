import { type APIRequestContext, test as base, expect } from '@playwright/test';
import { placesOfTokens } from './leaks.ts';
import { type Addresses, sharedAddresses, startTestSystem, type TestSystem } from './systems.ts';
import { type Watch, watchContext } from './watch.ts';

/**
 * - `shared`: the one system of the run, with sample figures. Its servers must be left alone.
 * - `own`: with sample figures, this worker's own: its servers may be stopped and started.
 * - `fresh`: this worker's own, with the plan and nothing reported.
 */
export type SystemKind = 'shared' | 'own' | 'fresh';

interface Api {
  /** The body of an answer that must be 200. */
  read<Answer>(path: string): Promise<Answer>;
  readonly request: APIRequestContext;
}

interface TestFixtures {
  watch: Watch;
  /** The API, asked beside the browser. */
  api: Api;
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
    const read = async <Answer>(path: string) => {
      const response = await request.get(path);
      expect(response.status(), `${path} of the API`).toBe(200);
      return (await response.json()) as Answer;
    };
    await use({ read, request });
    await request.dispose();
  },
});

export { expect };
