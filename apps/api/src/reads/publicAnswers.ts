import type { AgencyRef, AnswerList, FeedbackCategory, PublicAnswer } from '@cantho/api-client';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';

interface Wanted {
  /** `plan`, `target-15` or `task-2`, one the plan has. */
  about: string;
  page: number;
  pageSize: number;
}

/** What officers published about a subject, newest first, as the database has it now. */
export async function readPublicAnswers(
  db: Kysely<Database>,
  { about, page, pageSize }: Wanted,
): Promise<AnswerList> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { total } = await published(trx, about)
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const totalItems = Number(total);
      return {
        about,
        items: await readPage(trx, { about, page, pageSize }),
        page: { number: page, size: pageSize, totalItems, totalPages: Math.ceil(totalItems / pageSize) },
      };
    });
}

function published(trx: Transaction<Database>, about: string) {
  return trx
    .selectFrom('feedback_answers')
    .innerJoin('feedback', 'feedback.id', 'feedback_answers.feedback_id')
    .where('feedback.about', '=', about)
    .where('feedback_answers.is_public', '=', true);
}

async function readPage(trx: Transaction<Database>, { about, page, pageSize }: Wanted) {
  const rows = await publicAnswers(trx)
    .where('feedback.about', '=', about)
    .orderBy('feedback_answers.answered_at', 'desc')
    .orderBy('feedback_answers.feedback_id')
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .execute();
  return rows.map(publicAnswerOf);
}

/** What is published, by no other column than those that are: none that is personal comes along. */
export function publicAnswers(db: Kysely<Database>) {
  return db
    .selectFrom('feedback_answers')
    .innerJoin('feedback', 'feedback.id', 'feedback_answers.feedback_id')
    .innerJoin('agencies', 'agencies.id', 'feedback_answers.agency_id')
    .where('feedback_answers.is_public', '=', true)
    .select([
      'feedback_answers.feedback_id as id',
      'feedback.category',
      'feedback_answers.question',
      'feedback_answers.text',
      'feedback_answers.answered_at',
      'agencies.id as agencyId',
      'agencies.name as agencyName',
      'agencies.kind as agencyKind',
    ]);
}

export type AnswerRow = Awaited<ReturnType<ReturnType<typeof publicAnswers>['executeTakeFirstOrThrow']>>;

export function publicAnswerOf(row: AnswerRow): PublicAnswer {
  return {
    id: row.id,
    category: row.category as FeedbackCategory,
    question: row.question,
    text: row.text,
    answeredAt: row.answered_at.toISOString(),
    agency: { id: row.agencyId, name: row.agencyName, kind: row.agencyKind as AgencyRef['kind'] },
  };
}
