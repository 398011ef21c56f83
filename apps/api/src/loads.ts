import { type Kysely, sql } from 'kysely';
import type { Database } from './database/schema.ts';

/** What came half an hour ago counts for little, a burst of last minute nearly whole. */
const halvedEverySeconds = 300;
/** By then nothing of a load is left. */
export const loadForgottenAfter = 24 * halvedEverySeconds * 1000;

const elapsed = (since: unknown, until: unknown) =>
  sql`greatest(0, extract(epoch from (${until}::timestamptz - ${since})))`;
const decayed = (amount: unknown, seconds: unknown) =>
  sql<number>`(${amount} * power(2::double precision, -(${seconds}) / ${sql.lit(halvedEverySeconds)}))`;

/** Counts one more under a key and answers how much came lately, on all processes together. */
export async function addLoad(db: Kysely<Database>, key: string, now: Date): Promise<number> {
  const row = await db
    .insertInto('loads')
    .values({ key, amount: 1, at: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        amount: sql`${decayed(sql`loads.amount`, elapsed(sql`loads.at`, now))} + 1`,
        at: sql`greatest(loads.at, excluded.at)`,
      }),
    )
    .returning('amount')
    .executeTakeFirstOrThrow();
  return Number(row.amount);
}

/** How much came lately. */
export async function readLoad(db: Kysely<Database>, key: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('loads')
    .select(decayed(sql`amount`, elapsed(sql`at`, now)).as('amount'))
    .where('key', '=', key)
    .executeTakeFirst();
  return Number(row?.amount ?? 0);
}

/** Seconds until a load has eased so far that one more is within a limit. */
export function secondsUntil(load: number, limit: number): number {
  const room = Math.max(limit - 1, 0.5);
  return Math.max(1, Math.ceil(halvedEverySeconds * Math.log2((load - 1) / room)));
}
