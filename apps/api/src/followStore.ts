import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import { Problem } from './problems.ts';
import { type VisitState, visitAt } from './visits.ts';

/** Of a person, what is stored of them. */
export interface Follower {
  issuer: string;
  subject: string;
}

/** What is followed, and since when. */
export interface FollowRow {
  about: string;
  followedAt: Date;
}

/** More than anyone reads; without a limit one person could fill the database. */
const mostFollows = 200;

type Connection = Kysely<Database> | Transaction<Database>;

/** Newest first; what was followed at the same moment by its number. */
export async function readFollows(db: Connection, follower: Follower): Promise<FollowRow[]> {
  return db
    .selectFrom('follows')
    .select(['about', 'followed_at as followedAt'])
    .where('author_issuer', '=', follower.issuer)
    .where('author_subject', '=', follower.subject)
    .orderBy('followed_at', 'desc')
    .orderBy(sql`char_length(about)`)
    .orderBy('about')
    .execute();
}

/**
 * Follows `about` from `now` on; what is followed already stays as it is.
 * @throws Problem `tooManyFollows`
 */
export async function addFollow(
  db: Kysely<Database>,
  follower: Follower,
  { about, now }: { about: string; now: Date },
): Promise<FollowRow> {
  return alone(db, follower, async (trx) => {
    const follows = await readFollows(trx, follower);
    const present = follows.find((row) => row.about === about);
    if (present) return present;
    if (follows.length >= mostFollows) throw tooManyFollows();
    await trx
      .insertInto('follows')
      .values({ ...personColumns(follower), about, followed_at: now })
      .execute();
    return { about, followedAt: now };
  });
}

/** With the last of what one follows the visits are forgotten too: nothing of the person remains. */
export async function removeFollow(db: Kysely<Database>, follower: Follower, about: string): Promise<void> {
  await alone(db, follower, async (trx) => {
    await trx
      .deleteFrom('follows')
      .where('author_issuer', '=', follower.issuer)
      .where('author_subject', '=', follower.subject)
      .where('about', '=', about)
      .execute();
    if ((await readFollows(trx, follower)).length > 0) return;
    await trx
      .deleteFrom('visits')
      .where('author_issuer', '=', follower.issuer)
      .where('author_subject', '=', follower.subject)
      .execute();
  });
}

/** `null` when the person never visited. */
export async function readVisit(db: Connection, follower: Follower): Promise<VisitState | null> {
  const visit = await db
    .selectFrom('visits')
    .select(['started_at as startedAt', 'last_seen_at as lastSeenAt', 'since'])
    .where('author_issuer', '=', follower.issuer)
    .where('author_subject', '=', follower.subject)
    .executeTakeFirst();
  return visit ?? null;
}

export async function recordVisit(db: Kysely<Database>, follower: Follower, now: Date): Promise<VisitState> {
  return alone(db, follower, async (trx) => {
    const visit = visitAt(await readVisit(trx, follower), now);
    const columns = { started_at: visit.startedAt, last_seen_at: visit.lastSeenAt, since: visit.since };
    await trx
      .insertInto('visits')
      .values({ ...personColumns(follower), ...columns })
      .onConflict((conflict) => conflict.columns(['author_issuer', 'author_subject']).doUpdateSet(columns))
      .execute();
    return visit;
  });
}

/** One change of a person's at a time, on all processes together: a count that was read still holds when it is used. */
async function alone<Result>(
  db: Kysely<Database>,
  { issuer, subject }: Follower,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  const name = JSON.stringify(['follows', issuer, subject]);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    return work(trx);
  });
}

function personColumns({ issuer, subject }: Follower) {
  return { author_issuer: issuer, author_subject: subject };
}

function tooManyFollows(): Problem {
  return new Problem('tooManyFollows', {
    detail: { key: 'tooManyFollows.detail', values: { limit: mostFollows } },
  });
}
