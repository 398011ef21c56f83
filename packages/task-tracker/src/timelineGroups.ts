import type { TaskCounts } from '@cantho/api-client';
import { periodOf, periodsBetween, quarterOf } from '@cantho/plan/rules';

export interface TimelineGroup {
  /** `2026-06`. */
  readonly month: string;
  readonly total: number;
  readonly overdue: number;
}

export interface TimelineQuarterGroup {
  /** `2026-Q2`. */
  readonly quarter: string;
  readonly total: number;
  readonly months: readonly TimelineGroup[];
}

export interface TimelineGroups {
  /** All quarters from the first to the last: what lies between is a time, too. */
  readonly quarters: readonly TimelineQuarterGroup[];
  /** Tasks without a day. */
  readonly ongoing: number;
}

/**
 * Months with what is due in them, in the quarters they belong to. What is overdue stands in its month, marked, above the line
 * of today: a line of time is where one looks for when. The month of today is always there, for its line.
 */
export function timelineGroups(counts: TaskCounts['items'], today: string): TimelineGroups {
  const dated = counts.filter(({ key }) => key !== 'none');
  const now = periodOf(today);
  const shown = [...new Set([...dated.map(({ key }) => key), now])].sort();
  const groupOf = (month: string): TimelineGroup => {
    const counted = dated.find(({ key }) => key === month);
    return { month, total: counted?.total ?? 0, overdue: counted?.byDeadlineState.overdue ?? 0 };
  };
  const quarters = [...new Set(periodsBetween(shown[0] ?? now, shown.at(-1) ?? now).map(quarterOf))];
  return {
    quarters: quarters.map((quarter) => {
      const months = shown.filter((month) => quarterOf(month) === quarter).map(groupOf);
      return { quarter, months, total: months.reduce((sum, { total }) => sum + total, 0) };
    }),
    ongoing: counts.find(({ key }) => key === 'none')?.total ?? 0,
  };
}
