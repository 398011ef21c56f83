import { loadavg } from 'node:os';
import { startPostgres } from '@cantho/api/measuring';
import type { Report } from '../report.ts';
import { buildApp } from '../sizes/builds.ts';
import { type ApiMeasurement, measureApi, type Samples } from './apiRounds.ts';
import { apiBars, planBars, screenBars } from './bars.ts';
import { explainReads, planLine, type QueryPlan } from './queryPlans.ts';
import { measureScreens, type ScreenMeasurement, type ScreenSamples, slowdown } from './screens.ts';
import { type BySide, createDatabase, onEachSide, sideNames, sides } from './sides.ts';
import { quantile, ratioOf, timingOf } from './statistics.ts';

/** How much is measured; the quick way has a shorter history, too, as loading it takes longest. */
const amounts = {
  full: { api: { rounds: 7, pages: 30 }, screens: { rounds: 5, each: 3 }, months: undefined },
  quick: { api: { rounds: 5, pages: 4 }, screens: { rounds: 1, each: 1 }, months: 6 },
} as const;

async function buildApps() {
  return { SHELL_DIST: await buildApp('shell', 'growth'), REMOTE_DIST: await buildApp('remote', 'growth') };
}

/** Measures the API and the screens over the plan's own rows and over many, both in turns. */
export async function run({ isQuick }: { readonly isQuick: boolean }): Promise<Report> {
  const amount = isQuick ? amounts.quick : amounts.full;
  const busyBefore = loadavg()[0] ?? Number.NaN;
  const took: Record<string, number> = {};
  const timed = async <Value>(part: string, work: () => Promise<Value>): Promise<Value> => {
    const began = performance.now();
    const value = await work();
    took[part] = Math.round((performance.now() - began) / 1_000);
    return value;
  };
  const env = await timed('building', buildApps);
  const postgres = await startPostgres();
  try {
    const databases = await timed('loading', () =>
      onEachSide((side) => {
        const { months = sides[side].months } = amount;
        return createDatabase(postgres.url, { ...sides[side], months });
      }),
    );
    const plans = await timed('plans', () => explainReads(databases.large, 27));
    const api = await timed('API', () => measureApi(databases, amount.api));
    const screens = await timed('screens', () => measureScreens(databases, { ...amount.screens, env }));
    const measured = { plans, api, screens };
    const parts = { plans, api: apiDetails(api), screens: screenDetails(screens) };
    return {
      bars: [...apiBars(api), ...planBars(plans), ...screenBars(screens)],
      details: { sides, amount, took, load: loadavg(), ...parts },
      notes: [...notesOf(measured), ...machineNotes({ screens, busyBefore, took, isQuick })],
    };
  } finally {
    await postgres.stop();
  }
}

const both = (make: (side: keyof typeof sides) => string) => sideNames.map(make).join(' → ');

function timesOf(rounds: readonly (readonly number[])[]): string {
  const { p50, p99 } = timingOf(rounds);
  return `${p50.toFixed(1)}/${p99.toFixed(1)}`;
}

interface Noted {
  readonly plans: readonly QueryPlan[];
  readonly api: ApiMeasurement;
  readonly screens: ScreenMeasurement;
}

/** The tables behind the bars, with the plan's own rows first and many second. */
function notesOf({ plans, api, screens }: Noted): string[] {
  const sizes = (name: string) =>
    `${both((side) => sides[side].tasks.toLocaleString('en'))} tasks, ${both((side) => sides[side].targets.toLocaleString('en'))} targets: ${name}`;
  return [
    sizes('ms as p50/p99, bytes as compressed'),
    ...api.operations.map(({ name }, index) => operationNote(name, api.byOperation[index])),
    `memory held: ${both((side) => `${(api.memory[side].rss / 1e6).toFixed(0)} MB`)}; in use: ${both((side) => `${(api.memory[side].heapUsed / 1e6).toFixed(0)} MB`)}`,
    ...plans.filter(({ scans }) => scans.some(({ rows }) => rows > 0)).map(planLine),
    ...Object.entries(screens.modules).map(([module, measured]) => screenNote(module, measured)),
  ];
}

