import { describe, expect, it } from 'vitest';
import { isWithin } from '../report.ts';
import { apiBars, planBars, screenBars } from './bars.ts';
import { inputKinds, type ScreenMeasurement, type ScreenSamples } from './screens.ts';

const samplesOf = (ms: number) => ({ cold: [[ms]], warm: [[ms]], bytes: [100] });
const refreshOf = (ms: number) => ({ page: [[ms]], summary: [[ms]], stall: [[ms]] });
const fares = { longestStall: 0, p99Stall: 0, rss: 1, heapUsed: 1 };

function apiOf(answers: 'page' | 'whole', plan: number, large: number) {
  return apiBars({
    operations: [{ name: 'read', answers, paths: ['/'], perRound: 1 }],
    byOperation: [{ plan: samplesOf(plan), large: samplesOf(large) }],
    refresh: { plan: refreshOf(plan), large: refreshOf(plan) },
    memory: { plan: fares, large: fares },
  });
}

const kept = (bars: ReturnType<typeof apiBars>, what: RegExp) =>
  bars.filter((bar) => what.test(bar.what)).map(isWithin);

describe('bars of the API', () => {
  it('let a page take ten times as long among many rows, and no longer', () => {
    expect(kept(apiOf('page', 2, 20), /read/)).toEqual([true, true]);
    expect(kept(apiOf('page', 2, 20.5), /read/)).toEqual([false, false]);
  });

  it('let what holds all rows take n log n, once: when it is ready it is sent as quickly', () => {
    // 98 times the tasks, 2.17 times the logarithm: 212 times as long.
    expect(kept(apiOf('whole', 1, 210), /first time/)).toEqual([true]);
    expect(kept(apiOf('whole', 1, 215), /first time/)).toEqual([false]);
    expect(kept(apiOf('whole', 1, 210), /again/)).toEqual([false]);
  });

  it('hold how long the process does nothing else', () => {
    expect(kept(apiOf('page', 99, 99), /nothing else/)).toEqual([true]);
    expect(kept(apiOf('page', 101, 101), /nothing else/)).toEqual([false]);
  });
});

describe('bars of the screens', () => {
  const byKind = (ms: number) =>
    Object.fromEntries(inputKinds.map((kind) => [kind, [[ms]]])) as unknown as ScreenSamples['control'];
  const sampled = (control: number, count: number): ScreenSamples => ({
    control: byKind(control),
    count: byKind(count),
    work: byKind(control),
    wall: byKind(control),
    most: { rows: 50, nodes: 1, heap: 1 },
  });
  const screensOf = (large: ScreenSamples): ScreenMeasurement => {
    const both = { plan: sampled(10, 10), large };
    return { modules: { 'task-tracker': both, scoreboard: both }, slowdown: 4 };
  };

  it('are seven a module', () => {
    const bars = screenBars(screensOf(sampled(100, 1_000)));
    expect(bars).toHaveLength(14);
    expect(bars.every(isWithin)).toBe(true);
  });

  it('fail on a control that shows an input late, on a late count, on too many rows', () => {
    const failed = (large: ScreenSamples) =>
      screenBars(screensOf(large)).filter((bar) => !isWithin(bar)).length;
    expect(failed(sampled(101, 1_000))).toBe(6);
    expect(failed(sampled(100, 1_001))).toBe(6);
    expect(failed({ ...sampled(1, 1), most: { rows: 61, nodes: 1, heap: 1 } })).toBe(2);
  });

  it('fail where nothing was measured', () => {
    const nothing = { ...sampled(1, 1), count: sampled(1, 1).control };
    nothing.count['one-tap filter'] = [[]];
    nothing.control['one-tap filter'] = [[]];
    expect(screenBars(screensOf(nothing)).filter((bar) => !isWithin(bar))).not.toEqual([]);
  });
});

it('a run in which no query was explained keeps no bar', () => {
  expect(planBars([]).map(isWithin)).toEqual([false]);
});
