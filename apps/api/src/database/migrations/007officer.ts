import { type Kysely, sql } from 'kysely';

/** The audit trail, and what officers do with feedback. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...auditTrail, ...officers, ...events]) await sql.raw(statement).execute(db);
}

const hashColumn = (name: string) => `${name} text not null check (${name} ~ '^[0-9a-f]{64}$')`;

const auditTrail = [
  // Without a foreign key on the feedback: what was done stays told whatever becomes of it.
  `create table audit_log (
    position integer primary key check (position > 0),
    at timestamptz(3) not null,
    actor text not null,
    actor_id text,
    action text not null check (action ~ '^[a-z][A-Za-z0-9]{0,39}$'),
    feedback_id uuid,
    detail text not null check (jsonb_typeof(detail::jsonb) = 'object'),
    ${hashColumn('previous_hash')},
    ${hashColumn('hash')}
  )`,
  'create index audit_log_feedback on audit_log (feedback_id, position)',
  // Per statement, as a truncation has no rows.
  `create trigger append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_change()`,
  // What an officer wrote beside an action may hold what is personal, so it stands where it can be deleted. The trail has
  // the hash of note and salt: as long as both stand a change shows, and once the salt is gone nothing can be guessed.
  `create table audit_notes (
    position integer primary key references audit_log (position),
    feedback_id uuid not null references feedback (id) on delete cascade,
    note text not null,
    salt text not null
  )`,
  'create index audit_notes_feedback on audit_notes (feedback_id)',
];

/** As `foldAccents` of the rules does it: a copy of the text that is gone with it. */
const folded = String.raw`lower(regexp_replace(translate(normalize(text, NFD), 'đĐ', 'dD'), '[\u0300-\u036f]', '', 'g'))`;

const leadBody = (kind: 'target' | 'task') => `select agency_id from ${kind}_agencies
    join agencies on agencies.id = agency_id
    where ${kind}_no = split_part(about, '-', 2)::integer and role = 'lead' and kind = 'body'
    order by ${kind}_agencies.position limit 1`;

const officers = [
  `alter table feedback
    add column version integer not null default 1 check (version > 0),
    add column source text not null default 'widget' check (source in ('widget', 'form', 'open311')),
    add column agency_id text references agencies (id),
    add column taken_issuer text,
    add column taken_subject text,
    add column taken_name text,
    add column settled_at timestamptz,
    add column closed_because text,
    add column folded_text text generated always as (${folded}) stored,
    add check (num_nonnulls(taken_issuer, taken_subject, taken_name) in (0, 3))`,
  `update feedback set agency_id = case split_part(about, '-', 1)
    when 'target' then (${leadBody('target')})
    when 'task' then (${leadBody('task')})
  end`,
  'create index feedback_queue on feedback (agency_id, state, created_at)',
];

/** What is told to other systems, kept until it is: an event a version of a feedback. */
const events = [
  `create table webhook_events (
    id uuid primary key,
    feedback_id uuid not null references feedback (id) on delete cascade,
    version integer not null,
    type text not null,
    state text not null,
    agency_id text,
    at timestamptz(3) not null,
    attempts integer not null default 0,
    last_fault text,
    delivered_at timestamptz(3),
    unique (feedback_id, version)
  )`,
  'create index webhook_events_delivered on webhook_events (delivered_at)',
];
