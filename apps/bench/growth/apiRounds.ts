import { setTimeout as sleep } from 'node:timers/promises';
import { connectServer } from '@cantho/api/measuring';
import { sql } from 'kysely';
import { startApi } from './apiProcess.ts';
import { type Amount, type Operation, operations } from './operations.ts';
import type { ProbeAnswer } from './processProbe.ts';
import { type BySide, onEachSide, type SideName, sideNames } from './sides.ts';
import { createGet } from './timedGet.ts';

/** Milliseconds of each request, by round. */
export interface Samples {
  /** Asked for the first time. */
  readonly cold: number[][];
  /** Asked for again. */
  readonly warm: number[][];
  /** Of each cold answer. */
  readonly bytes: number[];
}

/** What a change of the data costs, once a round. */
export interface Refresh {
  /** Milliseconds until the first page of tasks after the change is there. */
  readonly page: number[][];
  /** Then until the summary with what changed since last month is there. */
  readonly summary: number[][];
  /** Milliseconds in which the process did nothing else meanwhile, at most. */
  readonly stall: number[][];
}

export interface ApiMeasurement {
  readonly operations: readonly Operation[];
  readonly byOperation: readonly BySide<Samples>[];
  readonly refresh: BySide<Refresh>;
  /** At the end of all rounds. */
  readonly memory: BySide<ProbeAnswer>;
}

interface Running {
  readonly url: string;
  readonly get: ReturnType<typeof createGet>;
  readonly api: Awaited<ReturnType<typeof startApi>>;
  readonly db: ReturnType<typeof connectServer>;
}

/** Asks one API process a side, in turns, and changes the data of both at the beginning of each round. */
export async function measureApi(databases: BySide<string>, amount: Amount): Promise<ApiMeasurement> {
  const running = await onEachSide(async (side): Promise<Running> => {
    const api = await startApi(databases[side]);
    return { url: api.url, api, get: createGet(), db: connectServer(databases[side], { poolSize: 1 }) };
  });
  try {
    return await measureRunning(running, amount);
  } finally {
    await onEachSide(async (side) => {
      running[side].get.close();
      await running[side].api.stop();
      await running[side].db.destroy();
    });
  }
}

async function measureRunning(running: BySide<Running>, amount: Amount): Promise<ApiMeasurement> {
  const measured = operations(amount);
  const byOperation = measured.map(() => bySide((): Samples => ({ cold: [], warm: [], bytes: [] })));
  const refresh = bySide((): Refresh => ({ page: [], summary: [], stall: [] }));
  await onEachSide((side) => warmUp(running[side], measured));
  for (let round = 0; round < amount.rounds; round += 1) {
    // Who comes second finds the machine as the first left it: the sides take turns at that.
    const order = round % 2 === 0 ? sideNames : [...sideNames].reverse();
    for (const side of order) await refreshOnce(running[side], refresh[side], round);
    for (const [index, operation] of measured.entries()) {
      const samples = byOperation[index];
      if (samples) await askRound(running, { operation, samples, order, round });
    }
  }
  const memory = await onEachSide((side) => running[side].api.probe('read'));
  return { operations: measured, byOperation, refresh, memory };
}

function bySide<Value>(make: () => Value): BySide<Value> {
  return Object.fromEntries(sideNames.map((side) => [side, make()])) as unknown as BySide<Value>;
}

/** What a process does for the first time, it does slowly; that is not what is measured here. */
async function warmUp({ get, url }: Running, measured: readonly Operation[]): Promise<void> {
  for (const { paths, perRound } of measured) {
    for (const path of paths.slice(-perRound)) await get.timedGet(url + path);
  }
}

interface Round {
  readonly operation: Operation;
  readonly samples: BySide<Samples>;
  readonly order: readonly SideName[];
  readonly round: number;
}

async function askRound(
  running: BySide<Running>,
  { operation, samples, order, round }: Round,
): Promise<void> {
  const { paths, perRound } = operation;
  for (const side of order) {
    samples[side].cold.push([]);
    samples[side].warm.push([]);
  }
  for (const path of paths.slice(round * perRound, (round + 1) * perRound)) {
    for (const side of order) {
      const { get, url } = running[side];
      const { cold, warm, bytes } = samples[side];
      const first = await get.timedGet(url + path);
      const again = await get.timedGet(url + path);
      cold.at(-1)?.push(first.ms);
      warm.at(-1)?.push(again.ms);
      bytes.push(first.bytes);
    }
  }
}

/** Longer than a process trusts the version of the data it read. */
const versionMaxAge = 600;

async function refreshOnce({ db, get, url, api }: Running, refresh: Refresh, round: number): Promise<void> {
  await reportOnce(db, round);
  await sleep(versionMaxAge);
  await api.probe('begin');
  const page = await get.timedGet(`${url}/v1/tasks`);
  const { longestStall } = await api.probe('read');
  const summary = await get.timedGet(`${url}/v1/summary`);
  refresh.page.push([page.ms]);
  refresh.summary.push([summary.ms]);
  refresh.stall.push([longestStall]);
}

/** One more report on one task, a second after its last one. */
async function reportOnce(db: Running['db'], round: number): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into task_updates (id, task_no, period, work_state, done_on, agency_id, document_title, reported_at, sample)
    select id || '-again-' || ${round}::int, task_no, period, work_state, done_on, agency_id, document_title,
      reported_at + interval '1 second', sample
    from task_updates where task_no = 1 order by reported_at desc limit 1`.execute(db);
  if (numAffectedRows !== 1n) throw new Error(`expected one more report on task 1, got ${numAffectedRows}`);
}
