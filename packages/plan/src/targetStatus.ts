import { daysBetween } from './calendar.ts';
import { plan } from './plan.ts';
import type { Comparator, Indicator, LocalDate, TargetStatus } from './types.ts';

/** Two figures nearer than this are the same figure: far below any reported digit, far above float noise. */
const noise = 1e-9;

/** Pace from which an indicator counts as on track, and from which as at risk. */
export interface Bands {
  onTrack: number;
  atRisk: number;
}

export const defaultBands: Bands = { onTrack: 0.95, atRisk: 0.6 };

/** A figure and the day it is true of. */
export interface DatedValue {
  value: number;
  asOf: LocalDate;
}

/** The latest measurement: `value` of a percentage (in percent), `reached` of a milestone. */
export interface CurrentFigure {
  value: number | null;
  reached?: boolean | null | undefined;
  asOf: LocalDate;
}

export interface IndicatorStatusInput {
  indicator: Pick<Indicator, 'kind' | 'comparator' | 'goal'>;
  /** `null` when nothing is reported: that is `noData`, never 0. */
  current: CurrentFigure | null;
  /** A dated base; `null` when there is none, as in the plan itself. */
  base: DatedValue | null;
  today: LocalDate;
  bands?: Bands | undefined;
}

/** Everything a status was derived from, so that a screen can show it. */
export interface IndicatorInputs {
  /** In percent; `null` without a figure and for a milestone. */
  current: number | null;
  /** Of a milestone, as reported; else `null`. */
  reached: boolean | null;
  asOf: LocalDate | null;
  goal: number | null;
  comparator: Comparator | null;
  base: DatedValue | null;
  /** current ÷ goal; `null` where either is missing. */
  attainment: number | null;
  pace: number | null;
  /** The share of the year `pace` was divided by; `null` without a figure. */
  yearShare: number | null;
  bands: Bands;
}

export interface IndicatorJudgement {
  status: TargetStatus;
  inputs: IndicatorInputs;
}

/** Whether a value satisfies its goal, as the comparator is written; float noise does not decide. */
export function meetsGoal(value: number, comparator: Comparator, goal: number): boolean {
  const above = value - goal;
  switch (comparator) {
    case '=':
      return Math.abs(above) <= noise;
    case '>=':
      return above >= -noise;
    case '>':
      return above > noise;
  }
}

/** current ÷ goal, for goals where up is good; `null` where either is missing or the goal is 0. */
export function attainment(current: number | null, goal: number | null): number | null {
  return current === null || goal === null || goal === 0 ? null : current / goal;
}

/**
 * The share, 0 to 1, of the plan's year gone when the day `asOf` ends: 1/365 on 1 January, 1 on 31 December. With a
 * base dated inside the year, the share of the time from that day to the year's end.
 */
export function yearShare(asOf: LocalDate, baseAsOf: LocalDate | null = null): number {
  const yearStart = `${plan.year - 1}-12-31`;
  const start = baseAsOf !== null && baseAsOf > yearStart ? baseAsOf : yearStart;
  const length = daysBetween(start, yearEnd());
  if (length <= 0) return 0;
  return Math.min(1, Math.max(0, daysBetween(start, asOf) / length));
}

/**
 * ((current − base) ÷ (goal − base)) ÷ share of the year gone at `asOf`, the day the current figure is true of: a figure
 * of March is held against March, also when read in May. 1 is exactly on the straight line from base to goal. `null`
 * without a dated base, when no time has passed, or when the base leaves nothing to gain.
 */
export function pace(input: {
  current: number;
  base: DatedValue | null;
  goal: number;
  asOf: LocalDate;
}): number | null {
  const { current, base, goal, asOf } = input;
  if (base === null) return null;
  const toGain = goal - base.value;
  const share = yearShare(asOf, base.asOf);
  if (toGain <= noise || share <= 0) return null;
  return (current - base.value) / toGain / share;
}

/**
 * The status of one indicator as of `today`, with its inputs. In this order: no figure is `noData`; a goal reached is
 * `met`; after the plan's year one not reached is `offTrack`; below a base that had already reached the goal is `atRisk`
 * or `offTrack`, never better; without a pace `notAssessable`; else the pace's band. A milestone has no pace.
 */
export function indicatorStatus(input: IndicatorStatusInput): IndicatorJudgement {
  const inputs = inputsOf(input);
  return { status: statusOf(inputs, input.today), inputs };
}

/**
 * A target's status from its indicators': `met` only when all are met, else the most pressing of them. What is known
 * to go wrong comes first, then what is not known, then what goes well; so one unreported half never hides a bad one,
 * and never lets a target pass as on track. Without indicators `noData`.
 */
export function targetStatus(indicatorStatuses: readonly TargetStatus[]): TargetStatus {
  const pressing = ['offTrack', 'atRisk', 'noData', 'notAssessable', 'onTrack', 'met'] as const;
  return pressing.find((status) => indicatorStatuses.includes(status)) ?? 'noData';
}

function inputsOf({
  indicator,
  current: figure,
  base,
  bands = defaultBands,
}: IndicatorStatusInput): IndicatorInputs {
  const { kind, comparator, goal } = indicator;
  const percentage = kind === 'percentage';
  const value = percentage ? (figure?.value ?? null) : null;
  const reached = percentage ? null : (figure?.reached ?? null);
  const asOf = value === null && reached === null ? null : (figure?.asOf ?? null);
  const paced = value !== null && goal !== null && asOf !== null;
  return {
    current: value,
    reached,
    asOf,
    goal,
    comparator,
    base: percentage ? base : null,
    attainment: attainment(value, goal),
    pace: paced ? pace({ current: value, base, goal, asOf }) : null,
    yearShare: paced ? yearShare(asOf, base?.asOf) : null,
    bands,
  };
}

function statusOf(inputs: IndicatorInputs, today: LocalDate): TargetStatus {
  if (inputs.asOf === null) return 'noData';
  if (isReached(inputs)) return 'met';
  if (today > yearEnd()) return 'offTrack';
  if (regressed(inputs))
    return (inputs.attainment ?? 0) >= inputs.bands.onTrack - noise ? 'atRisk' : 'offTrack';
  if (inputs.pace === null) return 'notAssessable';
  return bandOf(inputs.pace, inputs.bands);
}

function isReached({ reached, current, comparator, goal }: IndicatorInputs): boolean {
  if (current === null || comparator === null || goal === null) return reached === true;
  return meetsGoal(current, comparator, goal);
}

/** The base left nothing to gain (it had reached the goal) and a later figure does not satisfy it. */
function regressed({ base, goal, asOf }: IndicatorInputs): boolean {
  return base !== null && goal !== null && asOf !== null && base.asOf < asOf && base.value >= goal - noise;
}

function bandOf(value: number, bands: Bands): TargetStatus {
  if (value >= bands.onTrack - noise) return 'onTrack';
  return value >= bands.atRisk - noise ? 'atRisk' : 'offTrack';
}

function yearEnd(): LocalDate {
  return `${plan.year}-12-31`;
}
