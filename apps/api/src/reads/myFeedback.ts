import type { MyFeedback, MyFeedbackList } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

const mostListed = 100;

/** What belongs to a person, sent signed in or added by code, newest first. */
export async function readMyFeedback(
  db: Kysely<Database>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<MyFeedbackList> {
  const rows = await db
    .selectFrom('feedback')
    .leftJoin('feedback_answers', 'feedback_answers.feedback_id', 'feedback.id')
    .leftJoin('agencies', 'agencies.id', 'feedback_answers.agency_id')
    .select(['feedback.id', 'feedback.about', 'category', 'state', 'created_at', 'feedback.text'])
    .select(['feedback_answers.text as answer', 'answered_at'])
    .select(['agencies.id as agency_id', 'agencies.name as agency_name', 'agencies.kind as agency_kind'])
    .where('author_issuer', '=', issuer)
    .where('author_subject', '=', subject)
    .orderBy('created_at', 'desc')
    .orderBy('feedback.id')
    .limit(mostListed)
    .execute();
  return {
    items: rows.map((row) => ({
      id: row.id,
      about: row.about,
      category: row.category as MyFeedback['category'],
      state: row.state as MyFeedback['state'],
      createdAt: row.created_at.toISOString(),
      excerpt: [...(row.text ?? '')].slice(0, 140).join(''),
      answer: answerOf(row),
    })),
  };
}

interface AnswerColumns {
  answer: string | null;
  answered_at: Date | null;
  agency_id: string | null;
  agency_name: string | null;
  agency_kind: string | null;
}

function answerOf({
  answer,
  answered_at,
  agency_id,
  agency_name,
  agency_kind,
}: AnswerColumns): MyFeedback['answer'] {
  if (answer === null || answered_at === null || agency_id === null || agency_name === null) return null;
  const kind = agency_kind as 'body' | 'class' | 'openGroup';
  return {
    text: answer,
    answeredAt: answered_at.toISOString(),
    agency: { id: agency_id, name: agency_name, kind },
  };
}
