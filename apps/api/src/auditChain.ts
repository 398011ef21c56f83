import type { Kysely, Transaction } from 'kysely';
import { type AuditHead, emptyHead, hashEntry, hashNote } from './audit.ts';
import type { Database } from './database/schema.ts';

/** A whole chain, or the first position at which it is not what was written, and why. */
export type ChainVerdict =
  | { whole: true; head: AuditHead }
  | { whole: false; position: number; reason: string };

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

const atOnce = 1_000;

/**
 * Follows the chain from its first entry. That entries are missing at the end only shows beside a head noted earlier, which
 * must still stand in it.
 */
export async function verifyChain(db: Kysely<Database>, noted?: AuditHead): Promise<ChainVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      let head = emptyHead;
      for (;;) {
        const entries = await readEntries(trx, head.position);
        for (const entry of entries) {
          const reason = faultOf(entry, head, noted);
          if (reason !== null) return { whole: false, position: head.position + 1, reason };
          head = entry;
        }
        if (entries.length < atOnce) break;
      }
      const { position, hash } = head;
      if (noted && noted.position > position) {
        return {
          whole: false,
          position: position + 1,
          reason: `missing; entries up to ${noted.position} were noted`,
        };
      }
      return { whole: true, head: { position, hash } };
    });
}

function readEntries(trx: Transaction<Database>, after: number) {
  return trx
    .selectFrom('audit_log')
    .leftJoin('audit_notes', 'audit_notes.position', 'audit_log.position')
    .selectAll('audit_log')
    .select(['audit_notes.note', 'audit_notes.salt', 'audit_notes.feedback_id as note_feedback_id'])
    .where('audit_log.position', '>', after)
    .orderBy('audit_log.position')
    .limit(atOnce)
    .execute();
}

function faultOf(entry: Entry, before: AuditHead, noted: AuditHead | undefined): string | null {
  if (entry.position !== before.position + 1) return `missing; the next entry is ${entry.position}`;
  if (entry.previous_hash !== before.hash) return 'does not name the hash of the entry before it';
  if (entry.hash !== hashEntry(entry)) return 'is not what its hash was made of';
  if (entry.position === noted?.position && entry.hash !== noted.hash)
    return 'is not the entry that was noted';
  return noteFault(entry);
}

/** A note may be gone, as it can be deleted; one that stands is the one that was written. */
function noteFault({ note, salt, detail, feedback_id, note_feedback_id }: Entry): string | null {
  if (note === null || salt === null) return null;
  const { noteSha256 } = JSON.parse(detail) as { noteSha256?: string };
  const isWritten = noteSha256 === hashNote(note, salt) && feedback_id === note_feedback_id;
  return isWritten ? null : 'has another note than was written';
}
