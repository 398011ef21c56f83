import type { AuditList } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What was done with a feedback, oldest first. What an officer wrote beside it is `detail.note`, as long as it stands. */
export async function readAuditTrail(db: Kysely<Database>, feedbackId: string): Promise<AuditList> {
  const rows = await db
    .selectFrom('audit_log')
    .leftJoin('audit_notes', 'audit_notes.position', 'audit_log.position')
    .select(['audit_log.position', 'at', 'actor', 'action', 'detail', 'hash', 'previous_hash', 'note'])
    .where('audit_log.feedback_id', '=', feedbackId)
    .orderBy('audit_log.position')
    .execute();
  return {
    items: rows.map(({ position, at, actor, action, detail, hash, previous_hash, note }) => ({
      position,
      at: at.toISOString(),
      actor,
      action,
      detail: { ...(JSON.parse(detail) as object), ...(note === null ? {} : { note }) },
      hash,
      previousHash: previous_hash,
    })),
  };
}
