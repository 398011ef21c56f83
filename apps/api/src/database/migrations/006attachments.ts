import { type Kysely, sql } from 'kysely';

/** Files people send: what arrived of them, what they were found to be, and which files nobody needs any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const keyColumn = (name: string, area: string) => `${name} text check (${name} ~ '^${area}/[0-9a-f]{40}$')`;

const statements = [
  `create table attachments (
    id uuid primary key,
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    file_name text not null,
    size integer not null check (size > 0),
    received integer not null default 0 check (received between 0 and size),
    state text not null default 'uploading'
      check (state in ('uploading', 'processing', 'ready', 'rejected', 'quarantined')),
    reason text check ((reason is not null) = (state = 'rejected')),
    cause text check (cause is null or state = 'quarantined'),
    attempts integer not null default 0,
    look_at timestamptz,
    ${keyColumn('file_key', 'ready')} unique,
    media_type text,
    stored_size integer,
    network text,
    created_at timestamptz not null,
    expires_at timestamptz,
    feedback_id uuid references feedback (id) on delete cascade,
    position smallint,
    check ((state = 'uploading') = (received < size)),
    check ((state = 'ready') = (num_nonnulls(file_key, media_type, stored_size) = 3)),
    check ((feedback_id is null) = (position is null)),
    check ((feedback_id is null) = (expires_at is not null)),
    unique (feedback_id, position)
  )`,
  'create index attachments_due on attachments (look_at) where look_at is not null',
  'create index attachments_expiry on attachments (expires_at) where expires_at is not null',
  'create index attachments_network on attachments (network) where network is not null',
  // Each is a file of its own, so that a disk and an object store are written the same way.
  `create table attachment_parts (
    attachment_id uuid not null references attachments (id) on delete cascade,
    start integer not null check (start >= 0),
    size integer not null check (size > 0),
    ${keyColumn('file_key', 'quarantine')} not null unique,
    primary key (attachment_id, start)
  )`,
  // Files are deleted after the transaction that needs them no more: a list, so that none is forgotten.
  `create table doomed_files (
    file_key text primary key check (file_key ~ '^(quarantine|ready)/[0-9a-f]{40}$'),
    since timestamptz not null
  )`,
  // Whatever deletes a row (a feedback that goes, too) leaves the file to be deleted.
  `create function doom_file() returns trigger language plpgsql as $$
  begin
    if old.file_key is not null then
      insert into doomed_files values (old.file_key, now()) on conflict do nothing;
    end if;
    return null;
  end $$`,
  `create trigger doom_file after delete on attachments for each row execute function doom_file()`,
  `create trigger doom_file after delete on attachment_parts for each row execute function doom_file()`,
];
