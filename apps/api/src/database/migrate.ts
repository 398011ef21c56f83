import { type Kysely, sql, type Transaction } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { up as createPlanTables } from './migrations/001plan.ts';
import { up as createFeedbackTables } from './migrations/002feedback.ts';
import { up as createProgressTables } from './migrations/003progress.ts';
import { up as createFollowTables } from './migrations/004follows.ts';
import { up as careForFeedback } from './migrations/005feedbackCare.ts';
import { up as createAttachmentTables } from './migrations/006attachments.ts';
import { up as createOfficerTables } from './migrations/007officer.ts';
import type { Database } from './schema.ts';

/** In the order they run. A migration that ran anywhere is never changed: what follows is a new one. */
const migrations: Record<string, Migration> = {
  '001plan': { up: createPlanTables },
  '002feedback': { up: createFeedbackTables },
  '003progress': { up: createProgressTables },
  '004follows': { up: createFollowTables },
  '005feedbackCare': { up: careForFeedback },
  '006attachments': { up: createAttachmentTables },
  '007officer': { up: createOfficerTables },
};

/** Any fixed number: it keeps processes that start together from migrating and seeding together. */
const lockId = 224_2026;

/**
 * Runs `work` in one transaction that only one process at a time can hold, after bringing the tables up to date. All of
 * it happens or nothing.
 */
export async function prepareDatabase(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Whoever comes second waits for the first, and a migration may take its time.
    await sql`set local statement_timeout = '5min'`.execute(trx);
    await sql`select pg_advisory_xact_lock(${lockId})`.execute(trx);
    const provider = { getMigrations: async () => migrations };
    const { error } = await new Migrator({ db: trx, provider }).migrateToLatest();
    if (error) throw error;
    await work(trx);
  });
}

/** Whether every migration of this code has run. */
export async function isMigrated(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const ran = new Set(rows.map(({ name }) => name));
  return Object.keys(migrations).every((name) => ran.has(name));
}
