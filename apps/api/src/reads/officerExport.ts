import type { Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { OfficerTableRow } from '../officerTable.ts';
import { type QueueContext, type QueueFilters, selectQueue, summaryOf } from './officerQueue.ts';

/** Every row of a queue, with what was written and answered. */
export async function readOfficerExport(
  trx: Transaction<Database>,
  filters: QueueFilters,
  context: QueueContext,
): Promise<OfficerTableRow[]> {
  const rows = await selectQueue(trx, filters, context)
    .leftJoin('feedback_answers', 'feedback_answers.feedback_id', 'feedback.id')
    .leftJoin('feedback_contacts', 'feedback_contacts.feedback_id', 'feedback.id')
    .select([
      'feedback.closed_because',
      'feedback_contacts.name',
      'feedback_answers.text as answer_text',
      'feedback_answers.is_public',
      'feedback_answers.answered_at',
    ])
    .execute();
  return rows.map((row) => ({
    summary: summaryOf(row, context),
    text: row.text,
    answer:
      row.answer_text === null || row.answered_at === null
        ? null
        : { text: row.answer_text, isPublic: row.is_public === true, answeredAt: row.answered_at },
    closedBecause: row.closed_because,
    name: row.name,
  }));
}
