import type { Change, ChangeFilters, ChangeKind, ChangeList } from '@cantho/api-client';
import {
  addDays,
  type ChangeMeasurement,
  type LocalDate,
  lastMonthEnd,
  localDate,
  targetChanges,
  taskChanges,
} from '@cantho/plan';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { type Figures, readFigures } from './figures.ts';
import { type JudgedTarget, judgeTarget } from './judgedTargets.ts';
import { type JudgedTask, judgeTask, reportsFrom } from './judgedTasks.ts';
import { pageOf } from './listing.ts';
import type { TargetRow, TaskRow } from './planRows.ts';
import { mapInTurns, type PlanState } from './planState.ts';
import { groupBy } from './rowAgencies.ts';

/**
 * What changed of the rows between an instant and the state's, newest first, then in the plan's order. `subjects` such as
 * `target-15` name the rows that are wanted, by default all; ones the plan does not have are passed over.
 *
 * Reads what was known at the instant (as a snapshot does) and, of history, only what was published since.
 */
export async function changesSince(
  db: Kysely<Database>,
  state: PlanState,
  since: Date,
  subjects?: readonly string[],
): Promise<Change[]> {
  const rows = rowsOf(state, subjects);
  const nos = (list: readonly { no: number }[]) => list.map(({ no }) => no);
  const scope = { targets: nos(rows.targets), tasks: nos(rows.tasks) };
  const figures = await readFigures(db, since, scope);
  const measurements = await measurementsSince(db, since, state.now, subjects && scope.targets);
  const past = { since, figures, measurements, context: contextOf(state, since, figures) };
  const ofTargets = await mapInTurns(rows.targets, (row) => changesOfTarget(state, past, row));
  const ofTasks = await mapInTurns(rows.tasks, (row) => changesOfTask(state, past, row));
  // Sorting keeps the order of those that are equal.
  return [...ofTargets.flat(), ...ofTasks.flat()].sort((one, other) =>
    one.on === other.on ? 0 : one.on < other.on ? 1 : -1,
  );
}

