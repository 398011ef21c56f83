import type { Locale } from './contract.ts';

/** Vietnam has one time zone, and the plan's days are its. */
const timeZone = 'Asia/Ho_Chi_Minh';

/** "Month 3, year 2026". Names of months would have to come along: no browser can be relied on for them. */
const khmerMonth = (month: string): string => `ខែ${Number(month.slice(5))} ឆ្នាំ${month.slice(0, 4)}`;

/** Dates and numbers as the reader writes them. Days are `YYYY-MM-DD`, months `YYYY-MM`, instants RFC 3339 or milliseconds. */
export interface Formats {
  day(day: string): string;
  instant(instant: string | number): string;
  month(month: string): string;
  /** With one decimal at most; with exactly as many as are asked for. */
  number(value: number, decimals?: number): string;
  /** Of a share of 1, with one decimal at most: 0.315 is `31,5%` or `31.5%`. */
  percent(share: number): string;
}

// A day has no time: noon in UTC is the same day in Vietnam.
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/**
 * Browsers without data for Khmer (Chromium has none) write `km-KH` as the device's own language does, in American English
 * for example. So Khmer borrows: days as in Vietnam, which Khmer writes the same, and digits as in English, likewise.
 */
export function createFormats(language: Locale): Formats {
  const isEnglish = language === 'en';
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(isEnglish ? 'en-GB' : 'vi-VN', { timeZone, year: 'numeric', ...options });
  const numbers = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1, ...options });
  const parts = { day: 'numeric', month: isEnglish ? 'short' : 'numeric' } as const;
  const day = dates(parts);
  const instant = dates({ ...parts, hour: '2-digit', minute: '2-digit' });
  const month = dates({ month: 'long' });
  const number = numbers({});
  const exact = (decimals: number) =>
    numbers({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const percent = numbers({ style: 'percent' });
  return {
    day: (value) => day.format(atNoon(value)),
    instant: (value) => instant.format(new Date(value)),
    month: (value) => (language === 'km' ? khmerMonth(value) : month.format(atNoon(`${value}-01`))),
    number: (value, decimals) => (decimals === undefined ? number : exact(decimals)).format(value),
    percent: (value) => percent.format(value),
  };
}
