import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Attachment, NewAttachment } from '@cantho/api-client';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { tooManyRequests } from '../problems.ts';
import { shownFileName } from './fileName.ts';
import type { AttachmentStorage } from './storage.ts';

type UploadRow = Selectable<Database['attachments']>;

/** What one network may have announced and not yet sent with a feedback. */
export interface OpenLimits {
  count: number;
  bytes: number;
}

/** People who share an address share these: an office, a school, a provider of mobile telephones. */
export const defaultOpenLimits: OpenLimits = { count: 200, bytes: 2 ** 30 };

/** What is not sent with a feedback by then is deleted. */
const keptUnsentMs = 24 * 60 * 60_000;
/** Few requests on a good connection; clients ask for less on a bad one. */
const partSize = 2 ** 20;

interface Announcement {
  fileName: string;
  size: number;
  /** Hash of where it comes from. */
  network: string;
  now: Date;
  limits: OpenLimits;
  /** Whatever else it takes to begin, in the same transaction. */
  spendEffort: (trx: Transaction<Database>) => Promise<void>;
}

/** @throws Problem `tooManyRequests` when the network has too much open. */
export async function createUpload(
  db: Kysely<Database>,
  { fileName, size, network, now, limits, spendEffort }: Announcement,
): Promise<NewAttachment> {
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + keptUnsentMs);
  const row = await db.transaction().execute(async (trx) => {
    await requireRoom(trx, { size, network, now, limits });
    await spendEffort(trx);
    return trx
      .insertInto('attachments')
      .values({
        id: randomUUID(),
        secret_hash: hashSecret(secret),
        file_name: shownFileName(fileName),
        size,
        network,
        created_at: now,
        expires_at: expiresAt,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  return { ...uploadAnswer(row), secret, partSize, expiresAt: expiresAt.toISOString() };
}

async function requireRoom(
  trx: Transaction<Database>,
  { size, network, now, limits }: Omit<Announcement, 'fileName' | 'spendEffort'>,
): Promise<void> {
  // One at a time for each network, so that two do not both find the last place free.
  await sql`select pg_advisory_xact_lock(hashtextextended(${network}, 224))`.execute(trx);
  const open = await trx
    .selectFrom('attachments')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.coalesce(fn.sum<number>('size'), sql<number>`0`).as('bytes'),
      fn.min('expires_at').as('until'),
    ])
    .where('network', '=', network)
    .where('expires_at', '>', now)
    .where('state', '<>', 'rejected')
    .executeTakeFirstOrThrow();
  if (Number(open.count) < limits.count && Number(open.bytes) + size <= limits.bytes) return;
  throw tooManyRequests((open.until ?? now).getTime() - now.getTime());
}

/** One that exists, has not expired, and has this secret; a wrong secret is told apart from nothing. */
export async function findUpload(
  db: Kysely<Database>,
  { id, secret, now }: { id: string; secret: string; now: Date },
): Promise<UploadRow | null> {
  const row = await db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  return row && hasSecret(row, secret) && !hasExpired(row, now) ? row : null;
}

/** In a time that tells nothing of how much of it is right. */
export function hasSecret({ secret_hash }: Pick<UploadRow, 'secret_hash'>, secret: string): boolean {
  return timingSafeEqual(Buffer.from(secret_hash, 'hex'), Buffer.from(hashSecret(secret), 'hex'));
}

export function hasExpired({ expires_at }: Pick<UploadRow, 'expires_at'>, now: Date): boolean {
  return expires_at !== null && expires_at <= now;
}

/** As the contract shows it. */
export function uploadAnswer(row: UploadRow): Attachment {
  const { id, received, size, state, reason } = row;
  return { id, offset: received, size, state, reason };
}

interface Chunk {
  id: string;
  /** Bytes before it. */
  start: number;
  bytes: Buffer;
  now: Date;
}

interface ChunkParts {
  db: Kysely<Database>;
  storage: AttachmentStorage;
  /** Called inside the transaction in which the last byte arrives. */
  onWhole: (trx: Transaction<Database>, id: string) => Promise<void>;
}

/**
 * Stores a chunk, unless something else has arrived at its place meanwhile: then it answers `false`. No lock is held while bytes
 * come, so one who is gone keeps nobody waiting; of several who send at once each byte is taken once, on all processes.
 */
export async function appendChunk({ db, storage, onWhole }: ChunkParts, chunk: Chunk): Promise<boolean> {
  const key = await storage.put('quarantine', chunk.bytes);
  // Where this fails nobody knows whether it was committed: the file stays, and is swept when no row names it.
  const isTaken = await db.transaction().execute((trx) => recordChunk(trx, { ...chunk, key }, onWhole));
  if (!isTaken) await storage.delete(key);
  return isTaken;
}

async function recordChunk(
  trx: Transaction<Database>,
  { id, start, bytes, key, now }: Chunk & { key: string },
  onWhole: ChunkParts['onWhole'],
): Promise<boolean> {
  const received = start + bytes.length;
  const row = await trx
    .updateTable('attachments')
    .set({
      received,
      state: sql`case when ${received}::integer = size then 'processing' else state end`,
      look_at: sql`case when ${received}::integer = size then ${now}::timestamptz end`,
    })
    .where('id', '=', id)
    .where('received', '=', start)
    .where('state', '=', 'uploading')
    .returning('state')
    .executeTakeFirst();
  if (!row) return false;
  const size = bytes.length;
  await trx
    .insertInto('attachment_parts')
    .values({ attachment_id: id, start, size, file_key: key })
    .execute();
  if (row.state === 'processing') await onWhole(trx, id);
  return true;
}

/** Takes it back, unless it was sent with a feedback meanwhile: then it answers `false`. */
export async function deleteUpload(db: Kysely<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('attachments')
    .where('id', '=', id)
    .where('feedback_id', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** 256 random bits cannot be guessed from it. */
const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');
