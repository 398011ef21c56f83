import { type Kysely, sql } from 'kysely';

/** Deadlines that were extended, what members of a class report themselves, answers that are public, and room to grow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...members, ...extensions, ...guards, ...versioning, ...publicAnswers, ...growth];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const documentColumns = 'document_title text not null, document_number text, document_url text';
const monthCheck = `period text not null check (period ~ '^\\d{4}-(0[1-9]|1[0-2])$')`;
const localDay = (column: string) => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

const members = [
  // A ward belongs to a class the plan names without being named itself.
  'alter table agencies add column in_plan boolean not null default true',
  `create table agency_members (
    class_id text not null references agencies (id),
    agency_id text not null references agencies (id),
    named_by text not null check (named_by in ('plan', 'report', 'sample')),
    primary key (class_id, agency_id),
    check (class_id <> agency_id)
  )`,
  'create index agency_members_agency on agency_members (agency_id)',
  `create table member_updates (
    id text primary key,
    task_no integer not null references tasks (no),
    agency_id text not null references agencies (id),
    ${monthCheck},
    work_state text not null
      check (work_state in ('notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused')),
    note text,
    done_on date,
    ${documentColumns},
    reported_at timestamptz not null,
    sample boolean not null,
    check (done_on is null or work_state = 'done'),
    check (done_on is null or done_on <= ${localDay('reported_at')})
  )`,
  'create index member_updates_task on member_updates (task_no, agency_id, period, reported_at)',
  'create index member_updates_agency on member_updates (agency_id, task_no, period, reported_at)',
  'create index member_updates_reported on member_updates (reported_at)',
];

const extensions = [
  `create table deadline_extensions (
    id text primary key,
    task_no integer not null references tasks (no),
    due_on date not null,
    granted_on date not null,
    ${documentColumns},
    reported_at timestamptz not null,
    sample boolean not null,
    unique (task_no, due_on),
    check (granted_on <= ${localDay('reported_at')})
  )`,
];

const newFigures = ['member_updates', 'deadline_extensions'];
const figures = ['measurements', 'bases', 'task_updates', 'occurrence_completions', ...newFigures];
const anyFigure = (condition: string) =>
  figures.map((table) => `exists (select from ${table} where ${condition})`).join(' or ');

const guards = [
  ...newFigures.map(
    (table) => `create trigger append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
  ),
  ...newFigures.map((table) => `create index ${table}_sample on ${table} (sample)`),
  // Once a statement rather than once a row: loading many rows asks the same question each time.
  ...['measurements', 'bases', 'task_updates', 'occurrence_completions'].map(
    (table) => `drop trigger never_mixed on ${table}`,
  ),
  `create or replace function refuse_mixture() returns trigger language plpgsql as $$
  begin
    if (${anyFigure('sample')}) and (${anyFigure('not sample')}) then
      raise exception 'sample and real figures cannot stand in one database'
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  ...figures.map(
    (table) => `create trigger never_mixed after insert or update on ${table}
      for each statement execute function refuse_mixture()`,
  ),
  // Of an indicator's newest month the highest revision is the one that stands: a correction is of the same month and
  // the next number, so nobody has to follow the chain to find its end.
  `alter table measurements add column revised_revision integer
    generated always as (case when revises is null then null else revision - 1 end) stored`,
  'alter table measurements add unique (id, indicator_id, period, revision)',
  `alter table measurements add foreign key (revises, indicator_id, period, revised_revision)
    references measurements (id, indicator_id, period, revision)`,
];

const planTables = [
  'agencies',
  'agency_members',
  'targets',
  'indicators',
  'target_agencies',
  'tasks',
  'task_agencies',
];

const versioning = [
  // The plan's rows change once a year, figures every day: whoever holds the rows reads them again only when they did.
  'alter table data_version add column plan_version bigint not null default 1',
  `create function bump_plan_version() returns trigger language plpgsql as $$
  begin
    update data_version set version = version + 1, plan_version = plan_version + 1;
    return null;
  end $$`,
  ...planTables
    .filter((table) => table !== 'agency_members')
    .map((table) => `drop trigger bump_version on ${table}`),
  ...planTables.map((table) => bumpTrigger(table, 'bump_plan_version')),
  ...newFigures.map((table) => bumpTrigger(table, 'bump_data_version')),
];

function bumpTrigger(table: string, action: string): string {
  return `create trigger bump_version after insert or update or delete or truncate on ${table}
    for each statement execute function ${action}()`;
}

const publicAnswers = [
  'alter table feedback_answers add column is_public boolean not null default false',
  // What was asked as the officer publishes it: never the citizen's own text, which may hold what is personal.
  'alter table feedback_answers add column question text',
  'create index feedback_about on feedback (about)',
];

const growth = [
  // The newest report of a task, and the months it has any for, without touching the table's other columns.
  'drop index task_updates_task',
  'create index task_updates_latest on task_updates (task_no, period, reported_at, id)',
  'create index task_updates_period on task_updates (period, reported_at)',
  'create index occurrence_completions_reported on occurrence_completions (reported_at)',
  'create index bases_published on bases (published_at)',
];
