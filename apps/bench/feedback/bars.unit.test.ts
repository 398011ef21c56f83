import { expect, it } from 'vitest';
import { createRandom } from '../load/random.ts';
import { isWithin } from '../report.ts';
import { drawFault, faults } from './faultyProxy.ts';
import { barsOf } from './feedback.ts';
import type { Measured } from './rounds.ts';
import { createTally } from './sending.ts';
import { setups } from './setups.ts';

const amount = { count: 40, baseline: 10, kills: 2, atOnce: 4, seed: 1 };
const connections = Object.fromEntries(
  [...faults, 'noServer'].map((name) => [name, 3]),
) as Measured['connections'];
const tally = { ...createTally(), requests: 90, broken: 30, replayed: 9 };
const measured: Measured = {
  ...{ setup: setups[0] as Measured['setup'], tally, baselineTally: createTally(), connections },
  ...{ submitted: 50, stored: 50, acknowledgements: 61, lost: 0, duplicates: 0, unacknowledged: 0 },
  ...{ unopened: 0, auditFaults: 0, chainFault: null, kills: 2, restarts: [1, 1] },
  perSecond: { faults: 1, baseline: 2 },
};

it('bars are kept by a run in which all was sent, killed and broken', () => {
  expect(barsOf(measured, amount).every(isWithin)).toBe(true);
});

it.each([
  ['less was sent', { submitted: 49 }],
  ['a kill was left out', { kills: 1 }],
  ['a kind of fault never came', { connections: { ...connections, cutAnswer: 0 } }],
  ['nothing broke', { tally: { ...tally, broken: 0 } }],
  ['no retry met what was done', { tally: { ...tally, replayed: 0 } }],
])('no bar is kept where %s', (_, changed) => {
  expect(barsOf({ ...measured, ...changed }, amount).filter(isWithin)).toEqual([]);
});

it('one fault breaks its bar', () => {
  const broken = barsOf({ ...measured, lost: 1 }, amount).filter((bar) => !isWithin(bar));
  expect(broken.map(({ value }) => value)).toEqual([1]);
});

it('faults come as often as they are asked for, the same for one seed', () => {
  const shares = Object.fromEntries(faults.map((fault) => [fault, fault === 'delay' ? 94 : 1])) as never;
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 2_000 }, () => drawFault(random, shares));
  };
  const drawn = draw(1);
  expect(draw(1)).toEqual(drawn);
  expect(new Set(drawn.map(({ fault }) => fault))).toEqual(new Set(faults));
  expect(drawn.filter(({ fault }) => fault === 'delay').length / 2_000).toBeCloseTo(0.94, 1);
  expect(drawn.every(({ through }) => through > 0 && through < 1)).toBe(true);
});
