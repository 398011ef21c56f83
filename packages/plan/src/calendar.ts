import type { LocalDate, Period } from './types.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const msPerDay = 86_400_000;

let dayFormat: Intl.DateTimeFormat | undefined;

/** Made on first use and kept: making one takes as long as a thousand uses. */
function localDayFormat(): Intl.DateTimeFormat {
  dayFormat ??= new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return dayFormat;
}

/** The calendar day an instant falls on in Asia/Ho_Chi_Minh. Throws `RangeError` for an invalid `Date`. */
export function localDate(instant: Date): LocalDate {
  const parts = localDayFormat().formatToParts(instant);
  const part = (type: 'year' | 'month' | 'day') => parts.find((candidate) => candidate.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` is earlier. Throws `RangeError` for no calendar day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / msPerDay;
}

/** The day `days` after (or, negative, before) a day. Throws `RangeError` for no calendar day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcMidnight(date) + days * msPerDay).toISOString().slice(0, 10);
}

/** The last day of a month; `month` is 1–12. */
export function lastDayOfMonth(year: number, month: number): LocalDate {
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The month a day falls in. */
export function periodOf(date: LocalDate): Period {
  return date.slice(0, 7);
}

/** The months from `from` to `to`, both included, in order; empty when `from` is later. */
export function periodsBetween(from: Period, to: Period): Period[] {
  const first = monthIndex(from);
  const count = Math.max(0, monthIndex(to) - first + 1);
  return Array.from({ length: count }, (_, step) => periodAt(first + step));
}

function monthIndex(period: Period): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

function periodAt(index: number): Period {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A day without a time has no zone, so UTC arithmetic is exact: no day has 23 or 25 hours. */
function utcMidnight(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`Expected a calendar day as YYYY-MM-DD, received "${date}"`);
  return Date.parse(`${date}T00:00:00Z`);
}
