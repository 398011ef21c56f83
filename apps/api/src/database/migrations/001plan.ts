import { type Kysely, sql } from 'kysely';

/** The plan itself, what is reported on it, and the version that tells caches when any of it changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...planTables, ...figureTables, ...guards, ...versioning]) {
    await sql.raw(statement).execute(db);
  }
}

const planTables = [
  `create table agencies (
    id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position integer not null unique deferrable initially deferred,
    name text not null,
    kind text not null check (kind in ('body', 'class', 'openGroup')),
    aliases text[] not null,
    folded text not null,
    hash text not null
  )`,
  `create table targets (
    no integer primary key check (no > 0),
    pillar text not null check (pillar in ('government', 'economy', 'society')),
    text text not null,
    lead_wording text not null,
    coordinating_wording text not null,
    folded text not null,
    hash text not null
  )`,
  `create table indicators (
    id text primary key,
    target_no integer not null references targets (no),
    position integer not null,
    name text not null,
    kind text not null,
    comparator text check (comparator in ('=', '>=', '>')),
    goal numeric,
    unit text check (unit = '%'),
    unique (target_no, position),
    check (
      (kind = 'percentage' and num_nulls(comparator, goal, unit) = 0)
      or (kind = 'milestone' and num_nonnulls(comparator, goal, unit) = 0)
    )
  )`,
  `create table target_agencies (
    target_no integer not null references targets (no),
    agency_id text not null references agencies (id),
    role text not null check (role in ('lead', 'coordinating')),
    position integer not null,
    primary key (target_no, role, position),
    unique (target_no, role, agency_id)
  )`,
  'create index target_agencies_agency on target_agencies (agency_id)',
  `create table tasks (
    no integer primary key check (no > 0),
    text text not null,
    lead_wording text not null,
    coordinating_wording text not null,
    deadline_kind text not null,
    deadline_wording text not null,
    deadline_year integer not null,
    deadline_month integer check (deadline_month between 1 and 12),
    deadline_quarter integer check (deadline_quarter between 1 and 4),
    folded text not null,
    hash text not null,
    check (deadline_kind in ('month', 'quarter', 'year', 'everyQuarter', 'ongoing')),
    check ((deadline_kind = 'month') = (deadline_month is not null)),
    check ((deadline_kind = 'quarter') = (deadline_quarter is not null))
  )`,
  `create table task_agencies (
    task_no integer not null references tasks (no),
    agency_id text not null references agencies (id),
    role text not null check (role in ('lead', 'coordinating')),
    position integer not null,
    primary key (task_no, role, position),
    unique (task_no, role, agency_id)
  )`,
  'create index task_agencies_agency on task_agencies (agency_id)',
];

const documentColumns = 'document_title text not null, document_number text, document_url text';
const monthCheck = `period text not null check (period ~ '^\\d{4}-(0[1-9]|1[0-2])$')`;
const localDay = (column: string) => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

const figureTables = [
  `create table measurements (
    id text primary key,
    indicator_id text not null references indicators (id),
    ${monthCheck},
    value numeric,
    reached boolean,
    as_of date not null,
    agency_id text not null references agencies (id),
    ${documentColumns},
    published_at timestamptz not null,
    revision integer not null check (revision >= 1),
    revises text unique references measurements (id),
    sample boolean not null,
    unique (indicator_id, period, revision),
    check (num_nonnulls(value, reached) = 1),
    check ((revision = 1) = (revises is null)),
    check (as_of <= ${localDay('published_at')})
  )`,
  'create index measurements_published on measurements (published_at)',
  `create table bases (
    indicator_id text not null references indicators (id),
    as_of date not null,
    value numeric not null,
    ${documentColumns},
    published_at timestamptz not null,
    sample boolean not null,
    primary key (indicator_id, as_of)
  )`,
  `create table task_updates (
    id text primary key,
    task_no integer not null references tasks (no),
    ${monthCheck},
    work_state text not null
      check (work_state in ('notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused')),
    note text,
    done_on date,
    agency_id text not null references agencies (id),
    ${documentColumns},
    reported_at timestamptz not null,
    sample boolean not null,
    check (done_on is null or work_state = 'done'),
    check (done_on is null or done_on <= ${localDay('reported_at')})
  )`,
  'create index task_updates_task on task_updates (task_no, period)',
  'create index task_updates_reported on task_updates (reported_at)',
  `create table occurrence_completions (
    task_no integer not null references tasks (no),
    period text not null check (period ~ '^\\d{4}-Q[1-4]$'),
    done_on date not null,
    ${documentColumns},
    reported_at timestamptz not null,
    sample boolean not null,
    primary key (task_no, period),
    check (done_on <= ${localDay('reported_at')})
  )`,
];

const figures = ['measurements', 'bases', 'task_updates', 'occurrence_completions'];
const anyFigure = (condition: string) =>
  figures.map((table) => `exists (select from ${table} where ${condition})`).join(' or ');

const guards = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: write a new row that corrects the old one', tg_table_name
      using errcode = 'restrict_violation';
  end $$`,
  ...['measurements', 'task_updates'].map(
    (table) => `create trigger append_only before update or delete on ${table}
      for each row execute function refuse_change()`,
  ),
  // Sample figures beside real ones would pass for real in every rate and count.
  `create function refuse_mixture() returns trigger language plpgsql as $$
  begin
    if (new.sample and (${anyFigure('not sample')})) or (not new.sample and (${anyFigure('sample')})) then
      raise exception 'sample and real figures cannot stand in one database'
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$`,
  ...figures.flatMap((table) => [
    `create trigger never_mixed before insert or update on ${table}
      for each row execute function refuse_mixture()`,
    `create index ${table}_sample on ${table} (sample)`,
  ]),
];

const versioned = [
  'agencies',
  'targets',
  'indicators',
  'target_agencies',
  'tasks',
  'task_agencies',
  ...figures,
];

const versioning = [
  `create table data_version (
    id boolean primary key default true check (id),
    version bigint not null
  )`,
  'insert into data_version (version) values (1)',
  `create function bump_data_version() returns trigger language plpgsql as $$
  begin
    update data_version set version = version + 1;
    return null;
  end $$`,
  ...versioned.map(
    (table) => `create trigger bump_version after insert or update or delete or truncate on ${table}
      for each statement execute function bump_data_version()`,
  ),
  'create table seeds (name text primary key, hash text not null)',
];