/** The last instant of a day in Asia/Ho_Chi_Minh, which has no daylight saving time. */
export function endOfDay(day: LocalDate): Date {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00+07:00`) - 1);
}

/** All changes since the end of a day, kept as long as the state is. */
export type ChangesSinceDay = (state: PlanState, since: LocalDate) => Promise<readonly Change[]>;

/** More days than anyone compares; each is a list of what changed, without the rows it was found by. */
const mostDays = 16;

export function createChangesSinceDay(db: Kysely<Database>): ChangesSinceDay {
  const byState = new WeakMap<PlanState, Map<LocalDate, Promise<readonly Change[]>>>();
  return (state, since) => {
    const days = byState.get(state) ?? new Map<LocalDate, Promise<readonly Change[]>>();
    byState.set(state, days);
    let changes = days.get(since);
    if (!changes) {
      changes = changesSince(db, state, endOfDay(since));
      changes.catch(() => days.delete(since));
      const [oldest] = days.keys();
      if (oldest !== undefined && days.size >= mostDays) days.delete(oldest);
      days.set(since, changes);
    }
    return changes;
  };
}

export async function listChanges(
  changesSinceDay: ChangesSinceDay,
  state: PlanState,
  filters: ChangeFilters,
): Promise<ChangeList> {
  const { since = lastMonthEnd(state.today), kind, page = 1, pageSize = 60 } = filters;
  const changes = await changesSinceDay(state, since);
  const matching = kind ? changes.filter((change) => kind.includes(change.kind)) : changes;
  const { items, page: shown } = pageOf(matching, page, pageSize);
  return { since, items, page: shown, sample: items.some(({ sample }) => sample), today: state.today };
}

/** How many of each kind. */
export function countByKind(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = {
    targetStatus: 0,
    figure: 0,
    correction: 0,
    workState: 0,
    deadlineState: 0,
    occurrenceDone: 0,
    extension: 0,
  };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

interface Past {
  since: Date;
  figures: Figures;
  /** By target. */
  measurements: ReadonlyMap<number, readonly ChangeMeasurement[]>;
  context: { today: LocalDate; dueSoonDays: number; reportsFrom: string };
}

function contextOf({ dueSoonDays }: PlanState, since: Date, figures: Figures): Past['context'] {
  return { today: localDate(since), dueSoonDays, reportsFrom: reportsFrom(figures) };
}

function rowsOf({ plan }: PlanState, subjects: readonly string[] | undefined) {
  if (!subjects) return plan;
  const wanted = new Set(subjects);
  return {
    targets: plan.targets.filter(({ no }) => wanted.has(`target-${no}`)),
    tasks: plan.tasks.filter(({ no }) => wanted.has(`task-${no}`)),
  };
}

function changesOfTarget(state: PlanState, past: Past, row: TargetRow): Change[] {
  const after = state.targetByNo.get(row.no);
  if (!after) return [];
  const before = judgeTarget(row, past.figures, past.context.today);
  const measurements = past.measurements.get(row.no) ?? [];
  const since = past.since.toISOString();
  const known = measurements.filter(({ publishedAt }) => publishedAt <= since);
  const moment = (target: JudgedTarget, today: LocalDate, published: readonly ChangeMeasurement[]) => ({
    today,
    status: target.summary.status,
    measurements: published,
  });
  const { text, sample } = after.summary;
  return targetChanges(
    moment(before, past.context.today, known),
    moment(after, state.today, measurements),
  ).map((change) => ({ subject: `target-${row.no}`, text, ...change, sample }));
}

function changesOfTask(state: PlanState, past: Past, row: TaskRow): Change[] {
  const after = state.taskByNo.get(row.no);
  if (!after) return [];
  const before = judgeTask(row, past.figures, past.context);
  const { text, sample } = after.summary;
  return taskChanges(
    taskMoment(before, past.context),
    taskMoment(after, { today: state.today, dueSoonDays: state.dueSoonDays }),
  ).map((change) => ({ subject: `task-${row.no}`, text, ...change, sample }));
}

function taskMoment(task: JudgedTask, { today, dueSoonDays }: { today: LocalDate; dueSoonDays: number }) {
  const { summary, reportedAt, extendedOn, occurrenceList, knownOn } = task;
  return {
    today,
    dueSoonDays,
    workState: summary.workState,
    // Asked for only where the state changed, and thousands of rows do not.
    get reportedOn() {
      return reportedAt && localDate(reportedAt);
    },
    deadlineState: summary.deadlineState,
    dueOn: summary.deadline.dueOn,
    extendedOn,
    occurrenceList: occurrenceList.map(({ period, doneOn }) => ({
      period,
      doneOn,
      knownOn: knownOn.get(period),
    })),
  };
}

interface MeasurementRow {
  target_no: number;
  id: string;
  indicator_id: string;
  period: string;
  value: number | null;
  reached: boolean | null;
  as_of: string;
  published_at: Date;
  revises: string | null;
}

/**
 * Of each indicator with anything published between the two instants: every revision from the month reported before the
 * first month touched, which is all that comparing the two takes.
 */
async function measurementsSince(
  db: Kysely<Database>,
  since: Date,
  now: Date,
  targetNos: readonly number[] | undefined,
): Promise<ReadonlyMap<number, ChangeMeasurement[]>> {
  const wanted = targetNos ? sql`and i.target_no = any(${targetNos}::int[])` : sql``;
  const { rows } = await sql<MeasurementRow>`
    with touched as (
      select m.indicator_id, i.target_no, min(m.period) as first
      from measurements m join indicators i on i.id = m.indicator_id
      where m.published_at > ${since} and m.published_at <= ${now} ${wanted}
      group by m.indicator_id, i.target_no
    ), starts as (
      select touched.*, coalesce((
        select p.period from measurements p
        where p.indicator_id = touched.indicator_id and p.period < touched.first and p.published_at <= ${now}
        order by p.period desc limit 1
      ), first) as start
      from touched
    )
    select s.target_no, m.id, m.indicator_id, m.period, m.value, m.reached, m.as_of, m.published_at, m.revises
    from starts s join measurements m on m.indicator_id = s.indicator_id and m.period >= s.start
    where m.published_at <= ${now}
    order by m.indicator_id, m.period, m.revision`.execute(db);
  const groups = groupBy(rows, ({ target_no }) => target_no);
  return new Map([...groups].map(([no, group]) => [no, group.map(changeMeasurement)]));
}

function changeMeasurement(row: MeasurementRow): ChangeMeasurement {
  return {
    id: row.id,
    indicatorId: row.indicator_id,
    period: row.period,
    value: row.value,
    reached: row.reached,
    asOf: row.as_of,
    publishedAt: row.published_at.toISOString(),
    revises: row.revises,
  };
}
