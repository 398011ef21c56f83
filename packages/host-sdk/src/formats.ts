/** Vietnam has one time zone, and the plan's days are its. */
const timeZone = 'Asia/Ho_Chi_Minh';

const tags = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Dates and numbers as the reader writes them. Days are `YYYY-MM-DD`, months `YYYY-MM`, instants RFC 3339 or milliseconds. */
export interface Formats {
  day(day: string): string;
  instant(instant: string | number): string;
  month(month: string): string;
  /** With one decimal at most; with exactly as many as are asked for. */
  number(value: number, decimals?: number): string;
  /** Of a share of 1, with one decimal at most: 0.315 is `31,5%` or `31.5%`, as Intl writes it for the language. */
  percent(share: number): string;
}

// A day has no time: noon in UTC is the same day in Vietnam.
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

export function createFormats(language: 'vi' | 'en'): Formats {
  const tag = tags[language];
  const parts = { day: 'numeric', month: language === 'vi' ? 'numeric' : 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(tag, { timeZone, ...parts });
  const instant = new Intl.DateTimeFormat(tag, { timeZone, ...parts, hour: '2-digit', minute: '2-digit' });
  const month = new Intl.DateTimeFormat(tag, { timeZone, month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const exact = (decimals: number) =>
    new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: (value) => day.format(atNoon(value)),
    instant: (value) => instant.format(new Date(value)),
    month: (value) => month.format(atNoon(`${value}-01`)),
    number: (value, decimals) => (decimals === undefined ? number : exact(decimals)).format(value),
    percent: (value) => percent.format(value),
  };
}
