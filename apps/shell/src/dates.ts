import type { ShellLocale } from './preferences/choices.ts';

const timeZone = 'Asia/Ho_Chi_Minh';

/** As documents are dated: 31/12/2025, 31 December 2025. */
const formats = { vi: ['vi-VN', '2-digit'], en: ['en-GB', 'long'] } as const;

/** @param date as `2025-12-31` */
export function documentDate(date: string, locale: ShellLocale): string {
  const [tag, month] = formats[locale];
  const format = new Intl.DateTimeFormat(tag, { day: '2-digit', month, year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** By the clock in Cần Thơ: morning until 11, afternoon until 18 (as one greets in Vietnamese). */
export function partOfDay(now: Date): PartOfDay {
  const format = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hourCycle: 'h23', timeZone });
  const hour = Number(format.format(now));
  if (hour >= 4 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'afternoon' : 'evening';
}
