import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { AttachmentOutcome, QuarantineCause, ReadyAttachment } from './outcomes.ts';
import { type ProcessingOptions, processAttachment } from './processAttachment.ts';
import type { AttachmentStorage } from './storage.ts';

export interface LookingParts extends ProcessingOptions {
  db: Kysely<Database>;
  storage: AttachmentStorage;
  clock: () => Date;
  /** Aborted when the process stops: what was begun then counts as not tried. */
  signal?: AbortSignal;
  onError: (error: Error) => void;
}

/** A file that kills its decoder or takes too long does so again; three times say it is the file. */
const mostAttempts = 3;
const minuteMs = 60_000;
/** Longer than scanner and decoder may take together: after that its process is dead. */
const lostAfterMs = 2 * minuteMs;

/** When to look again after a scanner or a storage that failed: soon at first, then every ten minutes. */
function waitAfterFailure(waited: number): number {
  return Math.min(minuteMs / 2 + waited, 10 * minuteMs);
}

/**
 * Looks through one attachment, if it is due and nobody else does. Failures of the scanner or of the storage are not the file's: it stays
 * in quarantine and is looked through again for as long as it takes. A decoder that fails counts as an attempt.
 */
export async function lookThrough(parts: LookingParts, id: string): Promise<void> {
  const begun = await begin(parts, id);
  if (!begun) return;
  if (begun.attempts > mostAttempts) return giveUp(parts, begun, 'crash');
  const outcome = await judge(parts, begun);
  const isUnknown = outcome === 'unreadable' || outcome.state === 'quarantined';
  if (isUnknown && parts.signal?.aborted) return postpone(parts, begun, { state: begun.state, after: 0 });
  await settle(parts, begun, outcome);
}

type Begun = Selectable<Database['attachments']>;

async function begin({ db, clock }: LookingParts, id: string): Promise<Begun | undefined> {
  const now = clock();
  return db
    .updateTable('attachments')
    .set({ attempts: sql`attempts + 1`, look_at: new Date(now.getTime() + lostAfterMs) })
    .where('id', '=', id)
    .where('look_at', '<=', now)
    .returningAll()
    .executeTakeFirst();
}

/** Unknown where its bytes cannot be read now. */
type Judgement = AttachmentOutcome | 'unreadable';

async function judge(parts: LookingParts, begun: Begun): Promise<Judgement> {
  let bytes: Buffer;
  try {
    bytes = await readParts(parts, begun);
  } catch (error) {
    parts.onError(error as Error);
    return 'unreadable';
  }
  return processAttachment(bytes, parts);
}

async function readParts({ db, storage }: LookingParts, { id, size }: Begun): Promise<Buffer> {
  const rows = await db
    .selectFrom('attachment_parts')
    .select(['file_key', 'size'])
    .where('attachment_id', '=', id)
    .orderBy('start')
    .execute();
  const read: Uint8Array[] = [];
  for (const row of rows) {
    const bytes = await storage.read(row.file_key);
    if (bytes.length !== row.size) throw new Error(`a part: expected ${row.size} bytes, got ${bytes.length}`);
    read.push(bytes);
  }
  const whole = Buffer.concat(read);
  if (whole.length !== size) throw new Error(`an attachment: expected ${size} bytes, got ${whole.length}`);
  return whole;
}

async function settle(parts: LookingParts, begun: Begun, outcome: Judgement): Promise<void> {
  if (outcome === 'unreadable') return tryAgain(parts, begun, 'scanner');
  if (outcome.state === 'ready') return keep(parts, begun, outcome);
  if (outcome.state === 'rejected') {
    const change = { state: outcome.state, reason: outcome.reason, cause: null, look_at: null };
    await finish(parts, begun, change);
    return;
  }
  parts.onError(new Error(`attachment in quarantine (${outcome.cause}): ${outcome.detail}`));
  if (outcome.cause === 'scanner') return tryAgain(parts, begun, outcome.cause);
  if (begun.attempts >= mostAttempts) return giveUp(parts, begun, outcome.cause);
  await postpone(parts, begun, { state: 'quarantined', cause: outcome.cause, after: minuteMs, counts: true });
}

async function keep(parts: LookingParts, begun: Begun, { bytes, mediaType }: ReadyAttachment): Promise<void> {
  const fileKey = await parts.storage.put('ready', bytes);
  const isKept = await finish(parts, begun, {
    ...{ state: 'ready' as const, cause: null, look_at: null },
    ...{ file_key: fileKey, media_type: mediaType, stored_size: bytes.length },
  });
  if (!isKept) await parts.storage.delete(fileKey);
}

/** What was sent is needed no more: only what was written anew is kept. */
function finish({ db }: LookingParts, begun: Begun, change: Change): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isMine = await update(trx, begun, change);
    if (isMine) await trx.deleteFrom('attachment_parts').where('attachment_id', '=', begun.id).execute();
    return isMine;
  });
}

type Change = Partial<Omit<Begun, 'id'>>;

/** Unless it was deleted, or given up for lost and begun by another, meanwhile. */
async function update(
  db: Kysely<Database> | Transaction<Database>,
  { id, look_at }: Begun,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('attachments')
    .set(change)
    .where('id', '=', id)
    .where('look_at', '=', look_at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Bytes are kept, apart, until the feedback is deleted: an officer may want to ask for the file another way. */
async function giveUp({ db }: LookingParts, begun: Begun, cause: QuarantineCause): Promise<void> {
  await update(db, begun, { state: 'quarantined', cause, look_at: null });
}

function tryAgain(parts: LookingParts, begun: Begun, cause: 'scanner'): Promise<void> {
  const waited = parts.clock().getTime() - begun.created_at.getTime();
  return postpone(parts, begun, { state: 'quarantined', cause, after: waitAfterFailure(waited) });
}

interface Postponement {
  state: Begun['state'];
  cause?: QuarantineCause;
  /** In ms. */
  after: number;
  /** Whether this was an attempt. */
  counts?: boolean;
}

async function postpone({ db, clock }: LookingParts, begun: Begun, given: Postponement): Promise<void> {
  const { state, cause = begun.cause, after, counts = false } = given;
  await update(db, begun, {
    ...{ state, cause, look_at: new Date(clock().getTime() + after) },
    ...(counts ? {} : { attempts: begun.attempts - 1 }),
  });
}

/** Ids of those that are due, oldest first. */
export async function listDue(db: Kysely<Database>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('attachments')
    .select('id')
    .where('look_at', '<=', now)
    .orderBy('look_at')
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
}
