import { type Kysely, sql } from 'kysely';

/** What signed-in people follow, and when they last looked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Of the person nothing but what the token calls them. */
const person = 'author_issuer text not null, author_subject text not null';

const statements = [
  `create table follows (
    ${person},
    about text not null check (about ~ '^(target|task)-[1-9][0-9]{0,5}$'),
    followed_at timestamptz not null,
    primary key (author_issuer, author_subject, about)
  )`,
  `create table visits (
    ${person},
    started_at timestamptz not null,
    last_seen_at timestamptz not null,
    since timestamptz,
    primary key (author_issuer, author_subject),
    check (started_at <= last_seen_at),
    check (since <= started_at)
  )`,
];
