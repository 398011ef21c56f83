import type { FeedbackReceipt } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { FeedbackAttachments } from '../feedbackAttachments.ts';
import { hashReceiptCode } from '../receipts.ts';

/** What a receipt shows from the first moment on. */
export interface ReceiptStart {
  about: string;
  category: string;
  created_at: Date;
}

/** As it is answered when it was sent, whatever has happened since. */
export function firstReceipt(
  { about, category, created_at }: ReceiptStart,
  code: string,
  attachments: FeedbackReceipt['attachments'],
): FeedbackReceipt {
  const createdAt = created_at.toISOString();
  return {
    receiptCode: code,
    about,
    category: category as FeedbackReceipt['category'],
    state: 'received',
    createdAt,
    history: [{ state: 'received', at: createdAt }],
    answer: null,
    attachments,
    canReopen: false,
    answerRating: null,
  };
}

/** Where a feedback stands, by its code as it was given; `null` when there is none or it was erased. */
export async function readReceipt(
  db: Kysely<Database>,
  code: string,
  attachments: Pick<FeedbackAttachments, 'states'>,
): Promise<FeedbackReceipt | null> {
  const row = await db
    .selectFrom('feedback')
    .leftJoin('feedback_reopenings', 'feedback_reopenings.feedback_id', 'feedback.id')
    .select(['id', 'about', 'category', 'state', 'created_at', 'answer_rating'])
    .select('feedback_reopenings.at as reopened_at')
    .where('receipt_hash', '=', hashReceiptCode(code))
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...firstReceipt(row, code, await attachments.states(db, row.id)),
    state: row.state as FeedbackReceipt['state'],
    history: await readHistory(db, row.id),
    answer: await readAnswer(db, row.id),
    canReopen: ['answered', 'closed'].includes(row.state) && row.reopened_at === null,
    answerRating: row.answer_rating,
  };
}

async function readHistory(db: Kysely<Database>, feedbackId: string): Promise<FeedbackReceipt['history']> {
  const rows = await db
    .selectFrom('feedback_history')
    .select(['state', 'at'])
    .where('feedback_id', '=', feedbackId)
    .orderBy('position')
    .execute();
  return rows.map(({ state, at }) => ({ state: state as FeedbackReceipt['state'], at: at.toISOString() }));
}

async function readAnswer(db: Kysely<Database>, feedbackId: string): Promise<FeedbackReceipt['answer']> {
  const row = await db
    .selectFrom('feedback_answers')
    .innerJoin('agencies', 'agencies.id', 'feedback_answers.agency_id')
    .select(['feedback_answers.text', 'answered_at', 'agencies.id', 'agencies.name', 'agencies.kind'])
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, kind } = row;
  return {
    text: row.text,
    answeredAt: row.answered_at.toISOString(),
    agency: { id, name, kind: kind as 'body' | 'class' | 'openGroup' },
  };
}
