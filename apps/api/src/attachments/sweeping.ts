import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { AttachmentStorage } from './storage.ts';

interface SweepParts {
  db: Kysely<Database>;
  storage: AttachmentStorage;
}

const hourMs = 60 * 60_000;
const atOnce = 500;

/** Deletes what was not sent with a feedback in its time. @returns how many. */
export async function deleteExpiredUploads(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db.deleteFrom('attachments').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Deletes the files nobody needs any more; one that cannot be deleted now stays listed for the next time. @returns how many went. */
export async function deleteDoomedFiles({ db, storage }: SweepParts): Promise<number> {
  let deleted = 0;
  for (;;) {
    const rows = await db
      .selectFrom('doomed_files')
      .select('file_key')
      .orderBy('since')
      .limit(atOnce)
      .execute();
    if (rows.length === 0) return deleted;
    const keys = rows.map(({ file_key }) => file_key);
    for (const key of keys) await storage.delete(key);
    await db.deleteFrom('doomed_files').where('file_key', 'in', keys).execute();
    deleted += keys.length;
  }
}

interface Strays {
  /** Files that no row named: deleted. */
  files: number;
  /** Rows whose file is gone: kept apart, or deleted where nobody sent them yet. */
  rows: number;
}

/**
 * Compares files and rows, both ways: what a process left that died between writing the one and the other. Younger than an hour
 * nothing is touched, as the other half may be on its way.
 */
export async function sweepStrays({ db, storage }: SweepParts, now: Date): Promise<Strays> {
  const before = now.getTime() - hourMs;
  const quarantine = await storage.listOlderThan('quarantine', before);
  const ready = await storage.listOlderThan('ready', before);
  const half = await storage.listOlderThan('partial', before);
  let files = half.length;
  for (const key of half) await storage.delete(key);
  files += await deleteUnnamed({ db, storage }, 'attachment_parts', quarantine);
  files += await deleteUnnamed({ db, storage }, 'attachments', ready);
  const rows = await markMissing({ db, storage });
  return { files, rows };
}

async function deleteUnnamed(
  { db, storage }: SweepParts,
  table: 'attachments' | 'attachment_parts',
  keys: readonly string[],
): Promise<number> {
  let deleted = 0;
  for (let at = 0; at < keys.length; at += atOnce) {
    const some = keys.slice(at, at + atOnce);
    const rows = await db.selectFrom(table).select('file_key').where('file_key', 'in', some).execute();
    const named = new Set(rows.map(({ file_key }) => file_key));
    for (const key of some) {
      if (named.has(key)) continue;
      await storage.delete(key);
      deleted += 1;
    }
  }
  return deleted;
}

/** A file is looked for by name once more before its row is given up: a listing may be older than the row. */
async function markMissing({ db, storage }: SweepParts): Promise<number> {
  const rows = await db
    .selectFrom('attachments')
    .leftJoin('attachment_parts', 'attachment_id', 'id')
    .select(['id', sql<string>`coalesce(attachments.file_key, attachment_parts.file_key)`.as('key')])
    .where(sql<boolean>`coalesce(attachments.file_key, attachment_parts.file_key) is not null`)
    .execute();
  const missing = new Set<string>();
  for (const { id, key } of rows) if (!missing.has(id) && !(await storage.has(key))) missing.add(id);
  for (const id of missing) await giveUpMissing(db, id);
  return missing.size;
}

async function giveUpMissing(db: Kysely<Database>, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Its sender finds it gone and sends it again.
    await trx.deleteFrom('attachments').where('id', '=', id).where('feedback_id', 'is', null).execute();
    await trx
      .updateTable('attachments')
      .set({
        state: 'quarantined',
        cause: 'missing',
        look_at: null,
        file_key: null,
        media_type: null,
        stored_size: null,
      })
      .where('id', '=', id)
      .execute();
    await trx.deleteFrom('attachment_parts').where('attachment_id', '=', id).execute();
  });
}
