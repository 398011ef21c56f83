import type { IndicatorState } from '@cantho/api-client';

/** The sum behind a pace, as somebody would work it out on paper. Percentage points; `gained` is negative after a loss. */
export interface PaceSteps {
  readonly base: { readonly value: number; readonly asOf: string };
  readonly goal: number;
  readonly current: number;
  readonly asOf: string;
  /** From base to goal. */
  readonly toGain: number;
  /** Of the time that counts, 0 to 1. */
  readonly yearShare: number;
  /** What an even course would have gained by then. */
  readonly due: number;
  readonly gained: number;
  readonly pace: number;
}

/** `null` where there is no pace: the reason says why. */
export function paceSteps({ base, goal, current, asOf, yearShare, pace }: IndicatorState): PaceSteps | null {
  if (base === null || goal === null || current === null || asOf === null) return null;
  if (yearShare === null || pace === null) return null;
  const toGain = goal - base.value;
  return {
    base,
    goal,
    current,
    asOf,
    toGain,
    yearShare,
    due: toGain * yearShare,
    gained: current - base.value,
    pace,
  };
}
