import { type PlanTarget, type PlanTask, plan, targets, tasks } from '@cantho/plan';
import { type Kysely, sql, type Transaction } from 'kysely';
import { agencyRoles, targetRow, taskRow } from '../database/planSeed.ts';
import { chunks } from '../database/sampleLoad.ts';
import type { Database } from '../database/schema.ts';

export interface LargePlan {
  /** How many there are in the end, the plan's own rows included. */
  tasks: number;
  targets: number;
  /** Months of figures and reports, the last of which is `lastPeriod`. */
  months: number;
  /** Default: October of the plan's year. */
  lastPeriod?: string;
}

/**
 * Fills a database that holds the plan and no figure with a plan as large as asked for: the plan's own rows over and over,
 * each copy with its number in its text, and made-up figures on all of them that say so. Always the same. Most targets
 * have a figure a month and a base, one in ten months a correction; most tasks a report a month.
 */
export async function loadLargePlan(db: Kysely<Database>, size: LargePlan): Promise<void> {
  const { months, lastPeriod = `${plan.year}-10` } = size;
  await db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '5min'`.execute(trx);
    await copyTargets(trx, size.targets);
    await copyTasks(trx, size.tasks);
    await loadFigures(trx, months, `${lastPeriod}-01`);
    await loadReports(trx, months, `${lastPeriod}-01`);
  });
  // What the planner knows of the tables is from when they were empty.
  await sql`vacuum analyze`.execute(db);
}

const copyText = (text: string, no: number) => `${text} (bản sao ${no}, số liệu minh hoạ)`;

async function copyTargets(trx: Transaction<Database>, count: number): Promise<void> {
  const copies = numbersAfter(targets.length, count).map((no) => copyOfTarget(no));
  for (const part of chunks(copies)) await trx.insertInto('targets').values(part.map(targetRow)).execute();
  const indicators = copies.flatMap((copy) =>
    copy.indicators.map(({ targetNo, ...indicator }, position) => ({
      ...indicator,
      target_no: targetNo,
      position,
    })),
  );
  for (const part of chunks(indicators)) await trx.insertInto('indicators').values(part).execute();
  const roles = copies.flatMap((copy) => agencyRoles(copy).map((role) => ({ target_no: copy.no, ...role })));
  for (const part of chunks(roles, 5_000)) await trx.insertInto('target_agencies').values(part).execute();
}

function copyOfTarget(no: number): PlanTarget {
  const target = targets[(no - 1) % targets.length] as PlanTarget;
  const indicators = target.indicators.map((indicator, index) => ({
    ...indicator,
    id: `target-${no}-${index + 1}`,
    targetNo: no,
  }));
  return { ...target, no, text: copyText(target.text, no), indicators };
}

async function copyTasks(trx: Transaction<Database>, count: number): Promise<void> {
  const copies = numbersAfter(tasks.length, count).map((no): PlanTask => {
    const task = tasks[(no - 1) % tasks.length] as PlanTask;
    return { ...task, no, text: copyText(task.text, no) };
  });
  for (const part of chunks(copies)) await trx.insertInto('tasks').values(part.map(taskRow)).execute();
  const roles = copies.flatMap((copy) => agencyRoles(copy).map((role) => ({ task_no: copy.no, ...role })));
  for (const part of chunks(roles, 5_000)) await trx.insertInto('task_agencies').values(part).execute();
}

const numbersAfter = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first) }, (_, index) => first + 1 + index);

/** Made in the database: sending so many rows would take longer than storing them. */
async function loadFigures(trx: Transaction<Database>, months: number, lastMonth: string): Promise<void> {
  // One target in fifteen is never reported; a figure is published on the 8th to the 13th of the next month, at nine.
  const month = sql`(${lastMonth}::date - make_interval(months => ${months}::int - step))::date`;
  const rows = sql`
    select i.*, step, ${month} as first, to_char(${month}, 'YYYY-MM') as period, r.agency_id,
      least(100, round(coalesce(goal, 0) * (0.4 + 0.7 * step / ${months}::numeric * (0.5 + i.target_no * 37 % 100 / 100.0)), 1)) as figure
    from indicators i cross join generate_series(1, ${months}::int) step
    join target_agencies r on r.target_no = i.target_no and r.role = 'lead' and r.position = 0
    where i.target_no % 15 <> 0`;
  await sql`
    insert into measurements (id, indicator_id, period, value, reached, as_of, agency_id, document_title,
      published_at, revision, revises, sample)
    select id || '-' || period || '-r1', id, period, case kind when 'percentage' then figure end,
      case kind when 'milestone' then step > ${months}::int - 2 end, (first + interval '1 month - 1 day')::date, agency_id,
      'Báo cáo tháng ' || to_char(first, 'FMMM/YYYY') || ' (số liệu minh hoạ)',
      first + interval '1 month' + make_interval(days => 7 + target_no % 6, hours => 2), 1, null, true
    from (${rows}) figures`.execute(trx);
  await sql`
    insert into measurements (id, indicator_id, period, value, reached, as_of, agency_id, document_title,
      published_at, revision, revises, sample)
    select replace(id, '-r1', '-r2'), indicator_id, period, round(value * 0.98, 1), reached, as_of, agency_id, document_title,
      published_at + interval '7 days', 2, id, true
    from measurements where (hashtext(id) % 10) = 0 and value is not null`.execute(trx);
  await sql`
    insert into bases (indicator_id, as_of, value, document_title, published_at, sample)
    select id, ${`${plan.year - 1}-12-31`}::date, round(goal * 0.4, 1),
      ${`Báo cáo năm ${plan.year - 1} (số liệu minh hoạ)`}, ${`${plan.year}-01-10T02:00:00Z`}::timestamptz, true
    from indicators where kind = 'percentage' and target_no % 7 <> 0`.execute(trx);
}

async function loadReports(trx: Transaction<Database>, months: number, lastMonth: string): Promise<void> {
  const month = sql`(${lastMonth}::date - make_interval(months => ${months}::int - step))::date`;
  // Reported by the 10th of the month itself; one report in twelve never comes; one task in four is done halfway through the year.
  const rows = sql`
    select t.no, t.deadline_kind, ${month} as first, to_char(${month}, 'YYYY-MM') as period, r.agency_id,
      (t.no % 4 = 0 and deadline_kind not in ('ongoing', 'everyQuarter') and step > ${months}::int - 4) as done
    from tasks t cross join generate_series(1, ${months}::int) step
    join task_agencies r on r.task_no = t.no and r.role = 'lead' and r.position = 0
    where t.no % 17 <> 0 and (t.no * 7 + step) % 12 <> 0`;
  await sql`
    insert into task_updates (id, task_no, period, work_state, done_on, agency_id, document_title, reported_at, sample)
    select 'task-' || no || '-' || period, no, period,
      case when done then 'done' else (array['notStarted', 'inProgress', 'awaitingConfirmation', 'inProgress', 'paused'])[1 + no % 5] end,
      case when done then (${lastMonth}::date - interval '4 months')::date + no % 28 end, agency_id,
      'Báo cáo tháng ' || to_char(first, 'FMMM/YYYY') || ' (số liệu minh hoạ)',
      first + make_interval(days => no % 10, hours => 2), true
    from (${rows}) reports`.execute(trx);
  await sql`
    insert into occurrence_completions (task_no, period, done_on, document_title, reported_at, sample)
    select no, deadline_year || '-Q' || quarter, make_date(deadline_year, quarter * 3, 20 + no % 9),
      'Biên bản phiên họp (số liệu minh hoạ)',
      make_date(deadline_year, quarter * 3, 20 + no % 9) + interval '9 hours', true
    from tasks cross join generate_series(1, 3) quarter where deadline_kind = 'everyQuarter'`.execute(trx);
  await sql`
    insert into deadline_extensions (id, task_no, due_on, granted_on, document_title, reported_at, sample)
    select 'task-' || no || '-extension', no, ${`${plan.year}-12-15`}::date, make_date(deadline_year, 6, 20),
      'Công văn gia hạn (số liệu minh hoạ)', make_date(deadline_year, 6, 20) + interval '9 hours', true
    from tasks where deadline_kind = 'month' and deadline_month = 6 and no % 9 = 0`.execute(trx);
}
