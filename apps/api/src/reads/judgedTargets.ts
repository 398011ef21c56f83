import type { IndicatorState, TargetSummary } from '@cantho/api-client';
import { type Comparator, type Indicator, indicatorStatus, type LocalDate, targetStatus } from '@cantho/plan';
import type { Figures, IndicatorFigures } from './figures.ts';
import type { IndicatorRow, TargetRow } from './planRows.ts';

/** A target as lists show it, and what it is searched by. */
export interface JudgedTarget {
  summary: TargetSummary;
  folded: string;
  /** The least of its indicators' attainments, as a target is met only when all are; `null` without any. */
  attainment: number | null;
}

export function judgeTarget(row: TargetRow, { byIndicator }: Figures, today: LocalDate): JudgedTarget {
  const states = row.indicators.map((indicator) =>
    judgeIndicator(indicator, byIndicator.get(indicator.id), today),
  );
  return {
    folded: row.folded,
    attainment: least(states.map(({ attainment }) => attainment)),
    summary: {
      no: row.no,
      pillar: row.pillar,
      text: row.text,
      leadAgencies: [...row.leadAgencies],
      coordinatingAgencies: [...row.coordinatingAgencies],
      status: targetStatus(states.map(({ status }) => status)),
      asOf: least(states.map(({ asOf }) => asOf)),
      sample: states.some(({ sample }) => sample),
      indicators: states,
    },
  };
}

function judgeIndicator(
  row: IndicatorRow,
  figures: IndicatorFigures | undefined,
  today: LocalDate,
): IndicatorState {
  const indicator = {
    kind: row.kind as Indicator['kind'],
    comparator: row.comparator as Comparator | null,
    goal: row.goal,
  } as Indicator;
  const { status, inputs } = indicatorStatus({
    indicator,
    current: currentOf(figures),
    base: baseOf(figures),
    today,
  });
  return {
    id: row.id,
    name: row.name,
    kind: indicator.kind,
    unit: row.unit as IndicatorState['unit'],
    status,
    period: figures?.period ?? null,
    ...inputs,
    sample: figures?.sample === true || (inputs.base !== null && figures?.base_sample === true),
  };
}

function currentOf(figures: IndicatorFigures | undefined) {
  if (!figures || figures.as_of === null) return null;
  return { value: figures.value, reached: figures.reached, asOf: figures.as_of };
}

function baseOf(figures: IndicatorFigures | undefined) {
  if (!figures || figures.base_value === null || figures.base_as_of === null) return null;
  return { value: figures.base_value, asOf: figures.base_as_of };
}

function least<Value extends number | string>(values: readonly (Value | null)[]): Value | null {
  return values.reduce<Value | null>(
    (low, value) => (value !== null && (low === null || value < low) ? value : low),
    null,
  );
}
