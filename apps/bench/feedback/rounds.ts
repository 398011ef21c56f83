import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiServer } from '../load/apiServer.ts';
import { ask } from '../load/ask.ts';
import { inParallel } from '../load/inParallel.ts';
import { createRandom } from '../load/random.ts';
import { type FaultShares, type FaultyProxy, startFaultyProxy } from './faultyProxy.ts';
import { createTally, type Sent, sendSubmission, type Tally } from './sending.ts';
import { type RunningSetup, type Setup, startSetup } from './setups.ts';
import { type Comparison, compare, readStored } from './stored.ts';
import { createSubmissions, type Submission } from './submissions.ts';

export interface Amount {
  /** Submissions through faults. */
  readonly count: number;
  /** Submissions before, without any. */
  readonly baseline: number;
  readonly kills: number;
  readonly atOnce: number;
  readonly seed: number;
}

export interface Measured extends Comparison {
  readonly setup: Setup;
  readonly kills: number;
  readonly tally: Tally;
  readonly baselineTally: Tally;
  readonly connections: FaultyProxy['counts'];
  /** Receipts that did not open, or told of something else. */
  readonly unopened: number;
  /** Faults of the audit trail: a broken chain, and arrivals it does not have. */
  readonly auditFaults: number;
  readonly chainFault: string | null;
  /** Submissions acknowledged in a second, with faults and without. */
  readonly perSecond: { readonly faults: number; readonly baseline: number };
  /** Milliseconds until a killed process listened again. */
  readonly restarts: readonly number[];
}

const none: FaultShares = {
  ...{ none: 100, delay: 0, resetBeforeRequest: 0, cutRequest: 0 },
  ...{ resetAfterRequest: 0, resetBeforeAnswer: 0, cutAnswer: 0 },
};

/** Two of five connections come to nothing; one of three of those after the server has done its work. */
const hostile: FaultShares = {
  ...{ none: 45, delay: 15, resetBeforeRequest: 8, cutRequest: 8 },
  ...{ resetAfterRequest: 8, resetBeforeAnswer: 8, cutAnswer: 8 },
};

const patience = 240_000;

/** The same load first without any fault, then through faults and kills; at the end all is held against the database. */
export async function measureSetup(setup: Setup, amount: Amount): Promise<Measured> {
  const running = await startSetup(setup);
  const servers = running.servers.map(({ port }) => port);
  const proxy = await startFaultyProxy({ servers, random: createRandom(amount.seed), shares: none });
  try {
    return await measureRunning(running, { setup, amount, proxy });
  } catch (error) {
    const said = running.servers.flatMap((server) => server.lastLines().slice(-5)).join('\n');
    throw new Error(`${setup.name}: ${(error as Error).message}\n${said}`, { cause: error });
  } finally {
    await proxy.close();
    await running.stop();
  }
}

interface Context {
  readonly setup: Setup;
  readonly amount: Amount;
  readonly proxy: FaultyProxy;
}

async function measureRunning(running: RunningSetup, context: Context): Promise<Measured> {
  const { setup, amount, proxy } = context;
  const { seed } = amount;
  const before = createSubmissions({ count: amount.baseline, seed, run: 1 });
  const submissions = createSubmissions({ count: amount.count, seed, run: 2 });
  const baseline = await sendAll(before, context);
  proxy.setFaults(hostile);
  const killing = startKilling(running.servers, amount);
  const faulty = await sendAll(submissions, context, killing.onAcknowledged);
  const restarts = await killing.finished();
  proxy.setFaults(none);

  const sent = [...baseline.sent, ...faulty.sent];
  const unopened = await countUnopened(running.servers, sent, amount.atOnce);
  const db = await running.openDatabase();
  const stored = await readStored(db).finally(() => db.destroy());
  const missing = Math.abs(stored.rows.length - stored.receiveEntries);
  return {
    ...compare([...before, ...submissions], sent, stored),
    ...{ setup, kills: restarts.length, restarts, unopened },
    ...{ tally: faulty.tally, baselineTally: baseline.tally, connections: { ...proxy.counts } },
    auditFaults: missing + (stored.chainFault === null ? 0 : 1),
    chainFault: stored.chainFault,
    perSecond: { faults: faulty.perSecond, baseline: baseline.perSecond },
  };
}

async function sendAll(
  submissions: readonly Submission[],
  { setup: { hasEffort }, amount: { seed, atOnce }, proxy: { port } }: Context,
  onAcknowledged: (count: number) => void = () => {},
) {
  const tally = createTally();
  const sent: Sent[] = [];
  const began = performance.now();
  await inParallel(submissions, atOnce, async (submission) => {
    sent.push(await sendSubmission({ port, tally, seed, hasEffort, patience }, submission));
    onAcknowledged(sent.length);
  });
  return { tally, sent, perSecond: (submissions.length / (performance.now() - began)) * 1000 };
}

/** Milliseconds a process stays away at least. */
const away = 150;

/** Kills a process each time a further part of all is acknowledged, in turns, and starts it again; never two at once. */
function startKilling(servers: readonly ApiServer[], { count, kills }: Amount) {
  const restarts: number[] = [];
  let planned = 0;
  let work: Promise<void> = Promise.resolve();
  const killNext = async (server: ApiServer) => {
    await server.kill();
    const began = performance.now();
    await sleep(away);
    await server.start();
    restarts.push(performance.now() - began);
  };
  return {
    onAcknowledged: (acknowledged: number) => {
      if (planned >= kills || acknowledged < ((planned + 1) * count) / (kills + 1)) return;
      const server = servers[planned % servers.length] as ApiServer;
      planned += 1;
      work = work.then(() => killNext(server));
      work.catch(() => {});
    },
    finished: async () => {
      await work;
      return restarts;
    },
  };
}

/** Asks for each receipt, of each process in turn. */
async function countUnopened(
  servers: readonly ApiServer[],
  sent: readonly Sent[],
  atOnce: number,
): Promise<number> {
  let unopened = 0;
  await inParallel(sent, atOnce, async ({ submission: { body }, codes: [code] }, index) => {
    if (code === undefined) return;
    const { port } = servers[index % servers.length] as ApiServer;
    const { status, body: answer } = await ask({ port, path: `/v1/feedback/${code}` });
    const receipt = status === 200 ? JSON.parse(answer.toString()) : {};
    const isRight = receipt.receiptCode === code && receipt.about === body.about;
    if (!isRight || receipt.category !== body.category || receipt.state !== 'received') unopened += 1;
  });
  return unopened;
}
