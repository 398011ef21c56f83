import type { Transaction } from 'kysely';
import type { Database } from './database/schema.ts';

/**
 * Who has a feedback first: the body that leads its subject, the first of several; `null`, which is whoever coordinates the
 * plan, where the subject is the plan or is led by a class of bodies only.
 */
export async function initialAgency(trx: Transaction<Database>, about: string): Promise<string | null> {
  const [kind, no] = about.split('-');
  if (kind === 'target') {
    const row = await trx
      .selectFrom('target_agencies')
      .innerJoin('agencies', 'agencies.id', 'target_agencies.agency_id')
      .select('agency_id')
      .where('target_no', '=', Number(no))
      .where('role', '=', 'lead')
      .where('kind', '=', 'body')
      .orderBy('target_agencies.position')
      .limit(1)
      .executeTakeFirst();
    return row?.agency_id ?? null;
  }
  if (kind !== 'task') return null;
  const row = await trx
    .selectFrom('task_agencies')
    .innerJoin('agencies', 'agencies.id', 'task_agencies.agency_id')
    .select('agency_id')
    .where('task_no', '=', Number(no))
    .where('role', '=', 'lead')
    .where('kind', '=', 'body')
    .orderBy('task_agencies.position')
    .limit(1)
    .executeTakeFirst();
  return row?.agency_id ?? null;
}
