import { plan } from '@cantho/plan';

export interface SampleDocument {
  document_title: string;
  document_number: null;
  document_url: null;
  sample: true;
}

export const months = Array.from({ length: 12 }, (_, index) => index + 1);

export const periodOfMonth = (month: number) => `${plan.year}-${String(month).padStart(2, '0')}`;

/** Nine in the morning in Can Tho; month 13 is January of the next year. */
export function instantIn(month: number, day: number): Date {
  return new Date(Date.UTC(plan.year, month - 1, day, 2));
}

export const monthlyReport = (month: number) =>
  documentOf(`Báo cáo tháng ${month}/${plan.year} (số liệu minh hoạ)`);

export function documentOf(title: string): SampleDocument {
  return { document_title: title, document_number: null, document_url: null, sample: true };
}

/** FNV-1a: the same text gives the same number on every machine. */
export function seedOf(text: string): number {
  return [...text].reduce(
    (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0,
    2_166_136_261,
  );
}

/** Mulberry32, one step: a number from 0 to 1 that only depends on the text. */
export function randomOf(text: string): number {
  let state = (seedOf(text) + 0x6d2b79f5) >>> 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}
