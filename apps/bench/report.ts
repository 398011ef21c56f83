import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `ms`, `MB` (1,000,000 bytes) and `times` are shown with one digit, `B` as KB, counts as they are. */
export type Unit = 'B' | 'MB' | 'ms' | 'times' | Counted;

type Counted = 'files' | 'rows' | 'scans' | 'submissions' | 'senders' | 'receipts' | 'entries' | 'answers';

/** One thing measured against what it may be at most. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly bar: number;
  readonly unit: Unit;
  /** The same, measured in the same run on what it is compared with. */
  readonly baseline?: number;
}

export interface Report {
  readonly bars: readonly Bar[];
  /** What else was measured, for the JSON. */
  readonly details: unknown;
  /** How it was measured, printed last. */
  readonly notes: readonly string[];
}

export function isWithin({ value, bar }: Bar): boolean {
  return value <= bar;
}

/**
 * `PASS remote entry 7.4 KB (bar 12.0 KB; baseline 28.6 KB, 3.9 times)`: the baseline is so many times the value, or the
 * value `3.9 times that`. A KB is 1,000 bytes.
 */
export function lineOf(bar: Bar): string {
  const show = (value: number) => showIn(bar.unit, value);
  const baseline = bar.baseline === undefined ? '' : `; baseline ${show(bar.baseline)}${ratioOf(bar)}`;
  return `${isWithin(bar) ? 'PASS' : 'FAIL'} ${bar.what} ${show(bar.value)} (bar ${show(bar.bar)}${baseline})`;
}

function showIn(unit: Unit, value: number): string {
  if (unit === 'B') return `${(value / 1000).toFixed(1)} KB`;
  return `${['ms', 'MB', 'times'].includes(unit) ? value.toFixed(1) : value} ${unit}`;
}

function ratioOf({ value, baseline }: Bar): string {
  if (!value || !baseline) return '';
  if (value <= baseline) return `, ${(baseline / value).toFixed(1)} times`;
  return `, ${(value / baseline).toFixed(1)} times that`;
}

/**
 * Prints a line a bar and writes the same to results/<name>.json.
 * @returns whether every bar was kept
 */
export async function printReport(name: string, report: Report): Promise<boolean> {
  for (const bar of report.bars) console.log(lineOf(bar));
  for (const note of report.notes) console.log(`     ${note}`);
  const isPassed = report.bars.length > 0 && report.bars.every(isWithin);
  const folder = join(import.meta.dirname, 'results');
  const bars = report.bars.map((bar) => ({ ...bar, isWithin: isWithin(bar) }));
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${name}.json`),
    `${JSON.stringify({ name, at: new Date().toISOString(), isPassed, bars, notes: report.notes, details: report.details }, null, 2)}\n`,
  );
  return isPassed;
}
