import type { AgencyRef, IndicatorState, Pillar, TargetSummary } from '@cantho/api-client';
import {
  type Comparator,
  type Indicator,
  indicatorStatus,
  type LocalDate,
  latestRevision,
  targetStatus,
} from '@cantho/plan';
import type { Figures } from './figures.ts';
import { agenciesIn, groupBy } from './rowAgencies.ts';

/** A target as lists show it, and what it is searched by. */
export interface JudgedTarget {
  summary: TargetSummary;
  folded: string;
  /** The least of its indicators' attainments, as a target is met only when all are; `null` without any. */
  attainment: number | null;
}

type IndicatorRow = Figures['indicators'][number];
type MeasurementRow = Figures['measurements'][number];
type BaseRow = Figures['bases'][number];

export function judgeTargets(
  figures: Figures,
  agencyById: ReadonlyMap<string, AgencyRef>,
  today: LocalDate,
): JudgedTarget[] {
  const indicators = groupBy(figures.indicators, ({ target_no }) => target_no);
  const roles = groupBy(figures.targetAgencies, ({ target_no }) => target_no);
  const measurements = groupBy(figures.measurements, ({ indicator_id }) => indicator_id);
  const bases = groupBy(figures.bases, ({ indicator_id }) => indicator_id);
  return figures.targets.map((row) => {
    const states = (indicators.get(row.no) ?? []).map((indicator) =>
      judgeIndicator(indicator, measurements.get(indicator.id) ?? [], bases.get(indicator.id) ?? [], today),
    );
    return {
      folded: row.folded,
      attainment: least(states.map(({ attainment }) => attainment)),
      summary: {
        no: row.no,
        pillar: row.pillar as Pillar,
        text: row.text,
        leadAgencies: agenciesIn(roles.get(row.no) ?? [], 'lead', agencyById),
        coordinatingAgencies: agenciesIn(roles.get(row.no) ?? [], 'coordinating', agencyById),
        status: targetStatus(states.map(({ status }) => status)),
        asOf: least(states.map(({ asOf }) => asOf)),
        sample: states.some(({ sample }) => sample),
        indicators: states,
      },
    };
  });
}

function judgeIndicator(
  row: IndicatorRow,
  measurements: readonly MeasurementRow[],
  bases: readonly BaseRow[],
  today: LocalDate,
): IndicatorState {
  const current = latestRevision(measurements.map(asRevisable))?.row ?? null;
  const base = baseFor(current, bases);
  const indicator = {
    kind: row.kind as Indicator['kind'],
    comparator: row.comparator as Comparator | null,
    goal: row.goal,
  } as Indicator;
  const { status, inputs } = indicatorStatus({
    indicator,
    current: current && { value: current.value, reached: current.reached, asOf: current.as_of },
    base: base && { value: base.value, asOf: base.as_of },
    today,
  });
  return {
    id: row.id,
    name: row.name,
    kind: indicator.kind,
    unit: row.unit as IndicatorState['unit'],
    status,
    period: current?.period ?? null,
    ...inputs,
    sample: current?.sample === true || (inputs.base !== null && base?.sample === true),
  };
}

function asRevisable(row: MeasurementRow) {
  const { id, period, as_of: asOf, revises } = row;
  return { id, period, asOf, revises, publishedAt: row.published_at.toISOString(), row };
}

/** The newest base from before the current figure; without a figure the newest. Bases come oldest first. */
function baseFor(current: MeasurementRow | null, bases: readonly BaseRow[]): BaseRow | null {
  return bases.filter(({ as_of }) => current === null || as_of < current.as_of).at(-1) ?? null;
}

function least<Value extends number | string>(values: readonly (Value | null)[]): Value | null {
  const known = values.filter((value) => value !== null);
  return known.reduce<Value | null>((low, value) => (low === null || value < low ? value : low), null);
}
