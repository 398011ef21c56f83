import { addDays, periodsBetween } from './calendar.ts';
import { plan } from './plan.ts';
import type { Freshness, LocalDate, Period } from './types.ts';

/** A month's report is due before `cutOff`: the last day in time is `lastDayInTime`, the 14th. */
export interface CutOff {
  period: Period;
  cutOff: LocalDate;
  lastDayInTime: LocalDate;
}

export type ReportState = 'notDue' | 'onTime' | 'late' | 'missed';

interface ReportedPeriods {
  /** Months a report is in for, in any order, however late it came. */
  reportedPeriods: readonly Period[];
  today: LocalDate;
}

/**
 * The monthly cut-off of a period. The plan says "trước ngày 15 hàng tháng" (V.5.b): before the 15th, so a report that
 * comes on the 15th is late.
 */
export function cutOffOf(period: Period): CutOff {
  const cutOff = `${period}-${String(plan.monthlyReportDay).padStart(2, '0')}`;
  return { period, cutOff, lastDayInTime: addDays(cutOff, -1) };
}

/** The cut-offs of the plan's year that `today` has reached, in order: on 14 February one, on 15 February two. */
export function monthlyCutOffs(today: LocalDate): CutOff[] {
  yearCutOffs ??= periodsBetween(`${plan.year}-01`, `${plan.year}-12`).map(cutOffOf);
  return yearCutOffs.filter(({ cutOff }) => cutOff <= today);
}

/** Made on first use and kept: judging thousands of tasks asks for them as often. */
let yearCutOffs: readonly CutOff[] | undefined;

/** How one month's report stands as of `today`; `reportedOn` is the day it came in, `null` when it has not. */
export function reportState(input: {
  period: Period;
  reportedOn: LocalDate | null;
  today: LocalDate;
}): ReportState {
  const { cutOff } = cutOffOf(input.period);
  if (input.reportedOn !== null && input.reportedOn <= input.today) {
    return input.reportedOn < cutOff ? 'onTime' : 'late';
  }
  return input.today < cutOff ? 'notDue' : 'missed';
}

/**
 * The months whose cut-off `today` has reached and that no report is in for, from month `from` on (default: the plan's
 * first). A report that came late is late, not missed. This is a different fact from an overdue task.
 */
export function missedReports(input: ReportedPeriods & { from?: Period | undefined }): Period[] {
  const { reportedPeriods, today, from = `${plan.year}-01` } = input;
  return monthlyCutOffs(today)
    .map(({ period }) => period)
    .filter((period) => period >= from && !reportedPeriods.includes(period));
}

/**
 * Whether what is known of an ongoing task is fresh: `current` when the month of the last cut-off, or a later one, is
 * reported. Before the year's first cut-off nothing was due, so nothing is stale.
 */
export function freshness({ reportedPeriods, today }: ReportedPeriods): Freshness {
  const last = monthlyCutOffs(today).at(-1);
  if (!last) return 'current';
  return reportedPeriods.some((period) => period >= last.period) ? 'current' : 'stale';
}

export interface AgencyReporting {
  /** Newest month it reported on any of its tasks; `null` when it never did. */
  lastReportedPeriod: Period | null;
  /** Months whose cut-off passed without a report on at least one of its tasks, oldest first, and on how many. */
  missed: { period: Period; tasks: number }[];
}

/**
 * How an agency reports, over the tasks it leads, as `taskState` judges each: who is assigned a task reports on it every
 * month (plan V.5.b). Coordinating agencies owe none.
 */
export function agencyReporting(
  tasksLed: readonly {
    readonly lastReportedPeriod: Period | null;
    readonly missedReports: readonly Period[];
  }[],
): AgencyReporting {
  const counts = new Map<Period, number>();
  for (const period of tasksLed.flatMap(({ missedReports: periods }) => periods)) {
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const reported = tasksLed.flatMap(({ lastReportedPeriod }) => lastReportedPeriod ?? []).sort();
  return {
    lastReportedPeriod: reported.at(-1) ?? null,
    missed: [...counts.keys()].sort().map((period) => ({ period, tasks: counts.get(period) ?? 0 })),
  };
}
