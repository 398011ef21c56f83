import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { JobQueue, Jobs } from '../jobs.ts';
import { type LookingParts, listDue, lookThrough } from './processing.ts';
import { deleteDoomedFiles, deleteExpiredUploads, sweepStrays } from './sweeping.ts';

/** Which are due stands in the table; a job only says that it is time to look. */
const looking: JobQueue = {
  ...{ name: 'look-through-attachment', order: 'any' },
  ...{ retries: 3, firstDelay: 5, longestDelay: 60, expireAfter: 150 },
};

/** Every minute: what is due and nobody began, what has expired, files nobody needs. */
const tidying: JobQueue = {
  ...{ name: 'tidy-attachments', order: 'any' },
  ...{ retries: 0, firstDelay: 1, longestDelay: 1, expireAfter: 600 },
};

/** Every hour: files without rows and rows without files. */
const comparing: JobQueue = { ...tidying, name: 'compare-files', expireAfter: 3_600 };

/** Call it before the first attachment arrives. */
export async function prepareAttachmentJobs(jobs: Jobs): Promise<void> {
  await jobs.prepare(looking);
}

/** For `onAttachmentWhole`. */
export function askToLook(jobs: Jobs) {
  return (trx: Transaction<Database>, id: string): Promise<void> => jobs.send(trx, looking, { id });
}

/** Works on attachments until the jobs are stopped; each process looks through one at a time. */
export async function workOnAttachments(jobs: Jobs, parts: LookingParts): Promise<void> {
  await jobs.work<{ id: string }>(looking, ({ id }) => lookAndTidy(parts, id), { everySeconds: 0.5 });
  await jobs.work(tidying, () => tidy(jobs, parts));
  await jobs.work(comparing, async () => {
    const { rows } = await sweepStrays(parts, parts.clock());
    if (rows > 0) parts.onError(new Error(`${rows} attachments have lost their files`));
  });
  await jobs.schedule(tidying, '* * * * *');
  await jobs.schedule(comparing, '17 * * * *');
}

async function lookAndTidy(parts: LookingParts, id: string): Promise<void> {
  await lookThrough(parts, id);
  await deleteDoomedFiles(parts);
}

async function tidy(jobs: Jobs, parts: LookingParts): Promise<void> {
  const now = parts.clock();
  await deleteExpiredUploads(parts.db, now);
  await deleteDoomedFiles(parts);
  await askForDue(jobs, parts.db, now);
}

async function askForDue(jobs: Jobs, db: Kysely<Database>, now: Date): Promise<void> {
  const due = await listDue(db, now);
  const ask = askToLook(jobs);
  for (const id of due) await db.transaction().execute((trx) => ask(trx, id));
}
