import type { Locale } from '@cantho/host-sdk';

const timeZone = 'Asia/Ho_Chi_Minh';
const tags: Readonly<Record<Locale, string>> = { vi: 'vi-VN', en: 'en-GB', km: 'vi-VN' };

/** Numbers and dates as the reader writes them. Dates are local days (`2026-06-30`), instants RFC 3339 or milliseconds. */
export interface Format {
  /** At most `digits` decimals, one by default. */
  number(value: number, digits?: number): string;
  date(day: string): string;
  time(instant: string | number): string;
  /** Of `2026-03`: `3` in Vietnamese, `Mar` in English. */
  month(period: string): string;
}

export function createFormat(locale: Locale): Format {
  const tag = tags[locale];
  const day = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const instant = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'short' });
  return {
    number: (value, digits = 1) =>
      new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value),
    // A local day has no zone: midnight UTC read in UTC is the same day.
    date: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    time: (when) => instant.format(new Date(when)),
    month: (period) =>
      locale === 'en' ? month.format(new Date(`${period}-01T00:00:00Z`)) : String(Number(period.slice(5))),
  };
}
