import { createHash } from 'node:crypto';
import { normalizeIP } from '@fastify/rate-limit';
import { type Kysely, sql } from 'kysely';
import type { Database } from './database/schema.ts';
import { loadForgottenAfter } from './loads.ts';
import { tooManyRequests } from './problems.ts';

type Done = (error: Error | null, result?: { current: number; ttl: number }) => void;

/** A store for @fastify/rate-limit in the database, so that several processes count as one. */
export function createRateLimitStore(db: Kysely<Database>, clock: () => Date) {
  return class DatabaseStore {
    incr(key: string, done: Done, timeWindow = 60_000): void {
      countHit(db, key, timeWindow, clock()).then(
        (result) => done(null, result),
        (error) => done(error),
      );
    }

    child() {
      return this;
    }
  };
}

async function countHit(db: Kysely<Database>, key: string, timeWindow: number, now: Date) {
  const row = await db
    .insertInto('rate_limits')
    .values({ key, hits: 1, resets_at: new Date(now.getTime() + timeWindow) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        hits: sql`case when rate_limits.resets_at <= ${now} then 1 else rate_limits.hits + 1 end`,
        resets_at: sql`case when rate_limits.resets_at <= ${now} then excluded.resets_at else rate_limits.resets_at end`,
      }),
    )
    .returning(['hits', 'resets_at'])
    .executeTakeFirstOrThrow();
  return { current: row.hits, ttl: Math.max(1, row.resets_at.getTime() - now.getTime()) };
}

/**
 * Keys that tell addresses apart without keeping them: hashed with this installation's own salt, and gone with their
 * window.
 */
export function createAddressKeys(db: Kysely<Database>) {
  const keyOf = createKeys();
  return (address: string, purpose: string): Promise<string> => keyOf(purpose, normalizeIP(address), db);
}

/** Counts what comes from an address in a minute, where who sends it is known only later. @throws Problem `tooManyRequests`. */
export function createAddressLimit(
  db: Kysely<Database>,
  { purpose, perMinute, clock }: { purpose: string; perMinute: number; clock: () => Date },
): (address: string) => Promise<void> {
  const keyOf = createAddressKeys(db);
  return async (address) => {
    const { current, ttl } = await countHit(db, await keyOf(address, purpose), 60_000, clock());
    if (current > perMinute) throw tooManyRequests(ttl);
  };
}

export type LimitPerson = (person: { issuer: string; subject: string }) => Promise<void>;

/**
 * Counts what a person asks for in a minute, whatever their addresses.
 * @throws Problem `tooManyRequests` past `perMinute`.
 */
export function createPersonLimit(
  db: Kysely<Database>,
  { purpose, perMinute, clock }: { purpose: string; perMinute: number; clock: () => Date },
): LimitPerson {
  const keyOf = createKeys();
  return async ({ issuer, subject }) => {
    const key = await keyOf(purpose, JSON.stringify([issuer, subject]), db);
    const { current, ttl } = await countHit(db, key, 60_000, clock());
    if (current > perMinute) throw tooManyRequests(ttl);
  };
}

/**
 * Names that tell people or networks apart without keeping them, by purpose; salted for this installation. Inside a transaction
 * it is given that: the embedded database has no other connection.
 */
export function createKeys() {
  let salt: string | null = null;
  return async (purpose: string, who: string, connection: Kysely<Database>): Promise<string> => {
    salt ??= (await connection.selectFrom('instance').select('salt').executeTakeFirstOrThrow()).salt;
    return createHash('sha256').update(`${salt}\n${purpose}\n${who}`).digest('base64url');
  };
}

/** Deletes what has expired: windows of rate limits, idempotency keys, challenges and loads. */
export async function deleteExpired(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('rate_limits').where('resets_at', '<=', now).execute();
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
  await db.deleteFrom('spent_challenges').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('loads')
    .where('at', '<=', new Date(now.getTime() - loadForgottenAfter))
    .execute();
}
