import { setImmediate } from 'node:timers/promises';
import { plan } from '@cantho/plan';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { groupBy } from './rowAgencies.ts';

/** The figure that stands for an indicator, and the base its pace is measured from. */
export interface IndicatorFigures {
  indicator_id: string;
  period: string | null;
  value: number | null;
  reached: boolean | null;
  as_of: string | null;
  sample: boolean | null;
  base_value: number | null;
  base_as_of: string | null;
  base_sample: boolean | null;
}

/** The newest report on a task and the months it is reported for. */
export interface TaskReports {
  task_no: number;
  work_state: string | null;
  period: string | null;
  done_on: string | null;
  reported_at: Date | null;
  sample: boolean | null;
  /** Months of the plan's year any report is in for, separated by commas: no other has a cut-off. */
  periods: string | null;
}

export type Completion = Awaited<ReturnType<typeof selectCompletions>>[number];
export type Extension = Awaited<ReturnType<typeof selectExtensions>>[number];

/** What was known at one moment, as little of it as judging the rows takes: no history. */
export interface Figures {
  byIndicator: ReadonlyMap<string, IndicatorFigures>;
  byTask: ReadonlyMap<number, TaskReports>;
  /** The first month anyone reported on any task for, in scope or not; `null` without a report. */
  firstReportedPeriod: string | null;
  completions: ReadonlyMap<number, readonly Completion[]>;
  /** In the order in which they were granted. */
  extensions: ReadonlyMap<number, readonly Extension[]>;
}

/** Numbers of the targets and tasks that are wanted. */
export interface Scope {
  targets: readonly number[];
  tasks: readonly number[];
}

/** So many rows a query: small enough that the embedded database, which runs in this thread, does not hold it for long. */
const rowsAtOnce = 500;

/** What had been published by `at` about the rows in `scope`. */
export async function readFigures(db: Kysely<Database>, at: Date, scope: Scope): Promise<Figures> {
  const indicators = await inParts(scope.targets, (nos) => indicatorFigures(db, at, nos));
  const reports = await inParts(scope.tasks, (nos) => taskReports(db, at, nos));
  const completions = await inParts(scope.tasks, (nos) => selectCompletions(db, at, nos));
  const extensions = await inParts(scope.tasks, (nos) => selectExtensions(db, at, nos));
  return {
    byIndicator: new Map(indicators.map((row) => [row.indicator_id, row])),
    byTask: new Map(reports.map((row) => [row.task_no, row])),
    firstReportedPeriod: await firstReportedPeriod(db, at),
    completions: groupBy(completions, ({ task_no }) => task_no),
    extensions: groupBy(extensions, ({ task_no }) => task_no),
  };
}

async function inParts<Row>(
  nos: readonly number[],
  read: (nos: readonly number[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < nos.length; start += rowsAtOnce) {
    for (const row of await read(nos.slice(start, start + rowsAtOnce))) rows.push(row);
    // Others get their turn between two parts.
    await setImmediate();
  }
  return rows;
}

/**
 * The newest published revision of each indicator and the newest base from before it (without a figure the newest base).
 * One step down an index each, however long the history: the unique index on (indicator, period, revision) read
 * backwards, and the bases' primary key.
 */
async function indicatorFigures(
  db: Kysely<Database>,
  at: Date,
  nos: readonly number[],
): Promise<IndicatorFigures[]> {
  const { rows } = await sql<IndicatorFigures>`
    select i.id as indicator_id, m.period, m.value, m.reached, m.as_of, m.sample,
      b.value as base_value, b.as_of as base_as_of, b.sample as base_sample
    from indicators i
    left join lateral (
      select period, value, reached, as_of, sample from measurements
      where indicator_id = i.id and published_at <= ${at}
      order by period desc, revision desc limit 1
    ) m on true
    left join lateral (
      select value, as_of, sample from bases
      where indicator_id = i.id and published_at <= ${at} and as_of < coalesce(m.as_of, 'infinity'::date)
      order by as_of desc limit 1
    ) b on true
    where i.target_no = any(${nos}::int[])`.execute(db);
  return rows;
}

/** One step down the index on (month, instant). */
async function firstReportedPeriod(db: Kysely<Database>, at: Date): Promise<string | null> {
  const row = await db
    .selectFrom('task_updates')
    .select('period')
    .where('reported_at', '<=', at)
    .orderBy('period')
    .limit(1)
    .executeTakeFirst();
  return row?.period ?? null;
}

/** The newest report of each task, by month and within a month by when it came, and the months reported. */
async function taskReports(db: Kysely<Database>, at: Date, nos: readonly number[]): Promise<TaskReports[]> {
  const { rows } = await sql<TaskReports>`
    select t.no as task_no, u.work_state, u.period, u.done_on, u.reported_at, u.sample, r.periods
    from tasks t
    left join lateral (
      select work_state, period, done_on, reported_at, sample from task_updates
      where task_no = t.no and reported_at <= ${at}
      order by period desc, reported_at desc, id desc limit 1
    ) u on true
    left join lateral (
      select string_agg(period, ',') as periods from task_updates
      where task_no = t.no and period >= ${`${plan.year}-01`} and reported_at <= ${at}
    ) r on true
    where t.no = any(${nos}::int[])`.execute(db);
  return rows;
}

function selectCompletions(db: Kysely<Database>, at: Date, nos: readonly number[]) {
  return db
    .selectFrom('occurrence_completions')
    .select(['task_no', 'period', 'done_on', 'reported_at', 'sample'])
    .where('reported_at', '<=', at)
    .where('task_no', '=', sql<number>`any(${nos}::int[])`)
    .execute();
}

function selectExtensions(db: Kysely<Database>, at: Date, nos: readonly number[]) {
  return db
    .selectFrom('deadline_extensions')
    .selectAll()
    .where('reported_at', '<=', at)
    .where('task_no', '=', sql<number>`any(${nos}::int[])`)
    .orderBy('granted_on')
    .orderBy('due_on')
    .execute();
}

/** When something more comes to be published after `now`; `null` when nothing waits. */
export async function nextPublication(db: Kysely<Database>, now: Date): Promise<Date | null> {
  const after = (table: string, column: string) =>
    sql`(select ${sql.ref(column)} as at from ${sql.table(table)} where ${sql.ref(column)} > ${now}
      order by 1 limit 1)`;
  const parts = [
    after('measurements', 'published_at'),
    after('bases', 'published_at'),
    after('task_updates', 'reported_at'),
    after('occurrence_completions', 'reported_at'),
    after('deadline_extensions', 'reported_at'),
    after('member_updates', 'reported_at'),
  ];
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (${sql.join(parts, sql` union all `)}) publications`.execute(db);
  return rows[0]?.at ?? null;
}
