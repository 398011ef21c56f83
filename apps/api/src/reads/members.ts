import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The newest report of each member on each task, by month and within a month by when it came. */
export function latestMemberUpdates(
  db: Kysely<Database>,
  now: Date,
  wanted: { taskNo: number } | { agencyIds: readonly string[] },
) {
  const query = db
    .selectFrom('member_updates')
    .distinctOn(['agency_id', 'task_no'])
    .select(['agency_id', 'task_no', 'period', 'work_state', 'reported_at', 'sample'])
    .select(['document_title', 'document_number', 'document_url'])
    .where('reported_at', '<=', now)
    .orderBy('agency_id')
    .orderBy('task_no')
    .orderBy('period', 'desc')
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc');
  return 'taskNo' in wanted
    ? query.where('task_no', '=', wanted.taskNo).execute()
    : query.where('agency_id', 'in', [...wanted.agencyIds]).execute();
}
