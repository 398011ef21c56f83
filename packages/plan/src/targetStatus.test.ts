import { describe, expect, it } from 'vitest';
import {
  attainment,
  defaultBands,
  type IndicatorStatusInput,
  indicatorStatus,
  meetsGoal,
  pace,
  targetStatus,
  yearShare,
} from './targetStatus.ts';
import { targets } from './targets.ts';
import type { Comparator, TargetStatus } from './types.ts';

function indicatorOf(no: number, position = 1) {
  const indicator = targets[no - 1]?.indicators[position - 1];
  if (!indicator) throw new Error(`no indicator target-${no}-${position}`);
  return indicator;
}

const seventy = indicatorOf(2); // >= 70
const base = { value: 20, asOf: '2025-12-31' };
const statusOf = (input: Partial<IndicatorStatusInput>) =>
  indicatorStatus({ indicator: seventy, current: null, base: null, today: '2026-07-01', ...input }).status;

describe('meetsGoal', () => {
  it.each([
    // comparator, goal, just below, at, just above
    ['=', 100, [false, true, false]],
    ['>=', 70, [false, true, true]],
    ['>', 90, [false, false, true]],
  ] as [Comparator, number, boolean[]][])(
    '%s %i: just below, at and just above',
    (comparator, goal, expected) => {
      const step = 0.000001;
      expect([goal - step, goal, goal + step].map((value) => meetsGoal(value, comparator, goal))).toEqual(
        expected,
      );
    },
  );

  it('does not let float noise decide', () => {
    const noisy = (0.1 + 0.2) * 100; // 30.000000000000004
    expect(noisy).not.toBe(30);
    expect(meetsGoal(noisy, '=', 30)).toBe(true);
    expect(meetsGoal(noisy, '>', 30)).toBe(false);
    expect(0.29 * 100).toBeLessThan(29); // 28.999999999999996
    expect(meetsGoal(0.29 * 100, '>=', 29)).toBe(true);
  });

  it('does not take 99.999999 for 100', () => {
    expect(meetsGoal(99.999999, '=', 100)).toBe(false);
    expect(meetsGoal(99.999999, '>=', 100)).toBe(false);
  });

  it.each(
    targets.flatMap(({ indicators }) =>
      indicators.flatMap((own) => (own.kind === 'percentage' ? [own] : [])),
    ),
  )('reads $id: $comparator $goal', ({ comparator, goal }) => {
    expect(meetsGoal(goal - 0.01, comparator, goal)).toBe(false);
    expect(meetsGoal(goal, comparator, goal)).toBe(comparator !== '>');
    expect(meetsGoal(goal + 0.01, comparator, goal)).toBe(comparator !== '=');
  });
});

describe('attainment', () => {
  it('is current over goal, and missing where either is', () => {
    expect(attainment(35, 70)).toBe(0.5);
    expect(attainment(0, 70)).toBe(0);
    expect(attainment(null, 70)).toBeNull();
    expect(attainment(35, null)).toBeNull();
    expect(attainment(35, 0)).toBeNull();
  });
});

describe('yearShare', () => {
  it.each([
    ['2025-06-30', 0],
    ['2025-12-31', 0],
    ['2026-01-01', 1 / 365],
    ['2026-03-31', 90 / 365],
    ['2026-06-30', 181 / 365],
    ['2026-12-30', 364 / 365],
    ['2026-12-31', 1],
    ['2027-03-01', 1],
  ])('at the end of %s is %f', (asOf, share) => {
    expect(yearShare(asOf)).toBeCloseTo(share, 12);
  });

  it('counts from a base dated inside the year, and not from one before it', () => {
    expect(yearShare('2026-09-30', '2026-06-30')).toBeCloseTo(92 / 184, 12);
    expect(yearShare('2026-06-30', '2025-06-30')).toBeCloseTo(181 / 365, 12);
    expect(yearShare('2026-06-30', '2026-06-30')).toBe(0);
    expect(yearShare('2026-12-31', '2026-12-31')).toBe(0);
  });
});

