import type { Locale } from '@cantho/host-sdk';

const timeZone = 'Asia/Ho_Chi_Minh';
const tags: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB', km: 'vi-VN' };

/** Numbers and dates as the reader writes them. Dates are local days (`2026-06-30`), instants RFC 3339 or milliseconds. */
export interface Format {
  /** At most one decimal. */
  number(value: number): string;
  /** Two decimals: a pace. */
  pace(value: number): string;
  date(day: string): string;
  time(instant: string | number): string;
  /** Of `2026-03`: `3` in Vietnamese, `Mar` in English. */
  month(period: string): string;
}

export function createFormat(locale: Locale): Format {
  const tag = tags[locale];
  const day = {
    day: '2-digit',
    // In English a number could be read as the month or the day.
    month: locale === 'en' ? 'short' : '2-digit',
    year: 'numeric',
  } as const;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const pace = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...day });
  const time = new Intl.DateTimeFormat(tag, { timeZone, ...day, hour: '2-digit', minute: '2-digit' });
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'short' });
  return {
    number: number.format,
    pace: pace.format,
    // A local day has no zone: midnight UTC read in UTC is the same day.
    date: (text) => date.format(new Date(`${text}T00:00:00Z`)),
    time: (when) => time.format(new Date(when)),
    month: (period) =>
      locale === 'en' ? month.format(new Date(`${period}-01T00:00:00Z`)) : String(Number(period.slice(5))),
  };
}
