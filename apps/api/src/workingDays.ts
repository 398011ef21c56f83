import { addDays, localDate } from '@cantho/plan';

/** Days as `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export interface WorkCalendar {
  /** Days on which offices are closed though it is Monday to Friday. */
  holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that make up for one of those. */
  madeUp: ReadonlySet<string>;
}

/**
 * Of 2026: Labour Code 45/2019/QH14, article 112 (days that fall on a weekend are taken on the next working day), and the
 * days the Prime Minister exchanged. Other years are for the settings to name, once they are decided.
 */
export const calendar2026: WorkCalendar = {
  holidays: new Set([
    // New Year, and the Friday behind it for 10 January.
    '2026-01-01',
    '2026-01-02',
    // Tết Bính Ngọ.
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    // The Hùng kings' day is a Sunday.
    '2026-04-27',
    '2026-04-30',
    '2026-05-01',
    // National Day, two days, and the Monday before them for 22 August.
    '2026-08-31',
    '2026-09-01',
    '2026-09-02',
  ]),
  madeUp: new Set(['2026-01-10', '2026-08-22']),
};

export function isWorkingDay(day: string, { holidays, madeUp }: WorkCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? madeUp.has(day) : !holidays.has(day);
}

/** The `count`-th working day after a day; the day itself does not count. */
export function workingDayAfter(day: string, count: number, calendar: WorkCalendar): string {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last, calendar)) left -= 1;
  }
  return last;
}

/** How many working days lie after `from`, up to and with `to`; 0 where that is not later. */
export function workingDaysSince(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** A term of working days, and the calendar they are counted by. */
export interface Term {
  workingDays: number;
  calendar: WorkCalendar;
}

/** Ten working days: a dated decision in the README. */
export const defaultTerm: Term = { workingDays: 10, calendar: calendar2026 };

/** Last day of the term of what came at an instant. */
export function dueDay(cameAt: Date, { workingDays, calendar }: Term): string {
  return workingDayAfter(localDate(cameAt), workingDays, calendar);
}

/** What came before this instant is past its term on `today`; the due day never falls when the day of coming grows. */
export function lateBefore(today: string, { workingDays, calendar }: Term): Date {
  let day = today;
  while (workingDayAfter(day, workingDays, calendar) >= today) day = addDays(day, -1);
  return startOfDay(addDays(day, 1));
}

/** Vietnam has had no summer time since 1975, and is seven hours ahead. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
