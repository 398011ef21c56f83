import type { Plan, Summary } from '@cantho/api-client';
import {
  completionRate,
  countByDeadlineState,
  countByStatus,
  countByWorkState,
  daysBetween,
  lastMonthEnd,
  onTimeRate,
  plan,
} from '@cantho/plan';
import { type ChangesSinceDay, countByKind } from './changes.ts';
import type { JudgedTarget } from './judgedTargets.ts';
import type { PlanState } from './planState.ts';

export function readPlan(state: PlanState): Plan {
  const { license, dueSoonDays, targets, tasks } = state;
  return { ...plan, license, dueSoonDays, targets: targets.length, tasks: tasks.length };
}

export async function readSummary(changesSinceDay: ChangesSinceDay, state: PlanState): Promise<Summary> {
  const { today, dueSoonDays, targets } = state;
  const tasks = state.tasks.map(({ summary }) => summary);
  const since = lastMonthEnd(today);
  const inPillar = (wanted: string) => targets.filter(({ summary }) => summary.pillar === wanted);
  return {
    today,
    daysLeft: Math.max(0, daysBetween(today, `${plan.year}-12-31`)),
    sample: targets.some(({ summary }) => summary.sample) || tasks.some(({ sample }) => sample),
    figuresAsOf: newest(figuresOf(state).map(({ asOf }) => asOf)),
    dueSoonDays,
    lastReportedPeriod: newest([
      ...figuresOf(state).map(({ period }) => period),
      ...tasks.map(({ lastReportedPeriod }) => lastReportedPeriod),
    ]),
    changes: { since, byKind: countByKind(await changesSinceDay(state, since)) },
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

function figuresOf({ targets }: PlanState) {
  return targets.flatMap(({ summary }) => summary.indicators);
}

/** Days and months sort as text. */
function newest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}
