import { browserFlags, ensureBrowser } from '@cantho/dev/findBrowser.mjs';
import { createServer } from '@cantho/remote/server';
import { type Browser, chromium, type Page, type Request } from '@playwright/test';
import { readExampleApi } from './exampleApi.ts';
import type { ProbeWindow } from './host/probe.ts';
import { analyse } from './manifestSizes.ts';
import { type Files, type ModuleSizes, type Sizes, sum } from './sizesOf.ts';

const answer = readExampleApi();

/** Long enough for a busy machine; a module that needs it is broken. */
const patience = 30_000;

/** Milliseconds without a new request that count as the end of loading. */
const quiet = 250;

/**
 * Loads each module in a browser, first and after the others, and counts what is asked of the container's server.
 * @param folders built container, and built probe host
 */
export async function measure(folders: { readonly remote: string; readonly host: string }): Promise<Sizes> {
  const [remote, host] = await Promise.all([serve(folders.remote), serve(folders.host)]);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
  try {
    const { entryFile, modules } = analyse(folders.remote);
    const names = Object.keys(modules);
    const runs: Visit[] = [];
    // Each once in every place, so that "further" sees a module after one other and after two.
    for (const [index] of names.entries()) {
      const order = [...names.slice(index), ...names.slice(0, index)];
      runs.push(await visit(browser, { host: host.url, remote: remote.url, order }));
    }
    return sizesFrom(names, entryFile, runs);
  } finally {
    await browser.close();
    await Promise.all([remote.close(), host.close()]);
  }
}

interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function serve(folder: string): Promise<Serving> {
  const server = await createServer(folder);
  // The probe host's own server is the API, too: taking requests over in the browser would turn its cache off.
  server.get(
    '/v1/*',
    async (request, reply) => answer(request.url.replace(/\?.*$/, '')) ?? reply.callNotFound(),
  );
  const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

/** What each module of a visit asked for, in the order they were loaded. */
type Visit = readonly { readonly name: string; readonly files: Files }[];

interface VisitOptions {
  readonly host: string;
  readonly remote: string;
  readonly order: readonly string[];
}

async function visit(browser: Browser, { host, remote, order }: VisitOptions): Promise<Visit> {
  // A phone's: what opens by itself only where there is room is not what bytes are counted for.
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.addInitScript(holdRestingWork);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const requests = countRequests(page, `${remote}/`);
    await page.goto(`${host}/index.html?remote=${encodeURIComponent(`${remote}/mf-manifest.json`)}`);
    await page.waitForFunction(() => (window as unknown as ProbeWindow).probe !== undefined);
    const steps: { name: string; files: Files }[] = [];
    for (const name of order) {
      await page.evaluate((module) => (window as unknown as ProbeWindow).probe?.open(module), name);
      steps.push({ name, files: await requests.settle() });
    }
    if (failures.length > 0) throw new Error(`expected modules without errors, got: ${failures.join('; ')}`);
    return steps;
  } finally {
    await context.close();
  }
}

/** Modules fetch later pages after three seconds of rest. On a busy machine that would come before the end of loading. */
function holdRestingWork(): void {
  const { setTimeout: original } = window;
  const held = (handler: TimerHandler, delay = 0, ...rest: unknown[]): number =>
    delay === 3000 ? 0 : original(handler, delay, ...rest);
  window.setTimeout = held as typeof window.setTimeout;
}

/** Counts what is asked of one server. A file asked for twice counts twice. */
function countRequests(page: Page, prefix: string) {
  const running = new Set<Request>();
  const bodies: Promise<readonly [string, number]>[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(prefix)) running.add(request);
  });
  page.on('requestfailed', (request) => running.delete(request));
  page.on('requestfinished', (request) => {
    if (!running.delete(request)) return;
    const name = request.url().slice(prefix.length);
    bodies.push(request.sizes().then(({ responseBodySize }) => [name, responseBodySize]));
  });
  /** What came since the last time, once nothing more is asked for. */
  const settle = async (): Promise<Files> => {
    let seen = -1;
    while (running.size > 0 || bodies.length !== seen) {
      seen = bodies.length;
      await page.waitForTimeout(quiet);
    }
    const files: Record<string, number> = {};
    for (const [name, bytes] of await Promise.all(bodies.splice(0))) files[name] = (files[name] ?? 0) + bytes;
    return files;
  };
  return { settle };
}

function sizesFrom(names: readonly string[], entryFile: string, visits: readonly Visit[]): Sizes {
  const modules = names.map((name): [string, ModuleSizes] => {
    const files = visits.find(([first]) => first?.name === name)?.[0]?.files ?? {};
    const later = visits.flatMap((steps) => steps.slice(1)).filter((step) => step.name === name);
    return [name, { first: sum(files), further: Math.max(...later.map((step) => sum(step.files))), files }];
  });
  const entry = modules[0]?.[1].files[entryFile] ?? Number.NaN;
  return { entryFile, entry, modules: Object.fromEntries(modules) };
}
