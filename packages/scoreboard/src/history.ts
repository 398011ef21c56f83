import type { Measurement } from '@cantho/api-client';
import { measurementSeries, type SeriesPoint } from '@cantho/plan/rules';

/** A row of the table: one publication, or a month without any. */
export interface HistoryRow {
  readonly key: string;
  readonly period: string;
  /** `null` where nothing was reported for the month. */
  readonly measurement: Measurement | null;
  /** A later revision stands in its place. */
  readonly corrected: boolean;
  /** What it stands in the place of; `null` for the first report of a month. */
  readonly replaces: Measurement | null;
}

/** What stands for each month of the newest figure's year: from January to the last month that is over, or was reported. */
export function monthlySeries(items: readonly Measurement[], today: string): SeriesPoint<Measurement>[] {
  const periods = items.map(({ period }) => period).sort();
  const last = periods.at(-1);
  if (last === undefined) return [];
  const year = last.slice(0, 4);
  const shown = [...periods, `${year}-01`, lastMonthOver(year, today)].sort();
  return measurementSeries(items, { from: shown[0], to: shown.at(-1) });
}

/** Of a year, at least its January; the month of `today` is not missing yet. */
function lastMonthOver(year: string, today: string): string {
  const month = today.startsWith(year) ? Math.max(1, Number(today.slice(5, 7)) - 1) : 12;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Every publication, newest month and newest revision first, and the months that have none. */
export function historyRows(items: readonly Measurement[], today: string): HistoryRow[] {
  const revised = new Set(items.map(({ revises }) => revises));
  const byId = new Map(items.map((item) => [item.id, item]));
  const rows = monthlySeries(items, today).flatMap(({ period, measurement }): HistoryRow[] => {
    if (measurement === null)
      return [{ key: period, period, measurement: null, corrected: false, replaces: null }];
    return items
      .filter((item) => item.period === period)
      .sort((a, b) => a.revision - b.revision)
      .map((item) => ({
        key: item.id,
        period,
        measurement: item,
        corrected: revised.has(item.id),
        replaces: byId.get(item.revises ?? '') ?? null,
      }));
  });
  return rows.reverse();
}

/** What a milestone's reports say, month by month, of what stands now. */
export interface MilestoneCourse {
  /** Months with a report. */
  readonly reported: number;
  readonly first: string;
  readonly last: string;
  /** The first month whose report says it is done, with none after it that takes that back; `null` while it is not. */
  readonly reachedIn: string | null;
}

/** `null` without a report. */
export function milestoneCourse(items: readonly Measurement[], today: string): MilestoneCourse | null {
  const reports = monthlySeries(items, today).filter(({ measurement }) => measurement !== null);
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return null;
  const lastNot = reports.findLastIndex(({ measurement }) => measurement?.reached !== true);
  const reachedIn = reports[lastNot + 1]?.period ?? null;
  return { reported: reports.length, first: first.period, last: last.period, reachedIn };
}
