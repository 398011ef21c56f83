import { periodsBetween } from './calendar.ts';
import type { LocalDate, Period } from './types.ts';

/** What the rules need of a measurement; they hand back whatever more it carries. */
export interface Revisable {
  id: string;
  period: Period;
  asOf: LocalDate;
  /** Instant, RFC 3339. */
  publishedAt: string;
  /** Id of the measurement it corrects; `null` for a first report. */
  revises: string | null;
}

export interface SeriesPoint<M extends Revisable> {
  period: Period;
  /** `null` where the month has none: a gap, never 0. */
  measurement: M | null;
}

/**
 * The measurement of one indicator that stands now: of the newest period, the revision no other one corrects. Where a
 * period has several such (two first reports), the one published last. `null` without any.
 */
export function latestRevision<M extends Revisable>(measurements: readonly M[]): M | null {
  const revised = new Set(measurements.map(({ revises }) => revises));
  const standing = measurements.filter(({ id }) => !revised.has(id));
  return standing.reduce<M | null>(
    (best, next) => (best === null || supersedes(next, best) ? next : best),
    null,
  );
}

/**
 * One indicator's history, month by month: what stands for each, `null` where nothing was reported. From the first to the
 * last month reported unless told otherwise; revisions that were corrected stay in the input, none is changed.
 */
export function measurementSeries<M extends Revisable>(
  measurements: readonly M[],
  range: { from?: Period | undefined; to?: Period | undefined } = {},
): SeriesPoint<M>[] {
  const reported = measurements.map(({ period }) => period).sort();
  const { from = reported[0], to = reported.at(-1) } = range;
  if (from === undefined || to === undefined) return [];
  return periodsBetween(from, to).map((period) => ({
    period,
    measurement: latestRevision(measurements.filter((measurement) => measurement.period === period)),
  }));
}

function supersedes(next: Revisable, best: Revisable): boolean {
  if (next.period !== best.period) return next.period > best.period;
  const published = Date.parse(next.publishedAt) - Date.parse(best.publishedAt);
  return published === 0 ? next.asOf > best.asOf : published > 0;
}