describe('pace', () => {
  it('is 1 on the straight line from base to goal', () => {
    const current = 20 + 50 * (181 / 365);
    expect(pace({ current, base, goal: 70, asOf: '2026-06-30' })).toBeCloseTo(1, 12);
  });

  it('holds a figure against the day it is true of', () => {
    const march = pace({ current: 32, base, goal: 70, asOf: '2026-03-31' });
    expect(march).toBeCloseTo(12 / 50 / (90 / 365), 12);
    const figure = { indicator: seventy, base, current: { value: 32, asOf: '2026-03-31' } };
    expect(indicatorStatus({ ...figure, today: '2026-09-01' }).inputs.pace).toBe(march);
  });

  it('is negative when the figure fell below its base', () => {
    expect(pace({ current: 10, base, goal: 70, asOf: '2026-06-30' })).toBeLessThan(0);
  });

  it.each([
    ['without a base', { base: null, asOf: '2026-06-30' }],
    ['before any of the year is gone', { base, asOf: '2025-12-31' }],
    ['when the base is the figure itself', { base: { value: 20, asOf: '2026-06-30' }, asOf: '2026-06-30' }],
    [
      'when the base is newer than the figure',
      { base: { value: 20, asOf: '2026-07-31' }, asOf: '2026-06-30' },
    ],
    ['when the base had reached the goal', { base: { value: 70, asOf: '2025-12-31' }, asOf: '2026-06-30' }],
  ])('is missing %s', (_, input) => {
    expect(pace({ current: 30, goal: 70, ...input })).toBeNull();
  });
});

describe('indicatorStatus', () => {
  const asOf = '2026-06-30';
  const atPace = (wanted: number) => ({ value: 20 + 50 * (181 / 365) * wanted, asOf });

  it('has no data without a figure, on any day: missing is never 0', () => {
    expect(statusOf({ base })).toBe('noData');
    expect(statusOf({ base, today: '2027-02-01' })).toBe('noData');
    expect(statusOf({ current: { value: null, asOf } })).toBe('noData');
    expect(indicatorStatus({ indicator: seventy, current: null, base, today: asOf }).inputs).toMatchObject({
      current: null,
      attainment: null,
      pace: null,
      yearShare: null,
      asOf: null,
    });
  });

  it('takes a reported 0 as a figure', () => {
    expect(statusOf({ current: { value: 0, asOf } })).toBe('notAssessable');
    expect(statusOf({ current: { value: 0, asOf }, base })).toBe('offTrack');
  });

  it('is met at the goal, with a base or without', () => {
    expect(statusOf({ current: { value: 70, asOf } })).toBe('met');
    expect(statusOf({ current: { value: 70, asOf }, base })).toBe('met');
  });

  it('is not assessable below the goal without a base, however near', () => {
    expect(statusOf({ current: { value: 69.9, asOf } })).toBe('notAssessable');
  });

  it.each([
    [0.949, 'atRisk'],
    [0.95, 'onTrack'],
    [0.951, 'onTrack'],
    [1.2, 'onTrack'],
    [0.599, 'offTrack'],
    [0.6, 'atRisk'],
    [0.601, 'atRisk'],
    [0, 'offTrack'],
    [-0.5, 'offTrack'],
  ] as [number, TargetStatus][])('at pace %f is %s', (wanted, expected) => {
    expect(statusOf({ current: atPace(wanted), base })).toBe(expected);
  });

  it('takes other bands', () => {
    const bands = { onTrack: 0.8, atRisk: 0.4 };
    expect(statusOf({ current: atPace(0.8), base, bands })).toBe('onTrack');
    expect(statusOf({ current: atPace(0.4), base, bands })).toBe('atRisk');
    expect(statusOf({ current: atPace(0.39), base, bands })).toBe('offTrack');
  });

  it('is not assessable before any of the year is gone', () => {
    expect(statusOf({ current: { value: 20, asOf: '2025-12-31' }, base, today: '2026-01-01' })).toBe(
      'notAssessable',
    );
  });

  it.each([
    [69, 'atRisk'], // attainment 0.986
    [66.5, 'atRisk'], // 0.95
    [66, 'offTrack'],
    [10, 'offTrack'],
  ])('that fell from a base at its goal to %f is %s, never on track', (value, expected) => {
    const reachedBefore = { value: 75, asOf: '2025-12-31' };
    expect(statusOf({ current: { value, asOf }, base: reachedBefore })).toBe(expected);
  });

  it('did not fall from a base that is newer than its figure', () => {
    expect(statusOf({ current: { value: 66, asOf }, base: { value: 75, asOf: '2026-07-31' } })).toBe(
      'notAssessable',
    );
  });

  it('that stays at a goal to be exceeded is at risk', () => {
    const indicator = indicatorOf(7); // > 90
    const same = { value: 90, asOf: '2025-12-31' };
    expect(statusOf({ indicator, current: { value: 90, asOf }, base: same })).toBe('atRisk');
    expect(statusOf({ indicator, current: { value: 90.1, asOf }, base: same })).toBe('met');
  });

  it.each([
    ['2026-12-31', 'notAssessable', 'onTrack'],
    ['2027-01-01', 'offTrack', 'offTrack'],
  ])('below its goal, seen on %s, is %s without a base and %s with one', (today, without, withBase) => {
    expect(statusOf({ current: { value: 69.9, asOf }, today })).toBe(without);
    expect(statusOf({ current: { value: 69.9, asOf }, base, today })).toBe(withBase);
  });

  it('stays met after the year', () => {
    expect(statusOf({ current: { value: 70, asOf: '2026-12-31' }, today: '2027-03-01' })).toBe('met');
  });

  it('hands out every input of the status', () => {
    const judged = indicatorStatus({
      indicator: seventy,
      current: { value: 45, asOf },
      base,
      today: '2026-07-20',
    });
    expect(judged).toEqual({
      status: 'onTrack',
      inputs: {
        current: 45,
        reached: null,
        asOf,
        goal: 70,
        comparator: '>=',
        base,
        attainment: 45 / 70,
        pace: 25 / 50 / (181 / 365),
        yearShare: 181 / 365,
        bands: defaultBands,
      },
    });
  });
});

