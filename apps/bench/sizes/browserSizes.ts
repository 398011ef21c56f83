import { browserFlags, ensureBrowser } from '@cantho/dev/findBrowser.mjs';
import { createServer } from '@cantho/remote/server';
import { type Browser, chromium } from '@playwright/test';
import { readExampleApi } from './exampleApi.ts';
import type { ProbeWindow } from './host/probe.ts';
import { analyse } from './manifestSizes.ts';
import { type Files, type ModuleSizes, type Sizes, sum } from './sizesOf.ts';

const answer = readExampleApi();

/** Long enough for a busy machine; a module that needs it is broken. */
const patience = 30_000;

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

async function serve(folder: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer(folder);
  const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

/** What each module of a visit asked for, in the order they were loaded. */
type Visit = readonly { readonly name: string; readonly files: Files }[];

async function visit(
  browser: Browser,
  {
    host,
    remote,
    order,
  }: { readonly host: string; readonly remote: string; readonly order: readonly string[] },
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const loads: Promise<readonly [string, number]>[] = [];
    page.on('requestfinished', (request) => {
      const name = request.url().startsWith(`${remote}/`)
        ? request.url().slice(remote.length + 1)
        : undefined;
      if (name !== undefined) loads.push(request.sizes().then((sizes) => [name, sizes.responseBodySize]));
    });
    await page.route(/\/v1\//, async (route) => {
      const json = answer(new URL(route.request().url()).pathname);
      await route.fulfill(
        json === undefined ? { status: 404 } : { json, headers: { 'Access-Control-Allow-Origin': '*' } },
      );
    });
    await page.goto(`${host}/index.html?remote=${encodeURIComponent(`${remote}/mf-manifest.json`)}`);
    await page.waitForFunction(() => (window as unknown as ProbeWindow).probe !== undefined);
    const steps: { name: string; files: Files }[] = [];
    for (const name of order) {
      await page.evaluate((module) => (window as unknown as ProbeWindow).probe?.open(module), name);
      await page.waitForLoadState('networkidle');
      steps.push({ name, files: Object.fromEntries(await Promise.all(loads.splice(0))) });
    }
    if (failures.length > 0)
      throw new Error(`expected modules to load without errors, got: ${failures.join('; ')}`);
    return steps;
  } finally {
    await context.close();
  }
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
