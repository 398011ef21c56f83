import type { IndicatorState } from '@cantho/api-client';
import {
  type CurrentFigure,
  type DatedValue,
  type Indicator,
  indicatorStatus,
  targetStatus,
  targets,
} from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import { countsFromBase, overallReason, statusReason } from './statusReason.ts';

const indicatorOf = (no: number) => targets[no - 1]?.indicators[0] as Indicator;

/** The state the API would send. */
function state(
  no: number,
  current: CurrentFigure | null,
  base: DatedValue | null = null,
  today = '2026-07-01',
): IndicatorState {
  const { targetNo: _, ...indicator } = indicatorOf(no);
  const { status, inputs } = indicatorStatus({ indicator, current, base, today });
  return { ...indicator, ...inputs, status, period: null, sample: false } as IndicatorState;
}

const base = { value: 40, asOf: '2025-12-31' };
const figure = (value: number, asOf = '2026-06-30') => ({ value, asOf });

describe('statusReason', () => {
  it.each([
    ['no figure', state(2, null), 'noData'],
    ['the goal reached', state(2, figure(70), base), 'met'],
    ['the goal reached after the year', state(2, figure(70), null, '2027-01-05'), 'met'],
    ['a figure without a base', state(2, figure(50)), 'noBase'],
    ['a figure of the base’s own day', state(2, figure(50), { value: 50, asOf: '2026-06-30' }), 'noTime'],
    ['a good pace', state(2, figure(60), base), 'pace'],
    ['a slow pace', state(2, figure(42), base), 'pace'],
    ['a good pace after the year', state(2, figure(69.9, '2026-12-31'), base, '2027-01-05'), 'yearOver'],
    ['no base after the year', state(2, figure(50), null, '2027-01-05'), 'yearOver'],
    ['less than a base at the goal', state(2, figure(60), { value: 75, asOf: '2025-12-31' }), 'regressed'],
    ['a milestone not reported', state(12, null), 'noData'],
    ['a milestone reached', state(12, { value: null, reached: true, asOf: '2026-06-30' }), 'milestoneMet'],
    [
      'a milestone not reached',
      state(12, { value: null, reached: false, asOf: '2026-06-30' }),
      'milestonePending',
    ],
    [
      'a milestone not reached after the year',
      state(12, { value: null, reached: false, asOf: '2026-12-31' }, null, '2027-01-05'),
      'yearOver',
    ],
  ] as const)('%s', (_title, indicator, reason) => {
    expect(statusReason(indicator)).toBe(reason);
  });
});

it.each([
  ['2025-12-31', false],
  ['2026-01-01', true],
  ['2026-03-31', true],
])('time counts from a base of %s: %s', (asOf, expected) => {
  expect(countsFromBase({ base: { value: 1, asOf }, asOf: '2026-06-30' })).toBe(expected);
  expect(countsFromBase({ base: null, asOf: '2026-06-30' })).toBe(false);
});

describe('overallReason', () => {
  const statuses = ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'] as const;
  const pairs = statuses.flatMap((first) => statuses.map((second) => [first, second] as const));

  it.each(pairs)('of %s and %s names those that the rules of the plan let count', (first, second) => {
    const status = targetStatus([first, second]);
    const indicators = [first, second].map((one) => ({ status: one }) as IndicatorState);
    const { reason, decisive } = overallReason({ status, indicators });
    expect(reason).toBe(first === 'met' && second === 'met' ? 'allMet' : 'mostPressing');
    expect(decisive.length).toBeGreaterThan(0);
    for (const number of decisive) expect([first, second][number - 1]).toBe(status);
  });
});