describe('target 12, a milestone', () => {
  const indicator = indicatorOf(12);
  const asOf = '2026-06-30';

  it.each([
    [null, '2026-07-01', 'noData'],
    [null, '2027-01-01', 'noData'],
    [{ value: null, reached: true, asOf }, '2026-07-01', 'met'],
    [{ value: null, reached: true, asOf }, '2027-01-01', 'met'],
    [{ value: null, reached: false, asOf }, '2026-07-01', 'notAssessable'],
    [{ value: null, reached: false, asOf }, '2026-12-31', 'notAssessable'],
    [{ value: null, reached: false, asOf }, '2027-01-01', 'offTrack'],
  ] as [IndicatorStatusInput['current'], string, TargetStatus][])(
    'reported as %j, seen on %s, is %s',
    (current, today, expected) => {
      expect(statusOf({ indicator, current, today })).toBe(expected);
    },
  );

  it('has no numbers to show', () => {
    const current = { value: null, reached: false, asOf };
    expect(indicatorStatus({ indicator, current, base, today: asOf }).inputs).toMatchObject({
      current: null,
      reached: false,
      goal: null,
      base: null,
      attainment: null,
      pace: null,
      yearShare: null,
    });
  });
});

describe('target 15, two indicators', () => {
  const asOf = '2026-06-30';
  const half = { value: 50, asOf: '2025-12-31' };
  const statusWith = (first: number | null, second: number | null) =>
    targetStatus(
      [first, second].map((value, index) => {
        const indicator = indicatorOf(15, index + 1);
        return statusOf({ indicator, current: value === null ? null : { value, asOf }, base: half });
      }),
    );

  it.each([
    [100, 100, 'met'],
    [100, 99.9, 'onTrack'],
    [99.9, 100, 'onTrack'],
    [100, 70, 'atRisk'],
    [100, 50, 'offTrack'],
    [100, null, 'noData'],
    [null, 50, 'offTrack'],
    [null, null, 'noData'],
  ])('at %j and %j is %s', (first, second, expected) => {
    expect(statusWith(first, second)).toBe(expected);
  });
});

describe('targetStatus', () => {
  it.each([
    [['met', 'met'], 'met'],
    [['met', 'onTrack'], 'onTrack'],
    [['onTrack', 'notAssessable'], 'notAssessable'],
    [['notAssessable', 'noData'], 'noData'],
    [['noData', 'atRisk'], 'atRisk'],
    [['atRisk', 'offTrack'], 'offTrack'],
    [[], 'noData'],
  ] as [TargetStatus[], TargetStatus][])('of %j is %s, in either order', (statuses, expected) => {
    expect(targetStatus(statuses)).toBe(expected);
    expect(targetStatus([...statuses].reverse())).toBe(expected);
  });
});
