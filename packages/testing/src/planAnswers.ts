import type {
  AgencyList,
  IndicatorState,
  MeasurementList,
  Plan,
  Summary,
  Target,
  TargetSummary,
  Task,
  TaskSummary,
} from '@cantho/api-client';
import {
  agencies,
  completionRate,
  countByDeadlineState,
  countByStatus,
  countByWorkState,
  daysBetween,
  type Indicator,
  indicatorStatus,
  isDone,
  latestRevision,
  nextDueDate,
  onTimeRate,
  type PlanTarget,
  type PlanTask,
  plan,
  type TaskJudgement,
  targetStatus,
  targets,
  taskState,
  tasks,
} from '@cantho/plan';
import { agencyRef } from './agencyRefs.ts';
import { asKnownOn, type Figures } from './sampleFigures.ts';

/** The answers of the API for a day and what is stored, by the plan's own rules. Rows that are not in the plan are `null`. */
export interface PlanAnswers {
  plan(): Plan;
  summary(): Summary;
  targets(): TargetSummary[];
  target(no: number): Target | null;
  measurements(targetNo: number): MeasurementList | null;
  tasks(): TaskSummary[];
  task(no: number): Task | null;
  agencies(): AgencyList;
}

export function createPlanAnswers(stored: Figures, today: string): PlanAnswers {
  const figures = asKnownOn(stored, today);
  return {
    plan: () => ({ ...plan, targets: targets.length, tasks: tasks.length }),
    summary: () => summaryOf(figures, today),
    targets: () => targets.map((row) => targetSummaryOf(row, figures, today)),
    target(no) {
      const row = targets.find((candidate) => candidate.no === no);
      return row ? { ...targetSummaryOf(row, figures, today), provenance: provenanceOf(row), today } : null;
    },
    measurements(targetNo) {
      if (!targets.some(({ no }) => no === targetNo)) return null;
      const items = figures.measurements
        .filter(({ indicatorId }) => indicatorId.startsWith(`target-${targetNo}-`))
        .sort(
          (a, b) =>
            compare(a.period, b.period) || compare(a.indicatorId, b.indicatorId) || a.revision - b.revision,
        );
      return { targetNo, items, sample: items.some(({ sample }) => sample) };
    },
    tasks: () => tasks.map((row) => taskSummaryOf(row, figures, today)),
    task(no) {
      const row = tasks.find((candidate) => candidate.no === no);
      return row ? taskOf(row, figures, today) : null;
    },
    agencies: () => ({ items: agencies.map(({ id }) => agencyOf(id)) }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function provenanceOf({ provenance }: PlanTarget | PlanTask) {
  return { ...provenance, sourceSha256: plan.sourceSha256 };
}

function indicatorOf(indicator: Indicator, figures: Figures, today: string): IndicatorState {
  const { targetNo: _, ...row } = indicator;
  const known = latestRevision(
    figures.measurements.filter(({ indicatorId }) => indicatorId === indicator.id),
  );
  const base = figures.bases[indicator.id] ?? null;
  const { status, inputs } = indicatorStatus({ indicator, current: known, base, today });
  const { comparator: _c, goal: _g, ...derived } = inputs;
  return {
    ...row,
    status,
    period: known?.period ?? null,
    ...derived,
    sample: known?.sample ?? (base !== null && figures.sample),
  };
}

function targetSummaryOf(row: PlanTarget, figures: Figures, today: string): TargetSummary {
  const indicators = row.indicators.map((indicator) => indicatorOf(indicator, figures, today));
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

function judged(row: PlanTask, figures: Figures, today: string) {
  const updates = figures.updates.filter(({ taskNo }) => taskNo === row.no);
  const last = updates.at(-1);
  const judgement = taskState({
    deadline: row.deadline,
    workState: last?.workState ?? 'notReported',
    doneOn: last?.doneOn ?? null,
    completions: figures.completions.filter(({ taskNo }) => taskNo === row.no),
    reportedPeriods: updates.map(({ period }) => period),
    // Where no report was ever taken in, nobody can be said to have missed one.
    reportsFrom: figures.updates.length > 0 ? undefined : '9999-12',
    today,
  });
  return { updates, last, judgement };
}

function taskSummaryOf(row: PlanTask, figures: Figures, today: string): TaskSummary {
  const { updates, last, judgement } = judged(row, figures, today);
  const { kind, wording } = row.deadline;
  return {
    no: row.no,
    text: row.text,
    leadAgencies: row.leadAgencies.map(agencyRef),
    coordinatingAgencies: row.coordinatingAgencies.map(agencyRef),
    deadline: { kind, wording, dueOn: nextDueDate(row.deadline, today) },
    workState: last?.workState ?? 'notReported',
    deadlineState: judgement.deadlineState,
    doneOn: judgement.occurrences ? lastDoneOn(judgement) : (last?.doneOn ?? null),
    occurrences: judgement.occurrences,
    freshness: judgement.freshness,
    lastReportedPeriod: last?.period ?? null,
    missedReports: judgement.missedReports,
    sample: updates.some(({ sample }) => sample),
  };
}

/** A recurring task is done when its last occurrence is. */
function lastDoneOn(judgement: TaskJudgement): string | null {
  if (!isDone(judgement)) return null;
  return (
    judgement.occurrenceList
      .flatMap(({ doneOn }) => doneOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function taskOf(row: PlanTask, figures: Figures, today: string): Task {
  const { updates, judgement } = judged(row, figures, today);
  return {
    ...taskSummaryOf(row, figures, today),
    provenance: provenanceOf(row),
    occurrenceList: judgement.occurrenceList.map((occurrence) => ({
      ...occurrence,
      sample: figures.sample && occurrence.doneOn !== null,
    })),
    updates: updates.map(({ taskNo: _, doneOn: _d, ...update }) => update).reverse(),
    today,
  };
}

function agencyOf(id: string): AgencyList['items'][number] {
  const agency = agencies.find((candidate) => candidate.id === id);
  const count = (part: 'leadAgencies' | 'coordinatingAgencies') => ({
    targets: targets.filter((row) => (row[part] as readonly string[]).includes(id)).length,
    tasks: tasks.filter((row) => (row[part] as readonly string[]).includes(id)).length,
  });
  return {
    ...agencyRef(id),
    aliases: [...(agency?.aliases ?? [])],
    leads: count('leadAgencies'),
    coordinates: count('coordinatingAgencies'),
  };
}

function summaryOf(figures: Figures, today: string): Summary {
  const targetRows = targets.map((row) => targetSummaryOf(row, figures, today));
  const taskRows = tasks.map((row) => taskSummaryOf(row, figures, today));
  const countsOf = (rows: readonly TargetSummary[]) => ({
    total: rows.length,
    withData: rows.filter(({ asOf }) => asOf !== null).length,
    byStatus: countByStatus(rows),
  });
  const within = (wanted: string) => countsOf(targetRows.filter(({ pillar }) => pillar === wanted));
  const byDeadlineKind = { month: 0, quarter: 0, year: 0, everyQuarter: 0, ongoing: 0 };
  for (const { deadline } of taskRows) byDeadlineKind[deadline.kind] += 1;
  return {
    today,
    daysLeft: Math.max(0, daysBetween(today, `${plan.year}-12-31`)),
    sample: [...targetRows, ...taskRows].some(({ sample }) => sample),
    figuresAsOf:
      figures.measurements
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? null,
    targets: {
      all: countsOf(targetRows),
      byPillar: { government: within('government'), economy: within('economy'), society: within('society') },
    },
    tasks: {
      total: taskRows.length,
      byDeadlineState: countByDeadlineState(taskRows),
      byWorkState: countByWorkState(taskRows),
      byDeadlineKind,
      completion: completionRate(taskRows),
      onTime: onTimeRate(taskRows),
      withMissedReports: taskRows.filter(({ missedReports }) => missedReports.length > 0).length,
    },
  };
}
