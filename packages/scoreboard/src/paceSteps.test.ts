import type { IndicatorState } from '@cantho/api-client';
import { type Indicator, indicatorStatus, targets } from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import { paceSteps } from './paceSteps.ts';

const base = { value: 30, asOf: '2025-12-31' };

const indicator = targets.flatMap(({ indicators }) => indicators).find(({ id }) => id === 'target-20-1');

/** Target 20, at least 50 %, as the API would send it. */
function state(value: number | null, from: typeof base | null = base): IndicatorState {
  const current = value === null ? null : { value, asOf: '2026-06-10' };
  const { inputs, status } = indicatorStatus({
    indicator: indicator as Indicator,
    current,
    base: from,
    today: '2026-07-01',
  });
  return { ...indicator, ...inputs, status, period: null, sample: false } as IndicatorState;
}

describe('paceSteps', () => {
  it('gives each step of the sum', () => {
    expect(paceSteps(state(39.3))).toMatchObject({ toGain: 20, current: 39.3, asOf: '2026-06-10', base });
    expect(paceSteps(state(39.3))?.due).toBeCloseTo((20 * 161) / 365);
    expect(paceSteps(state(39.3))?.gained).toBeCloseTo(9.3);
  });

  it('knows a loss', () => {
    expect(paceSteps(state(28))?.gained).toBe(-2);
  });

  it.each([33.1, 36.7, 39.3, 44.9, 49.9])(
    'a reader who divides the two numbers shown gets the pace shown: %f %%',
    (value) => {
      const steps = paceSteps(state(value));
      if (!steps) throw new Error('expected steps, received none');
      const shown = Number(steps.gained.toFixed(1)) / Number(steps.due.toFixed(2));
      expect(shown.toFixed(2)).toBe(steps.pace.toFixed(2));
    },
  );

  it('has none without a figure, a base or time gone', () => {
    expect(paceSteps(state(null))).toBeNull();
    expect(paceSteps(state(39.3, null))).toBeNull();
    expect(paceSteps(state(39.3, { value: 30, asOf: '2026-06-10' }))).toBeNull();
  });
});
