import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, ensureBrowser } from '@cantho/dev/findBrowser.mjs';
import { findFreePorts, type RunningSystem, startSystem } from '@cantho/dev/system.mjs';
import { type Browser, type CDPSession, chromium, type Locator, type Page } from '@playwright/test';
import { type Answered, installPageWatch, type Wanted, type WatchedWindow } from './pageWatch.ts';
import { type ScreenModule, screenModules } from './screenModules.ts';
import { type BySide, onEachSide, sideNames } from './sides.ts';
import { median } from './statistics.ts';
import { followMainThread, type ThreadTask, withheldIn, workedIn } from './withheldTime.ts';

export const inputKinds = ['one-tap filter', 'choice in a list', 'key in the search field'] as const;

export type InputKind = (typeof inputKinds)[number];

export interface ScreenSamples {
  /** Milliseconds until the control shows the input, by round. */
  readonly control: Record<InputKind, number[][]>;
  /** Milliseconds until the number of results is there, by round. */
  readonly count: Record<InputKind, number[][]>;
  /** Of `control`, what the page's main thread worked. */
  readonly work: Record<InputKind, number[][]>;
  /** As `control`, with the time other programs held the processor. */
  readonly wall: Record<InputKind, number[][]>;
  /** Most rows, nodes and bytes of script there were. */
  readonly most: { rows: number; nodes: number; heap: number };
}

export interface ScreenMeasurement {
  readonly modules: Readonly<Record<ScreenModule['name'], BySide<ScreenSamples>>>;
  /** How many times as long a fixed piece of work took as at its quickest without a slowdown. */
  readonly slowdown: number;
}

export interface ScreenOptions {
  /** Of each, a page is opened anew, as readers come. */
  readonly rounds: number;
  /** How many one-tap filters are put on and off, and how far the choice in the list goes. */
  readonly each: number;
  /** Folders of the built apps; without them those of the last build. */
  readonly env: Readonly<Record<string, string>>;
}

/** How much slower than this machine's the processor is made. */
export const slowdown = 4;

/** A cheap phone's. */
const viewport = { width: 360, height: 740 };

/** Uses both modules in the shell over both sizes of the plan, in turns. */
export async function measureScreens(
  databases: BySide<string>,
  options: ScreenOptions,
): Promise<ScreenMeasurement> {
  const systems = await startSystems(databases, options.env);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags] });
  try {
    return await measureRunning(browser, systems, options);
  } finally {
    await browser.close();
    await onEachSide((side) => systems[side].stop());
  }
}

async function measureRunning(
  browser: Browser,
  systems: BySide<RunningSystem>,
  { rounds, each }: ScreenOptions,
): Promise<ScreenMeasurement> {
  const modules = Object.fromEntries(
    screenModules.map(({ name }) => [name, { plan: emptySamples(), large: emptySamples() }]),
  ) as unknown as ScreenMeasurement['modules'];
  const pace: Pace = { free: [], slowed: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? sideNames : [...sideNames].reverse();
    for (const module of screenModules) {
      for (const side of order) {
        const session = await openScreen(browser, module, { urls: systems[side].urls, pace, each });
        await operate(session, modules[module.name][side]);
        await session.page.context().close();
      }
    }
  }
  return { modules, slowdown: median(pace.slowed) / Math.min(...pace.free) };
}

/** Milliseconds a fixed piece of work took, without a slowdown and with it. */
interface Pace {
  readonly free: number[];
  readonly slowed: number[];
}

async function startSystems(
  databases: BySide<string>,
  env: ScreenOptions['env'],
): Promise<BySide<RunningSystem>> {
  return await onEachSide(async (side) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cantho-bench-'));
    const system = await startSystem({
      ports: await findFreePorts(),
      dataDir,
      sample: false,
      env: { ...env, DATABASE_URL: databases[side], LOG_LEVEL: 'warn' },
    });
    const stop = async () => {
      await system.stop();
      rmSync(dataDir, { recursive: true, force: true });
    };
    return { ...system, stop };
  });
}

function emptySamples(): ScreenSamples {
  const byKind = () =>
    Object.fromEntries(inputKinds.map((kind) => [kind, []])) as unknown as Record<InputKind, number[][]>;
  return {
    control: byKind(),
    count: byKind(),
    work: byKind(),
    wall: byKind(),
    most: { rows: 0, nodes: 0, heap: 0 },
  };
}

interface Session {
  readonly browser: Browser;
  readonly module: ScreenModule;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly apiUrl: string;
  readonly pace: Pace;
  readonly each: number;
}

interface Opening {
  readonly urls: RunningSystem['urls'];
  readonly pace: Pace;
  readonly each: number;
}

async function openScreen(
  browser: Browser,
  module: ScreenModule,
  { urls, ...rest }: Opening,
): Promise<Session> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(installPageWatch);
  await page.goto(urls.shell + module.path);
  await page.locator(module.row).first().waitFor();
  // Behind a fold where space is short.
  const select = page.getByLabel(module.select.label, { exact: true });
  if (!(await select.isVisible())) await page.locator('details', { has: select }).locator('summary').tap();
  await select.waitFor();
  return { browser, module, page, cdp: await context.newCDPSession(page), apiUrl: urls.api, ...rest };
}

