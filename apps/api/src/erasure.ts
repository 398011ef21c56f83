import type { Transaction } from 'kysely';
import { audit, eraseAuditNotes } from './audit.ts';
import type { Database } from './database/schema.ts';
import type { FeedbackAttachments } from './feedbackAttachments.ts';
import { addHistory } from './officerActions.ts';
import { openStates } from './reads/officerQueue.ts';
import type { RecordEvent } from './webhook.ts';

export interface Erasure {
  id: string;
  now: Date;
  /** Who wants it gone: the sender, or the time that is over. */
  because: 'request' | 'retention';
}

export interface ErasureParts {
  attachments: Pick<FeedbackAttachments, 'erase'>;
  record: RecordEvent;
}

/**
 * Deletes all of a feedback that leads to a person: text, contact, attachments, account, code, what officers wrote about it,
 * and the question beside a published answer. Number, subject, category, dates and states stay, and the published answer.
 * What is open is closed: there is nothing left to answer.
 */
export async function eraseFeedback(
  trx: Transaction<Database>,
  { id, now, because }: Erasure,
  { attachments, record }: ErasureParts,
): Promise<void> {
  const row = await trx
    .selectFrom('feedback')
    .select(['state', 'version', 'settled_at'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  await deleteBeside(trx, id);
  await attachments.erase(trx, id, now);
  const isOpen = openStates.includes(row.state);
  await trx
    .updateTable('feedback')
    .set({
      ...nothingPersonal,
      state: isOpen ? 'closed' : row.state,
      settled_at: isOpen ? now : row.settled_at,
      version: row.version + 1,
      erased_at: now,
    })
    .where('id', '=', id)
    .execute();
  if (isOpen) await addHistory(trx, id, 'closed', now);
  await record(trx, { feedbackId: id, type: 'erased', at: now });
  const actor = because === 'request' ? 'citizen' : 'system';
  await audit(trx, { actor, action: 'erase', feedbackId: id, detail: { because }, at: now });
}

const nothingPersonal = {
  text: null,
  receipt_hash: null,
  author_issuer: null,
  author_subject: null,
  rating: null,
  answer_rating: null,
  closed_because: null,
  taken_issuer: null,
  taken_subject: null,
  taken_name: null,
};

async function deleteBeside(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('feedback_contacts').where('feedback_id', '=', id).execute();
  await trx.deleteFrom('feedback_reopenings').where('feedback_id', '=', id).execute();
  await trx
    .deleteFrom('feedback_answers')
    .where('feedback_id', '=', id)
    .where('is_public', '=', false)
    .execute();
  await trx.updateTable('feedback_answers').set({ question: null }).where('feedback_id', '=', id).execute();
  await eraseAuditNotes(trx, id);
}
