import type { AttachmentRef, AttachmentState } from '@cantho/api-client';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { FeedbackAttachments } from '../feedbackAttachments.ts';
import { type InvalidPart, Problem } from '../problems.ts';
import { harmlessFileName } from './fileName.ts';
import { hasExpired, hasSecret } from './uploadStore.ts';

type Row = Selectable<Database['attachments']>;

/** What is told of an attachment of a feedback. */
export interface FeedbackAttachment {
  id: string;
  feedbackId: string;
  /** Harmless; once it is `ready`, with the extension of what it is. */
  fileName: string;
  /** `null` until it is `ready`. */
  mediaType: string | null;
  /** Bytes, as kept; as sent until it is `ready`. */
  size: number;
  state: AttachmentState;
  /** Of `rejected`. */
  reason: string | null;
  /** For `FileLinks.sign`; `null` unless it is `ready`. */
  fileKey: string | null;
}

/**
 * Binds attachments to a feedback, in their order; from then on they live as long as it does. Every refusal is the same
 * whatever is wrong, so that nobody learns which ids exist.
 *
 * @throws Problem `attachmentNotUsable` naming each that did not arrive whole, was rejected, has another secret, has expired, or was sent before.
 */
export async function claimAttachments(
  trx: Transaction<Database>,
  { feedbackId, refs, now }: { feedbackId: string; refs: readonly AttachmentRef[]; now: Date },
): Promise<void> {
  if (refs.length === 0) return;
  const ids = refs.map(({ id }) => id);
  // In one order, so that two feedbacks that name the same attachments do not wait for each other.
  const rows = await trx
    .selectFrom('attachments')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  const unusable = refs.flatMap((ref, index) => {
    const isRepeated = ids.indexOf(ref.id) !== index;
    return !isRepeated && isUsable(found.get(ref.id.toLowerCase()), ref, now) ? [] : [notUsable(index)];
  });
  if (unusable.length > 0) throw new Problem('attachmentNotUsable', { errors: unusable });
  for (const [position, { id }] of refs.entries()) {
    await trx
      .updateTable('attachments')
      .set({ feedback_id: feedbackId, position, expires_at: null, network: null })
      .where('id', '=', id)
      .execute();
  }
}

function isUsable(row: Row | undefined, { secret }: AttachmentRef, now: Date): boolean {
  if (!row || !hasSecret(row, secret)) return false;
  return (
    row.feedback_id === null && row.state !== 'uploading' && row.state !== 'rejected' && !hasExpired(row, now)
  );
}

function notUsable(index: number): InvalidPart {
  return {
    in: 'body',
    name: `/attachments/${index}`,
    expected: { key: 'expected.arrivedAttachment' },
    sentence: { key: 'attachmentNotUsable.sentence', values: { number: index + 1 } },
  };
}

/** Deletes all attachments of a feedback. Their files follow once the transaction is committed (`deleteDoomedFiles`). */
export async function deleteAttachmentsOf(trx: Transaction<Database>, feedbackId: string): Promise<void> {
  await trx.deleteFrom('attachments').where('feedback_id', '=', feedbackId).execute();
}

/** Attachments of each feedback, in the order sent; a feedback without any is not in the map. */
export async function attachmentsOf(
  db: Kysely<Database>,
  feedbackIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FeedbackAttachment[]>> {
  const attachments = new Map<string, FeedbackAttachment[]>();
  if (feedbackIds.length === 0) return attachments;
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('feedback_id', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .orderBy('position')
    .execute();
  for (const row of rows) {
    const shown = shownOf(row);
    attachments.set(shown.feedbackId, [...(attachments.get(shown.feedbackId) ?? []), shown]);
  }
  return attachments;
}

function shownOf(row: Row): FeedbackAttachment {
  const { id, file_name: given, media_type: mediaType, state, reason } = row;
  return {
    id,
    feedbackId: row.feedback_id as string,
    fileName: mediaType ? harmlessFileName(given, mediaType) : given,
    mediaType,
    size: row.stored_size ?? row.size,
    state,
    reason,
    fileKey: row.file_key,
  };
}

/** The functions above as the routes of feedback take them. */
export const feedbackAttachments: FeedbackAttachments = {
  claim: (trx, feedbackId, refs, now) => claimAttachments(trx, { feedbackId, refs, now }),
  states: async (db, feedbackId) =>
    (await attachmentsOfOne(db, feedbackId)).map(({ state, reason }) => ({ state, reason })),
  facts: async (db, feedbackId) =>
    (await attachmentsOfOne(db, feedbackId)).map(({ fileName, mediaType, size, state }) => ({
      ...{ fileName, mediaType, size, state },
    })),
  erase: deleteAttachmentsOf,
};

async function attachmentsOfOne(
  db: Kysely<Database>,
  feedbackId: string,
): Promise<readonly FeedbackAttachment[]> {
  return (await attachmentsOf(db, [feedbackId])).get(feedbackId) ?? [];
}