/** With the processor slowed down. What is only preparation goes on at its full speed. */
async function slowed<Value>({ cdp, page, pace }: Session, work: () => Promise<Value>): Promise<Value> {
  pace.free.push(await page.evaluate(fixedWork));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  pace.slowed.push(await page.evaluate(fixedWork));
  try {
    return await work();
  } finally {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
}

/** Runs in the page: milliseconds for so much arithmetic. */
function fixedWork(): number {
  const began = performance.now();
  let value = 0;
  for (let step = 0; step < 3_000_000; step += 1) value = (value * 31 + step) | 0;
  return performance.now() - began + (value === 0.5 ? 1 : 0);
}

/** One round on one page: each kind of input several times. */
async function operate(session: Session, samples: ScreenSamples): Promise<void> {
  const answers: [InputKind, Answered][] = [];
  const keep = (kind: InputKind) => (answered: Answered) => void answers.push([kind, answered]);
  await noteSize(session, samples);
  const tasksSince = await followMainThread(session.browser, session.page);
  await tapChips(session, keep('one-tap filter'));
  await chooseInList(session, keep('choice in a list'));
  await typeText(session, keep('key in the search field'));
  const tasks = await tasksSince();
  await noteSize(session, samples);
  for (const kind of inputKinds) {
    const own = answers.flatMap(([of, answered]) => (of === kind ? [answered] : []));
    const counted = own.filter(({ count }) => count !== null);
    samples.control[kind].push(own.map((answered) => controlTime(answered, tasks)));
    samples.count[kind].push(counted.map(({ input, count }) => timeBetween(input, count ?? input, tasks)));
    samples.work[kind].push(own.map(({ input, control }) => workedIn(tasks, input, control)));
    samples.wall[kind].push(own.map(({ input, control, event }) => Math.max(control, event) - input));
  }
}

/** Without the time other programs held the processor. */
function timeBetween(from: number, to: number, tasks: readonly ThreadTask[]): number {
  return to - from - withheldIn(tasks, from, to);
}

function controlTime({ input, control, event }: Answered, tasks: readonly ThreadTask[]): number {
  return Math.max(timeBetween(input, control, tasks), timeBetween(input, event, tasks));
}

type Keep = (answered: Answered) => void;

async function tapChips(session: Session, keep: Keep): Promise<void> {
  const { page, module } = session;
  for (const { value, parameter } of module.chips.slice(0, session.each)) {
    for (const isOn of [true, false]) {
      const chip = page.locator(`label.ct-chip:has(> input[value="${value}"])`);
      const count = await countOf(session, isOn ? parameter : '');
      const wanted = { property: 'checked', shows: isOn, count } as const;
      await chip.scrollIntoViewIfNeeded();
      const box = await chip.boundingBox();
      if (!box) throw new Error(`expected a filter ${value} in sight, found none`);
      // Not `tap` of the chip itself, which looks whether it may, and waits.
      const tap = () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      keep(await slowed(session, () => answer(session, chip.locator('input'), wanted, tap)));
    }
  }
}

/** By keys, which change a closed list at once; the popup of a tap is the device's and takes no part. */
async function chooseInList(session: Session, keep: Keep): Promise<void> {
  const { page, module } = session;
  const { label, parameter } = module.select;
  const select = page.getByLabel(label, { exact: true });
  const values = await select
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  await select.focus();
  const steps = Math.min(session.each, values.length - 1);
  const path = [...values.slice(1, steps + 1), ...values.slice(0, steps).reverse()];
  for (const [index, value] of path.entries()) {
    const count = await countOf(session, value === '' ? '' : `${parameter}=${value}`);
    const key = index < steps ? 'ArrowDown' : 'ArrowUp';
    const wanted = { property: 'value', shows: value, count } as const;
    keep(await slowed(session, () => answer(session, select, wanted, () => page.keyboard.press(key))));
  }
}

/** At a pace, whether or not what the key before set going is done. */
async function typeText(session: Session, keep: Keep): Promise<void> {
  const { page, module } = session;
  const { text } = module;
  const search = page.locator(module.search);
  const count = await countOf(session, `q=${encodeURIComponent(text)}`);
  await search.focus();
  await slowed(session, async () => {
    for (const [index, key] of [...text].entries()) {
      const isLast = index === text.length - 1;
      const wanted: Wanted = { property: 'value', shows: text.slice(0, index + 1), ...(isLast && { count }) };
      keep(await answer(session, search, wanted, () => page.keyboard.press(key === ' ' ? 'Space' : key)));
    }
  });
}

/** Milliseconds until the next input: of somebody who types fast on a phone. */
const pause = 150;

async function answer(
  { page, module }: Session,
  target: Locator,
  wanted: Wanted,
  act: () => Promise<void>,
): Promise<Answered> {
  const [control, counter] = await Promise.all([
    target.elementHandle(),
    page.locator(module.count).elementHandle(),
  ]);
  if (!control || !counter)
    throw new Error(`expected a control and ${module.count} on ${page.url()}, found none`);
  await page.evaluate(
    ([elements, what]) => (window as unknown as WatchedWindow).pageWatch.begin(elements, what),
    [{ control, counter }, wanted] as const,
  );
  await act();
  const answered = await page.evaluate(() => (window as unknown as WatchedWindow).pageWatch.end());
  await page.waitForTimeout(pause);
  return answered;
}

/** How the number of results begins that the API has for a filter: what is on screen must say the same. */
async function countOf({ module, apiUrl }: Session, parameter: string): Promise<string> {
  const response = await fetch(`${apiUrl}${module.list}?pageSize=1${parameter && `&${parameter}`}`);
  if (!response.ok) throw new Error(`expected 200 of ${response.url}, got ${response.status}`);
  const { page } = (await response.json()) as { page: { totalItems: number } };
  return `${new Intl.NumberFormat('vi-VN').format(page.totalItems)} `;
}

async function noteSize({ page, cdp, module }: Session, { most }: ScreenSamples): Promise<void> {
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  most.rows = Math.max(most.rows, await page.locator(module.row).count());
  most.nodes = Math.max(most.nodes, metric('Nodes'));
  most.heap = Math.max(most.heap, metric('JSHeapUsedSize'));
}
