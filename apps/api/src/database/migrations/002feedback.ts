import { type Kysely, sql } from 'kysely';

/** What citizens send, and what makes sending it exactly-once and fair. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const stateCheck = `state text not null check (state in ('received', 'underReview', 'answered', 'closed'))`;

const statements = [
  `create table feedback (
    id uuid primary key,
    receipt_hash text not null unique check (receipt_hash ~ '^[0-9a-f]{64}$'),
    about text not null check (about ~ '^(plan|(target|task)-[1-9][0-9]{0,5})$'),
    category text not null
      check (category in ('question', 'suggestion', 'problem', 'correction', 'praise')),
    text text not null check (char_length(text) between 10 and 2000),
    ${stateCheck},
    author_issuer text,
    author_subject text,
    created_at timestamptz not null,
    check ((author_issuer is null) = (author_subject is null))
  )`,
  'create index feedback_author on feedback (author_issuer, author_subject)',
  // Apart from the text, so that it can be read by fewer and deleted sooner.
  `create table feedback_contacts (
    feedback_id uuid primary key references feedback (id) on delete cascade,
    name text,
    email text,
    phone text,
    consented_at timestamptz not null,
    check (num_nonnulls(email, phone) > 0)
  )`,
  `create table feedback_history (
    feedback_id uuid not null references feedback (id) on delete cascade,
    position integer not null,
    ${stateCheck},
    at timestamptz not null,
    primary key (feedback_id, position)
  )`,
  `create table feedback_answers (
    feedback_id uuid primary key references feedback (id) on delete cascade,
    text text not null,
    agency_id text not null references agencies (id),
    answered_at timestamptz not null
  )`,
  `create table idempotency_keys (
    key_hash text primary key,
    body_hash text not null,
    sealed_receipt text not null,
    feedback_id uuid not null references feedback (id) on delete cascade,
    expires_at timestamptz not null
  )`,
  'create index idempotency_keys_expiry on idempotency_keys (expires_at)',
  // Unlogged: after a crash every window starts anew, which harms nobody and spares a write to the log.
  `create unlogged table rate_limits (
    key text primary key,
    hits integer not null,
    resets_at timestamptz not null
  )`,
  'create index rate_limits_expiry on rate_limits (resets_at)',
  `create table instance (
    id boolean primary key default true check (id),
    salt text not null
  )`,
  `insert into instance (salt)
    select replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
];
