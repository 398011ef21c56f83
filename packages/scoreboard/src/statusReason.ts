import type { IndicatorState, TargetStatus, TargetSummary } from '@cantho/api-client';

/** Why an indicator has its status: which sentence explains it. */
export type StatusReason =
  | 'noData'
  | 'met'
  | 'milestoneMet'
  | 'milestonePending'
  | 'noBase'
  | 'noTime'
  | 'pace'
  | 'regressed'
  | 'yearOver';

/** Reads the reason back from a status and its inputs, as the API sent them; the rules themselves are packages/plan's. */
export function statusReason(indicator: IndicatorState): StatusReason {
  const { kind, status, base, goal, pace } = indicator;
  if (status === 'noData') return 'noData';
  if (status === 'met') return kind === 'milestone' ? 'milestoneMet' : 'met';
  if (status === 'notAssessable') {
    if (kind === 'milestone') return 'milestonePending';
    return base === null ? 'noBase' : 'noTime';
  }
  if (pace !== null) return bandOf(pace, indicator.bands) === status ? 'pace' : 'yearOver';
  return base !== null && goal !== null && base.value >= goal ? 'regressed' : 'yearOver';
}

function bandOf(pace: number, bands: IndicatorState['bands']): TargetStatus {
  // A pace that differs from its band by float noise alone lies in it, as in the rules.
  if (pace >= bands.onTrack - 1e-9) return 'onTrack';
  return pace >= bands.atRisk - 1e-9 ? 'atRisk' : 'offTrack';
}

/** Whether the share of time gone counts from a base inside the plan's year, not from its first day. */
export function countsFromBase({ base, asOf }: Pick<IndicatorState, 'base' | 'asOf'>): boolean {
  return base !== null && asOf !== null && base.asOf >= `${asOf.slice(0, 4)}-01-01`;
}

/** Why a target of several indicators has its status. */
export interface OverallReason {
  /** All are met; or the most pressing status of the others counts for the whole. */
  readonly reason: 'allMet' | 'mostPressing';
  /** Positions, from 1, of the indicators whose status the whole has. */
  readonly decisive: readonly number[];
}

/** As `statusReason`, for the whole: the API judged, this says by which indicators. */
export function overallReason({
  status,
  indicators,
}: Pick<TargetSummary, 'status' | 'indicators'>): OverallReason {
  const decisive = indicators.flatMap((indicator, index) => (indicator.status === status ? [index + 1] : []));
  return { reason: status === 'met' ? 'allMet' : 'mostPressing', decisive };
}
