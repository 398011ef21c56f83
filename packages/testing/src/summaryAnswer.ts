import type { Change, Summary, TargetSummary } from '@cantho/api-client';
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
import type { ListedRows } from './agencyAnswers.ts';
import { dueSoonDays } from './judgedTasks.ts';
import type { Moment } from './moments.ts';

/** @param changes Those since the end of last month. */
export function summaryOf({ targets, tasks, moment }: ListedRows, changes: readonly Change[]): Summary {
  const { today, known } = moment;
  return {
    today,
    daysLeft: Math.max(0, daysBetween(today, `${plan.year}-12-31`)),
    dueSoonDays,
    sample: [...targets, ...tasks].some(({ sample }) => sample),
    figuresAsOf: latest(known.measurements.map(({ asOf }) => asOf)),
    lastReportedPeriod: lastReportedPeriod(moment),
    changes: { since: lastMonthEnd(today), byKind: countByKind(changes) },
    targets: {
      all: countsOf(targets),
      byPillar: {
        government: countsOf(targets.filter(({ pillar }) => pillar === 'government')),
        economy: countsOf(targets.filter(({ pillar }) => pillar === 'economy')),
        society: countsOf(targets.filter(({ pillar }) => pillar === 'society')),
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

function countsOf(rows: readonly TargetSummary[]) {
  return {
    total: rows.length,
    withData: rows.filter(({ asOf }) => asOf !== null).length,
    byStatus: countByStatus(rows),
  };
}

function countByDeadlineKind(tasks: ListedRows['tasks']): Summary['tasks']['byDeadlineKind'] {
  const counts = { month: 0, quarter: 0, year: 0, everyQuarter: 0, ongoing: 0 };
  for (const { deadline } of tasks) counts[deadline.kind] += 1;
  return counts;
}

function countByKind(changes: readonly Change[]): Summary['changes']['byKind'] {
  const counts = {
    targetStatus: 0,
    figure: 0,
    correction: 0,
    workState: 0,
    deadlineState: 0,
    occurrenceDone: 0,
    extension: 0,
  };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

function lastReportedPeriod({ known }: Moment): string | null {
  const reports = [...known.measurements, ...known.updates, ...known.memberReports];
  return latest(reports.map(({ period }) => period));
}

const latest = (texts: readonly string[]): string | null => [...texts].sort().at(-1) ?? null;
