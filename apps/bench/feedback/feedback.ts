import { loadavg } from 'node:os';
import { type Bar, isWithin, type Report } from '../report.ts';
import { faults } from './faultyProxy.ts';
import { type Amount, type Measured, measureSetup } from './rounds.ts';
import { setups } from './setups.ts';

const amounts: Record<'full' | 'quick', Amount> = {
  full: { count: 10_000, baseline: 2_000, kills: 10, atOnce: 32, seed: 224 },
  quick: { count: 120, baseline: 40, kills: 2, atOnce: 24, seed: 224 },
};

/** Sends the same load to each setup, without and with faults; about a quarter of an hour, quick less than a minute. */
export async function run({ isQuick }: { readonly isQuick: boolean }): Promise<Report> {
  const amount = isQuick ? amounts.quick : amounts.full;
  const busyBefore = loadavg()[0] ?? Number.NaN;
  const began = performance.now();
  const measured: Measured[] = [];
  for (const setup of setups) {
    const one = await measureSetup(setup, amount);
    measured.push(one);
    if (!isQuick) tellProgress(one, amount);
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    bars: measured.flatMap((one) => barsOf(one, amount)),
    details: { amount, seconds, measured },
    notes: [...measured.map(noteOf), machineNote(seconds, busyBefore)],
  };
}

/** A long run that is broken off has not been for nothing. */
function tellProgress(measured: Measured, amount: Amount): void {
  const bars = barsOf(measured, amount);
  const kept = bars.filter(isWithin).length;
  process.stderr.write(`${kept} of ${bars.length} bars kept. ${noteOf(measured)}\n`);
}

/** None of them can be kept by a run in which nothing was sent or nothing broke. */
export function barsOf(measured: Measured, amount: Amount): Bar[] {
  const { setup, lost, duplicates, unacknowledged, unopened, auditFaults, tally } = measured;
  const isProof = provesSomething(measured, amount);
  const zero = (what: string, value: number, unit: Bar['unit']): Bar => ({
    ...{ what: `${setup.name}: ${what}`, value: isProof ? value : Number.NaN, bar: 0, unit },
  });
  return [
    zero('acknowledged and not stored', lost, 'submissions'),
    zero('stored twice, or two receipts', duplicates, 'submissions'),
    zero('never acknowledged', unacknowledged, 'senders'),
    zero('receipts that do not open', unopened, 'receipts'),
    zero('faults of the audit trail', auditFaults, 'entries'),
    zero('answers >= 500', tally.serverErrors.length, 'answers'),
    zero('answers neither 201 nor 409', tally.refused.length, 'answers'),
  ];
}

/** All was sent, all kills were done, each kind of fault came, and retries met what was already done. */
function provesSomething({ submitted, kills, connections, tally }: Measured, amount: Amount): boolean {
  const isWhole = submitted === amount.count + amount.baseline && kills === amount.kills;
  return isWhole && faults.every((fault) => connections[fault] > 0) && tally.broken > 0 && tally.replayed > 0;
}

function noteOf({ setup, perSecond, ...measured }: Measured): string {
  const { tally, connections, submitted, stored, acknowledgements, kills, restarts } = measured;
  const ratio = (perSecond.baseline / perSecond.faults).toFixed(1);
  const slowest = (Math.max(...restarts) / 1000).toFixed(1);
  return [
    `${setup.name}: ${submitted} submitted, ${stored} stored, ${acknowledgements} acknowledgements`,
    `${perSecond.faults.toFixed(0)}/s against ${perSecond.baseline.toFixed(0)}/s without faults (${ratio} times)`,
    `${tally.requests} requests, ${tally.broken} broken, ${connections.noServer} found no process`,
    `${tally.replayed} replays, ${tally.inFlight} met one in flight, ${tally.solved} pieces of work`,
    `${kills} kills, up again within ${slowest} s`,
  ].join('; ');
}

function machineNote(seconds: number, busyBefore: number): string {
  const after = (loadavg()[0] ?? Number.NaN).toFixed(1);
  return `${seconds.toFixed(0)} s; processes waiting for a processor: ${busyBefore.toFixed(1)} before, ${after} after.`;
}
