import { periodOf, periodsBetween } from './calendar.ts';
import type { LocalDate, Period } from './types.ts';

/** The group of the timeline a due day stands in: its month, or `none` for a task that has no day. */
export function dueMonth(dueOn: LocalDate | null): Period | 'none' {
  return dueOn === null ? 'none' : periodOf(dueOn);
}

/** The quarter a month belongs to, such as `2026-Q2`. */
export function quarterOf(period: Period): string {
  return `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`;
}

/** The months a timeline shows, in order: those of the plan's year, and on to the last one a deadline was extended to. */
export function timelineMonths(year: number, dueMonths: readonly (Period | 'none')[]): Period[] {
  const months = dueMonths.filter((month) => month !== 'none');
  const last = [...months, `${year}-12`].sort().at(-1) ?? `${year}-12`;
  return periodsBetween(`${year}-01`, last);
}
