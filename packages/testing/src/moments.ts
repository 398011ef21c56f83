import { localDate } from '@cantho/plan';
import type { Figures } from './figures.ts';

/** What was known at an instant, and the day everything is judged on then; looked up by row. */
export interface Moment {
  readonly today: string;
  readonly known: Figures;
  measurementsOf(indicatorId: string): Figures['measurements'];
  updatesOf(taskNo: number): Figures['updates'];
}

/** The last instant of a day in Asia/Ho_Chi_Minh, which has no summer time. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+07:00`);
}

export function momentAt(figures: Figures, instant: Date): Moment {
  const today = localDate(instant);
  const known = asKnownAt(figures, instant, today);
  const measurements = groupedBy(known.measurements, ({ indicatorId }) => indicatorId);
  const updates = groupedBy(known.updates, ({ taskNo }) => taskNo);
  return {
    today,
    known,
    measurementsOf: (indicatorId) => measurements.get(indicatorId) ?? [],
    updatesOf: (taskNo) => updates.get(taskNo) ?? [],
  };
}

function asKnownAt(figures: Figures, instant: Date, today: string): Figures {
  const known = (at: string) => Date.parse(at) <= instant.getTime();
  return {
    ...figures,
    measurements: figures.measurements.filter(({ publishedAt }) => known(publishedAt)),
    updates: figures.updates.filter(({ reportedAt }) => known(reportedAt)),
    completions: figures.completions.filter(({ doneOn, knownAt }) =>
      knownAt === undefined ? doneOn <= today : known(knownAt),
    ),
    extensions: figures.extensions.filter(({ grantedOn }) => grantedOn <= today),
    memberReports: figures.memberReports.filter(({ reportedAt }) => known(reportedAt)),
  };
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
