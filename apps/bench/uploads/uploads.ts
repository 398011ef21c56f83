import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHostileFiles, type HostileFile } from '@cantho/api/measuring';
import { type Setup, startSetup } from '../feedback/setups.ts';
import { quantile } from '../growth/statistics.ts';
import { inParallel } from '../load/inParallel.ts';
import { createRandom } from '../load/random.ts';
import type { Bar, Report } from '../report.ts';
import { type Fuzzed, fuzz } from './fuzzing.ts';
import { startIssuer } from './issuer.ts';
import { type ReadWatch, watchReads } from './reads.ts';
import { type SentFile, sendFile } from './sending.ts';
import { judgeServing, type ServingFaults } from './serving.ts';

export interface Amount {
  /** One of so many files is sent. */
  readonly oneOf: number;
  readonly fuzzed: number;
  readonly seed: number;
  /** Milliseconds in which reads are timed before. */
  readonly restMs: number;
}

const amounts: Record<'full' | 'quick', Amount> = {
  full: { oneOf: 1, fuzzed: 12_000, seed: 224, restMs: 15_000 },
  quick: { oneOf: 14, fuzzed: 1_200, seed: 224, restMs: 3_000 },
};

const setup: Setup = { name: 'uploads', database: 'PostgreSQL', processes: 2, hasEffort: false };

export interface Measured {
  readonly sent: readonly SentFile[];
  readonly serving: ServingFaults;
  readonly fuzzed: Fuzzed;
  /** Reads while nothing else went on, while files were looked through, and while bodies were fuzzed. */
  readonly reads: { readonly rest: ReadWatch; readonly uploads: ReadWatch; readonly fuzzing: ReadWatch };
}

/** Sends hostile files and bodies to two processes; about 6 minutes, quick less than one. */
export async function run({ isQuick }: { readonly isQuick: boolean }): Promise<Report> {
  const amount = isQuick ? amounts.quick : amounts.full;
  const busyBefore = loadavg()[0] ?? Number.NaN;
  const began = performance.now();
  const measured = await measure(amount);
  const seconds = (performance.now() - began) / 1000;
  const { serving, fuzzed, sent } = measured;
  const outcomes = sent.map(({ file, outcome }) => ({ what: file.what, expected: file.expected, outcome }));
  return {
    bars: barsOf(measured, amount),
    details: { amount, seconds, serving, fuzzed, outcomes, reads: measured.reads },
    notes: [...notesOf(measured), machineNote(seconds, busyBefore)],
  };
}

export async function measure(amount: Amount): Promise<Measured> {
  const files = chooseFiles(await createHostileFiles(), amount);
  const issuer = await startIssuer();
  const running = await startSetup(setup, {
    ...issuer.env,
    OPEN_UPLOADS: '100000',
    OPEN_UPLOAD_MB: '100000',
  });
  try {
    const ports = running.servers.map(({ port }) => port);
    const portOf = (turn: number) => ports[turn % ports.length] as number;
    const { coordinatorToken: token } = issuer;
    const resting = watchReads(ports);
    await sleep(amount.restMs);
    const rest = await resting.stop();
    const sent: SentFile[] = [];
    const uploads = await whileReading(ports, () =>
      inParallel(files, 6, async (file, index) => {
        sent.push(await sendFile(portOf(index), file, index));
      }),
    );
    const serving = await judgeServing(portOf(0), token, sent);
    const { real } = serving;
    if (!real) throw new Error('expected a feedback with a file in the queue, got none');
    let fuzzed: Fuzzed | null = null;
    const fuzzing = await whileReading(ports, async () => {
      fuzzed = await fuzz(portOf(0), { count: amount.fuzzed, seed: amount.seed, token, real });
    });
    if (!fuzzed) throw new Error('expected answers to fuzzed bodies, got none');
    return { sent, serving, fuzzed, reads: { rest, uploads, fuzzing } };
  } catch (error) {
    const said = running.servers.flatMap((server) => server.lastLines().slice(-5)).join('\n');
    throw new Error(`${(error as Error).message}\n${said}`, { cause: error });
  } finally {
    await running.stop();
    await issuer.close();
  }
}

