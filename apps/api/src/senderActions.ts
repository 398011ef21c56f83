import type { FeedbackData, FeedbackReceipt, FeedbackState } from '@cantho/api-client';
import { localDate } from '@cantho/plan';
import type { Kysely, Transaction } from 'kysely';
import { audit } from './audit.ts';
import type { Database } from './database/schema.ts';
import { eraseFeedback } from './erasure.ts';
import type { FeedbackAttachments } from './feedbackAttachments.ts';
import { consequenceOf } from './feedbackStates.ts';
import { addHistory } from './officerActions.ts';
import { notFound, Problem } from './problems.ts';
import { readReceipt } from './reads/receipts.ts';
import { hashReceiptCode, normalizeReceiptCode } from './receipts.ts';
import type { Retention } from './retention.ts';
import type { RecordEvent } from './webhook.ts';

/** What whoever has a receipt code may do. */
export interface SenderParts {
  db: Kysely<Database>;
  clock: () => Date;
  attachments: FeedbackAttachments;
  record: RecordEvent;
  retention: Retention;
}

type Work<Result> = (trx: Transaction<Database>, row: LockedRow, now: Date) => Promise<Result>;

/**
 * Does something with the feedback a code opens, one at a time, and answers the receipt as it is then.
 * @throws Problem `notFound` for a code that opens none.
 */
async function withFeedback<Result>(
  { db, clock }: SenderParts,
  typedCode: string,
  work: Work<Result>,
): Promise<{ result: Result; code: string }> {
  const code = normalizeReceiptCode(typedCode);
  if (!code) throw notFound('notFound.receipt');
  return db.transaction().execute(async (trx) => {
    const row = await lockByCode(trx, code);
    if (!row) throw notFound('notFound.receipt');
    return { result: await work(trx, row, clock()), code };
  });
}

function lockByCode(trx: Transaction<Database>, code: string) {
  return trx
    .selectFrom('feedback')
    .select(['id', 'state', 'version', 'text', 'rating', 'settled_at', 'author_issuer', 'author_subject'])
    .where('receipt_hash', '=', hashReceiptCode(code))
    .forUpdate()
    .executeTakeFirst();
}

type LockedRow = NonNullable<Awaited<ReturnType<typeof lockByCode>>>;

/** @throws Problem `notFound`. */
export async function lookUpReceipt(
  { db, attachments }: SenderParts,
  typedCode: string,
): Promise<FeedbackReceipt> {
  const code = normalizeReceiptCode(typedCode);
  const receipt = code && (await readReceipt(db, code, attachments));
  if (!receipt) throw notFound('notFound.receipt');
  return receipt;
}

/** @throws Problem `notFound`, or `notReopenable` where it is open or was reopened before. */
export async function reopenFeedback(
  parts: SenderParts,
  typedCode: string,
  reason: string,
): Promise<FeedbackReceipt> {
  await withFeedback(parts, typedCode, async (trx, row, now) => {
    const { id, state, version } = row;
    const before = await trx
      .selectFrom('feedback_reopenings')
      .select('at')
      .where('feedback_id', '=', id)
      .executeTakeFirst();
    const standing = {
      state: state as FeedbackState,
      taken: 'other',
      hasAnswer: true,
      wasReopened: before !== undefined,
    } as const;
    const consequence = consequenceOf('reopen', standing, 'sender');
    if (!consequence) {
      throw new Problem('notReopenable', {
        detail: { key: before ? 'notReopenable.again' : 'notReopenable.open' },
      });
    }
    const freed = { taken_issuer: null, taken_subject: null, taken_name: null, closed_because: null };
    await trx
      .updateTable('feedback')
      .set({ ...freed, state: consequence.state, settled_at: null, version: version + 1 })
      .where('id', '=', id)
      .execute();
    await trx.insertInto('feedback_reopenings').values({ feedback_id: id, reason, at: now }).execute();
    await addHistory(trx, id, consequence.state, now);
    await parts.record(trx, { feedbackId: id, type: 'reopened', at: now });
    await audit(trx, {
      actor: 'citizen',
      action: 'reopen',
      feedbackId: id,
      detail: { version: version + 1 },
      at: now,
    });
  });
  return lookUpReceipt(parts, typedCode);
}

/** @throws Problem `notFound`, or `notAnswered` where there is nothing to rate yet. */
export async function rateAnswer(
  parts: SenderParts,
  typedCode: string,
  rating: number,
): Promise<FeedbackReceipt> {
  await withFeedback(parts, typedCode, async (trx, { id }, now) => {
    const answer = await trx
      .selectFrom('feedback_answers')
      .select('feedback_id')
      .where('feedback_id', '=', id)
      .executeTakeFirst();
    if (!answer) throw new Problem('notAnswered', { detail: { key: 'notAnswered.detail' } });
    await trx.updateTable('feedback').set({ answer_rating: rating }).where('id', '=', id).execute();
    await audit(trx, { actor: 'citizen', action: 'rate', feedbackId: id, detail: { rating }, at: now });
  });
  return lookUpReceipt(parts, typedCode);
}

/** Everything kept of it; that it was handed out is in the trail. @throws Problem `notFound`. */
export async function exportFeedback(parts: SenderParts, typedCode: string): Promise<FeedbackData> {
  const { attachments, retention } = parts;
  const { result, code } = await withFeedback(parts, typedCode, async (trx, row, now) => {
    const data = {
      text: row.text ?? '',
      rating: row.rating,
      contact: await readContact(trx, row.id),
      attachments: await attachments.facts(trx, row.id),
      belongsToAccount: row.author_subject !== null,
      retainedUntil: row.settled_at && localDate(daysAfter(row.settled_at, retention.feedbackDays)),
    };
    await audit(trx, { actor: 'citizen', action: 'export', feedbackId: row.id, detail: {}, at: now });
    return data;
  });
  return { receipt: await lookUpReceipt(parts, code), ...result };
}

async function readContact(trx: Transaction<Database>, id: string): Promise<FeedbackData['contact']> {
  const row = await trx
    .selectFrom('feedback_contacts')
    .select(['name', 'email', 'phone', 'consented_at'])
    .where('feedback_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { consented_at, ...contact } = row;
  return { ...contact, consentedAt: consented_at.toISOString() };
}

/** @throws Problem `notFound`. */
export async function eraseByCode(parts: SenderParts, typedCode: string): Promise<void> {
  await withFeedback(parts, typedCode, (trx, { id }, now) =>
    eraseFeedback(trx, { id, now, because: 'request' }, parts),
  );
}

/** @throws Problem `notFound` also for one that belongs to somebody else. */
export async function addToAccount(
  parts: SenderParts,
  typedCode: string,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<FeedbackReceipt> {
  await withFeedback(parts, typedCode, async (trx, row, now) => {
    const { id, author_issuer, author_subject } = row;
    if (author_issuer === issuer && author_subject === subject) return;
    if (author_subject !== null) throw notFound('notFound.receipt');
    await trx
      .updateTable('feedback')
      .set({ author_issuer: issuer, author_subject: subject })
      .where('id', '=', id)
      .execute();
    await audit(trx, { actor: 'citizen', action: 'addToAccount', feedbackId: id, detail: {}, at: now });
  });
  return lookUpReceipt(parts, typedCode);
}

function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