function operationNote(name: string, samples: BySide<Samples> | undefined): string {
  if (!samples) return name;
  const size = (side: keyof typeof sides) => `${timingOf([samples[side].bytes]).p50} B`;
  const cold = both((side) => timesOf(samples[side].cold));
  const warm = both((side) => timesOf(samples[side].warm));
  return `${name}: first ${cold}, again ${warm}, ${both(size)}`;
}

function screenNote(module: string, measured: BySide<ScreenSamples>): string {
  const heap = both((side) => `${(measured[side].most.heap / 1e6).toFixed(1)} MB`);
  const p95 = (part: 'work' | 'wall') =>
    both((side) => quantile(Object.values(measured[side][part]).flat(2), 0.95).toFixed(0));
  const size = `${both((side) => String(measured[side].most.nodes))} nodes, script holds ${heap}`;
  return `${module}: ${size}; until a control shows it the page itself works ${p95('work')} ms; with other programs holding the processor it is ${p95('wall')} ms (p95)`;
}

interface Circumstances {
  readonly screens: ScreenMeasurement;
  readonly busyBefore: number;
  /** Seconds of each part. */
  readonly took: Readonly<Record<string, number>>;
  readonly isQuick: boolean;
}

function machineNotes({ screens, busyBefore, took, isQuick }: Circumstances): string[] {
  const parts = Object.entries(took).map(([part, seconds]) => `${part} ${seconds}`);
  const sum = Object.values(took).reduce((all, seconds) => all + seconds, 0);
  return [
    `Screens at ${slowdown}× CPU: a fixed piece of work took ${screens.slowdown.toFixed(1)} times as long as at its quickest without.`,
    `Processes waiting for a processor: ${busyBefore.toFixed(1)} before, ${(loadavg()[0] ?? Number.NaN).toFixed(1)} after.`,
    `Took ${sum} s: ${parts.join(', ')}.${isQuick ? ' Quick: few rounds, six months of history.' : ''}`,
  ];
}

type Rounds = readonly (readonly number[])[];

/** Of each operation, for the JSON. */
function apiDetails({ operations, byOperation, refresh, memory }: ApiMeasurement) {
  const timed = (parts: Readonly<Record<string, Rounds>>) =>
    Object.fromEntries(Object.entries(parts).map(([name, rounds]) => [name, timingOf(rounds)]));
  const ofBoth = (make: (side: keyof typeof sides) => unknown) =>
    Object.fromEntries(sideNames.map((side) => [side, make(side)]));
  return {
    operations: operations.map(({ name, answers }, index) => {
      const samples = byOperation[index];
      if (!samples) return { name, answers };
      const ratio = ratioOf(samples.large.cold, samples.plan.cold);
      const sizes = ofBoth((side) => {
        const { cold, warm, bytes } = samples[side];
        return { ...timed({ cold, warm }), bytes: timingOf([bytes]).p50 };
      });
      return { name, answers, ratio, ...sizes };
    }),
    refresh: ofBoth((side) => timed({ ...refresh[side] })),
    memory,
  };
}

function screenDetails({ modules, slowdown: real }: ScreenMeasurement) {
  const timed = (parts: Readonly<Record<string, Rounds>>) =>
    Object.fromEntries(Object.entries(parts).map(([kind, rounds]) => [kind, timingOf(rounds)]));
  const entries = Object.entries(modules).map(([module, measured]) => {
    const ofSides = sideNames.map((side) => {
      const { control, count, work, wall, most } = measured[side];
      return [
        side,
        { control: timed(control), count: timed(count), work: timed(work), wall: timed(wall), most },
      ];
    });
    return [module, Object.fromEntries(ofSides)];
  });
  return { slowdown: real, ...Object.fromEntries(entries) };
}
