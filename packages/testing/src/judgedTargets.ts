import type { IndicatorState, TargetSummary } from '@cantho/api-client';
import {
  type Indicator,
  indicatorStatus,
  latestRevision,
  type PlanTarget,
  type TargetMoment,
  targetStatus,
} from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import type { Moment } from './moments.ts';

/** A target as the API lists it, judged at a moment. */
export function targetSummaryAt(row: PlanTarget, moment: Moment): TargetSummary {
  const indicators = row.indicators.map((indicator) => indicatorAt(indicator, moment));
  const days = indicators.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    no: row.no,
    pillar: row.pillar,
    text: row.text,
    leadAgencies: row.leadAgencies.map(agencyRef),
    coordinatingAgencies: row.coordinatingAgencies.map(agencyRef),
    status: targetStatus(indicators.map(({ status }) => status)),
    asOf: days[0] ?? null,
    sample: indicators.some(({ sample }) => sample),
    indicators,
  };
}

/** The same as the rule of changes takes it. */
export function targetMomentAt(row: PlanTarget, moment: Moment): TargetMoment {
  return {
    today: moment.today,
    status: targetSummaryAt(row, moment).status,
    measurements: row.indicators.flatMap(({ id }) => moment.measurementsOf(id)),
  };
}

function indicatorAt(indicator: Indicator, moment: Moment): IndicatorState {
  const { targetNo: _, ...row } = indicator;
  const { known: figures, today } = moment;
  const current = latestRevision(moment.measurementsOf(indicator.id));
  const base = figures.bases[indicator.id] ?? null;
  const { status, inputs } = indicatorStatus({ indicator, current, base, today });
  const { comparator: _c, goal: _g, ...derived } = inputs;
  return {
    ...row,
    status,
    period: current?.period ?? null,
    ...derived,
    sample: current?.sample ?? (base !== null && figures.sample),
  };
}
