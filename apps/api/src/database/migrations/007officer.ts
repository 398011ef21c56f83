import { type Kysely, sql } from 'kysely';

/** The audit trail, and what officers do with feedback. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of auditTrail) await sql.raw(statement).execute(db);
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
