import { type Kysely, sql } from 'kysely';

/** What stands around a feedback: ratings, reopening, what was put aside, what was erased, and what keeps programs away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...feedback, ...similar, ...defence]) await sql.raw(statement).execute(db);
}

const feedback = [
  // Of what was erased only number, subject, category, dates and state stay: nothing that leads to a person.
  `alter table feedback
    alter column text drop not null,
    alter column receipt_hash drop not null,
    add column rating smallint check (rating between 1 and 5),
    add column answer_rating smallint check (answer_rating between 1 and 5),
    add column put_aside text check (put_aside in ('hiddenField', 'tooFast')),
    add column erased_at timestamptz,
    add check ((erased_at is null) = (text is not null)),
    add check ((erased_at is null) = (receipt_hash is not null)),
    add check (erased_at is null or num_nonnulls(author_issuer, author_subject, rating, answer_rating) = 0)`,
  // What became of attachments when the first receipt was answered: a replay answers it again.
  "alter table idempotency_keys add column attachments text not null default '[]'",
  `create table feedback_reopenings (
    feedback_id uuid primary key references feedback (id) on delete cascade,
    reason text not null,
    at timestamptz not null
  )`,
];

/** As `foldAccents` of the rules does it; signs are spaces, so that the parser of PostgreSQL sees words only. */
const folded = (text: string) =>
  String.raw`regexp_replace(lower(regexp_replace(translate(normalize(${text}, NFD), 'đĐ', 'dD'), '[\u0300-\u036f]', '', 'g')), '[\u0001-\u002f\u003a-\u0060\u007b-\u007f]+', ' ', 'g')`;

const similar = [
  // The subject stands among the words, so that one index finds both.
  'alter table feedback_answers add column about text',
  'update feedback_answers set about = (select about from feedback where id = feedback_id)',
  'alter table feedback_answers alter column about set not null',
  `create function copy_about() returns trigger language plpgsql as $$
  begin
    new.about := (select about from feedback where id = new.feedback_id);
    return new;
  end $$`,
  `create trigger copy_about before insert or update on feedback_answers
    for each row execute function copy_about()`,
  `alter table feedback_answers add column words tsvector generated always as (
    array_to_tsvector(array[about])
      || to_tsvector('simple'::regconfig, ${folded("coalesce(question, '') || ' . ' || text")})
  ) stored`,
  'create index feedback_answers_words on feedback_answers using gin (words) where is_public',
];

const defence = [
  `alter table instance add column secret text`,
  `update instance set secret = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
  'alter table instance alter column secret set not null',
  `create table spent_challenges (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null
  )`,
  'create index spent_challenges_expiry on spent_challenges (expires_at)',
  // Unlogged as rate_limits is, and for the same reason.
  `create unlogged table loads (
    key text primary key,
    amount double precision not null,
    at timestamptz not null
  )`,
  'create index loads_at on loads (at)',
];
