import { createHash } from 'node:crypto';
import { normalizeIP } from '@fastify/rate-limit';
import { type Kysely, sql } from 'kysely';
import type { Database } from './database/schema.ts';

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
  let salt: Promise<string> | null = null;
  return async (address: string, purpose: string): Promise<string> => {
    salt ??= readSalt(db).catch((error) => {
      salt = null;
      throw error;
    });
    return createHash('sha256')
      .update(`${await salt}\n${purpose}\n${normalizeIP(address)}`)
      .digest('base64url');
  };
}

async function readSalt(db: Kysely<Database>): Promise<string> {
  const row = await db.selectFrom('instance').select('salt').executeTakeFirstOrThrow();
  return row.salt;
}

/** Deletes what has expired: windows of rate limits and idempotency keys. */
export async function deleteExpired(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('rate_limits').where('resets_at', '<=', now).execute();
  await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
}
