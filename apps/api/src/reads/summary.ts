import type { AgencyList, Plan, Summary } from '@cantho/api-client';
import {
  completionRate,
  countByDeadlineState,
  countByStatus,
  countByWorkState,
  daysBetween,
  onTimeRate,
  plan,
} from '@cantho/plan';
import type { JudgedTarget } from './judgedTargets.ts';
import type { PlanState } from './planState.ts';

export function readPlan(state: PlanState): Plan {
  return { ...plan, targets: state.targets.length, tasks: state.tasks.length };
}

export function readSummary(state: PlanState): Summary {
  const { today, targets } = state;
  const tasks = state.tasks.map(({ summary }) => summary);
  const inPillar = (wanted: string) => targets.filter(({ summary }) => summary.pillar === wanted);
  return {
    today,
    daysLeft: Math.max(0, daysBetween(today, `${plan.year}-12-31`)),
    sample: targets.some(({ summary }) => summary.sample) || tasks.some(({ sample }) => sample),
    figuresAsOf: newest(state),
    targets: {
      all: countTargets(targets),
      byPillar: {
        government: countTargets(inPillar('government')),
        economy: countTargets(inPillar('economy')),
        society: countTargets(inPillar('society')),
      },
    },
    tasks: {
      total: tasks.length,
      byDeadlineState: countByDeadlineState(tasks),
      byWorkState: countByWorkState(tasks),
      byDeadlineKind: countByDeadlineKind(tasks),
      completion: completionRate(tasks),
      onTime: onTimeRate(tasks),
      withMissedReports: tasks.filter(({ missedReports }) => missedReports.length > 0).length,
    },
  };
}

function countTargets(targets: readonly JudgedTarget[]) {
  const summaries = targets.map(({ summary }) => summary);
  return {
    total: summaries.length,
    withData: summaries.filter(({ asOf }) => asOf !== null).length,
    byStatus: countByStatus(summaries),
  };
}

function countByDeadlineKind(tasks: readonly { deadline: { kind: keyof typeof none } }[]) {
  const counts = { ...none };
  for (const { deadline } of tasks) counts[deadline.kind] += 1;
  return counts;
}

const none = { month: 0, quarter: 0, year: 0, everyQuarter: 0, ongoing: 0 };

function newest({ targets }: PlanState): string | null {
  const days = targets.flatMap(({ summary }) => summary.indicators.map(({ asOf }) => asOf ?? '')).sort();
  return days.at(-1) || null;
}

/** In the order in which the appendices first name them. */
export function listAgencies(state: PlanState): AgencyList {
  const { targetAgencies, taskAgencies } = state.figures;
  const count = (rows: readonly { agency_id: string; role: string }[], id: string, role: string) =>
    rows.filter((row) => row.agency_id === id && row.role === role).length;
  const countsOf = (id: string, role: string) => ({
    targets: count(targetAgencies, id, role),
    tasks: count(taskAgencies, id, role),
  });
  return {
    items: state.agencies.map(({ id, name, kind, aliases }) => ({
      id,
      name,
      kind: kind as 'body' | 'class' | 'openGroup',
      aliases,
      leads: countsOf(id, 'lead'),
      coordinates: countsOf(id, 'coordinating'),
    })),
  };
}