async function whileReading(ports: readonly number[], work: () => Promise<void>): Promise<ReadWatch> {
  const watch = watchReads(ports);
  try {
    await work();
  } finally {
    await watch.stop();
  }
  return watch.stop();
}

/** Some of every kind of outcome that is expected, the same for one seed. */
export function chooseFiles(files: readonly HostileFile[], { oneOf, seed }: Amount): HostileFile[] {
  if (oneOf === 1) return [...files];
  const random = createRandom(seed);
  const first = new Set([...Map.groupBy(files, ({ expected }) => expected).values()].map(([file]) => file));
  return files.filter((file) => random.chance(1 / oneOf) || first.has(file));
}

/** Of 100 reads 99 are answered within this, whatever is looked through meanwhile. */
const readWithin = 1_000;

/** None of them can be kept by a run in which nothing was sent or nothing came out. */
export function barsOf({ sent, serving, fuzzed, reads }: Measured, amount: Amount): Bar[] {
  const areSent =
    sent.length > 0 && serving.downloaded > 0 && sent.some(({ outcome }) => outcome !== 'ready');
  const refusals = Object.entries(fuzzed.statuses).filter(([status]) => Number(status) >= 400);
  const areFuzzed = fuzzed.sent === amount.fuzzed && refusals.length >= 3;
  const zero = (what: string, faults: readonly string[], isProof: boolean, unit: Bar['unit']): Bar => ({
    ...{ what, value: isProof ? faults.length : Number.NaN, bar: 0, unit },
  });
  const p99 = (watch: ReadWatch) => quantile(watch.times, 0.99);
  const readBar = (what: string, watch: ReadWatch): Bar => ({
    ...{ what, value: p99(watch), bar: readWithin, unit: 'ms', baseline: p99(reads.rest) },
  });
  const failed = [...reads.uploads.failures, ...reads.fuzzing.failures];
  return [
    zero('hostile files accepted wrongly', serving.acceptedWrongly, areSent, 'files'),
    zero('files that came out with hidden data', serving.metadata, areSent, 'files'),
    zero('harmless files refused', serving.refusedWrongly, areSent, 'files'),
    zero('files served with unsafe headers or names', serving.headers, areSent, 'files'),
    zero('fuzzed bodies answered >= 500 or not at all', fuzzed.failures, areFuzzed, 'answers'),
    zero('errors that are no problem+json, page or GeoReport list', fuzzed.unshaped, areFuzzed, 'answers'),
    zero('reads that failed meanwhile', failed, reads.uploads.times.length > 20, 'answers'),
    readBar('reads while files are looked through, p99', reads.uploads),
    readBar('reads while bodies are fuzzed, p99', reads.fuzzing),
  ];
}

function notesOf({ sent, serving, fuzzed, reads }: Measured): string[] {
  const outcomes = [...Map.groupBy(sent, ({ outcome }) => outcome)].map(
    ([name, { length }]) => `${name} ${length}`,
  );
  const statuses = Object.entries(fuzzed.statuses).map(([status, count]) => `${status} ×${count}`);
  const times = ({ times: all }: ReadWatch) =>
    `${quantile(all, 0.5).toFixed(0)}/${quantile(all, 0.99).toFixed(0)}/${Math.max(...all).toFixed(0)} (${all.length})`;
  const faults = [serving.acceptedWrongly, serving.metadata, serving.refusedWrongly, serving.headers];
  const told = [...faults, fuzzed.failures, fuzzed.unshaped].flatMap((each) => each.slice(0, 8));
  return [
    `${sent.length} files: ${outcomes.join(', ')}; ${serving.downloaded} downloaded by an officer.`,
    `${fuzzed.sent} fuzzed bodies: ${statuses.join(', ')}.`,
    `Reads in ms, p50/p99/longest: at rest ${times(reads.rest)}, files ${times(reads.uploads)}, fuzzing ${times(reads.fuzzing)}.`,
    ...told.map((fault) => `fault: ${fault}`),
  ];
}

function machineNote(seconds: number, busyBefore: number): string {
  const after = (loadavg()[0] ?? Number.NaN).toFixed(1);
  return `${seconds.toFixed(0)} s; processes waiting for a processor: ${busyBefore.toFixed(1)} before, ${after} after.`;
}
