import type { Kysely } from 'kysely';
import { audit } from './audit.ts';
import type { Database } from './database/schema.ts';
import { type ErasureParts, eraseFeedback } from './erasure.ts';
import type { JobQueue, Jobs } from './jobs.ts';

/** For how many days what is personal is kept. */
export interface Retention {
  /** Contact details, once the feedback is settled. */
  contactDays: number;
  /** All else of a feedback, once it is settled; of what was put aside, since it came. */
  feedbackDays: number;
}

export interface RetentionParts extends ErasureParts {
  db: Kysely<Database>;
  retention: Retention;
}

/** How many contacts and feedbacks went. */
export interface Retained {
  contacts: number;
  feedback: number;
}

/** A year for the feedback, a quarter of it for the contact: a dated decision in the README. */
export const defaultRetention: Retention = { contactDays: 90, feedbackDays: 365 };

const dayMs = 86_400_000;
const atOnce = 200;

/**
 * Deletes what has been kept long enough, each feedback in a transaction of its own, so that nothing is held up and a
 * failure loses nothing; run twice, or on two processes at once, it does the same.
 */
export async function applyRetention(parts: RetentionParts, now: Date): Promise<Retained> {
  return { contacts: await deleteContacts(parts, now), feedback: await eraseOld(parts, now) };
}

async function deleteContacts({ db, retention }: RetentionParts, now: Date): Promise<number> {
  const before = new Date(now.getTime() - retention.contactDays * dayMs);
  return inBatches(
    (limit) =>
      db
        .selectFrom('feedback_contacts')
        .innerJoin('feedback', 'feedback.id', 'feedback_contacts.feedback_id')
        .select('feedback.id')
        .where('settled_at', '<=', before)
        .limit(limit)
        .execute(),
    (id) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('feedback_contacts')
          .where('feedback_id', '=', id)
          .executeTakeFirstOrThrow();
        if (Number(numDeletedRows) === 0) return;
        const detail = { because: 'retention' };
        await audit(trx, { actor: 'system', action: 'eraseContact', feedbackId: id, detail, at: now });
      }),
  );
}

async function eraseOld(parts: RetentionParts, now: Date): Promise<number> {
  const { db, retention } = parts;
  const before = new Date(now.getTime() - retention.feedbackDays * dayMs);
  return inBatches(
    (limit) =>
      db
        .selectFrom('feedback')
        .select('id')
        .where('erased_at', 'is', null)
        .where((is) =>
          is.or([
            is('settled_at', '<=', before),
            is.and([is('put_aside', 'is not', null), is('created_at', '<=', before)]),
          ]),
        )
        .limit(limit)
        .execute(),
    (id) => db.transaction().execute((trx) => eraseFeedback(trx, { id, now, because: 'retention' }, parts)),
  );
}

/** Until none is left. */
async function inBatches(
  find: (limit: number) => Promise<{ id: string }[]>,
  work: (id: string) => Promise<void>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await find(atOnce);
    for (const { id } of rows) await work(id);
    done += rows.length;
    if (rows.length < atOnce) return done;
  }
}

const retentionQueue: JobQueue = {
  name: 'retention',
  order: 'any',
  retries: 8,
  firstDelay: 60,
  longestDelay: 3_600,
  expireAfter: 3_600,
};

/** Every night, on one of all processes. */
export async function scheduleRetention(
  jobs: Jobs,
  parts: RetentionParts & { clock: () => Date; onDone?: (retained: Retained) => void },
): Promise<void> {
  await jobs.work(retentionQueue, async () => {
    const retained = await applyRetention(parts, parts.clock());
    parts.onDone?.(retained);
  });
  await jobs.schedule(retentionQueue, '15 2 * * *');
}
