import { randomUUID } from 'node:crypto';
import type { AttachmentRef, Effort, FeedbackReceipt } from '@cantho/api-client';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type AuditInput, audit } from './audit.ts';
import type { Database } from './database/schema.ts';
import type { FeedbackAttachments } from './feedbackAttachments.ts';
import { initialAgency } from './initialAgency.ts';
import { notFound, Problem } from './problems.ts';
import { firstReceipt } from './reads/receipts.ts';
import {
  createReceiptCode,
  fingerprintBody,
  hashIdempotencyKey,
  hashReceiptCode,
  openReceiptCode,
  sealReceiptCode,
} from './receipts.ts';
import type { RecordEvent } from './webhook.ts';

/** For how long a repeated request is answered with the first receipt. */
const replayedForHours = 24;

/** A body the contract allows. */
export interface FeedbackInput {
  about: string;
  category: FeedbackReceipt['category'];
  text: string;
  rating?: number;
  contact?: { name?: string; email?: string; phone?: string; consent: true };
  attachments?: AttachmentRef[];
  effort?: Effort;
}

export interface NewFeedback {
  input: FeedbackInput;
  idempotencyKey: string;
  /** `null` when signed out. */
  author: { issuer: string; subject: string } | null;
  /** Why it looks as if a program sent it. */
  putAside?: 'hiddenField' | 'tooFast' | null;
  /** Where it was sent from; `widget` by default. */
  source?: 'widget' | 'form' | 'open311';
  now: Date;
}

export interface StoreParts {
  db: Kysely<Database>;
  attachments: Pick<FeedbackAttachments, 'claim' | 'states'>;
  record: RecordEvent;
  /** Asked once it is known that the request is no replay. @throws Problem for a sender who may not send. */
  admit?: (trx: Transaction<Database>) => Promise<void>;
}

interface Stored {
  receipt: FeedbackReceipt;
  replayed: boolean;
}

/**
 * Stores a feedback exactly once: the key and what it stands for are written in one transaction, and an advisory lock
 * lets only one request with a key be carried out at a time, on all processes together.
 * @throws Problem `idempotencyInFlight`, `idempotencyKeyReused`, what `admit` throws, `notFound` for a subject the plan does not
 * have, or `attachmentNotUsable`.
 */
export async function createFeedback(parts: StoreParts, feedback: NewFeedback): Promise<Stored> {
  const { author, input, now } = feedback;
  const key = feedback.idempotencyKey.toLowerCase();
  // Of the signed out only the key tells them apart; the address must not, as a phone changes it between two attempts.
  const scope = author ? `person ${author.issuer} ${author.subject}` : 'anonymous';
  const keyHash = hashIdempotencyKey(scope, key);
  // A retry may bring another piece of work; it is the same feedback.
  const { effort, ...content } = input;
  const bodyHash = fingerprintBody(content, key);
  return parts.db.transaction().execute(async (trx) => {
    await lockKey(trx, keyHash);
    const first = await findKey(trx, keyHash, now);
    if (first && first.body_hash !== bodyHash) throw keyReused();
    if (first) {
      const attachments = JSON.parse(first.attachments) as FeedbackReceipt['attachments'];
      const code = openReceiptCode(first.sealed_receipt, key);
      return { receipt: firstReceipt(first, code, attachments), replayed: true };
    }
    await requireSubject(trx, input.about);
    await parts.admit?.(trx);
    const code = createReceiptCode();
    const created = await insertFeedback(trx, feedback, code);
    await parts.attachments.claim(trx, created.id, input.attachments ?? [], now);
    const receipt = firstReceipt(created, code, await parts.attachments.states(trx, created.id));
    await trx
      .insertInto('idempotency_keys')
      .values({
        key_hash: keyHash,
        body_hash: bodyHash,
        sealed_receipt: sealReceiptCode(code, key),
        feedback_id: created.id,
        attachments: JSON.stringify(receipt.attachments),
        expires_at: new Date(now.getTime() + replayedForHours * 3_600_000),
      })
      .execute();
    // What a program seems to have sent is nobody else's work; other systems hear of it once an officer takes it.
    if (!feedback.putAside) await parts.record(trx, { feedbackId: created.id, type: 'received', at: now });
    await audit(trx, entryOf(created.id, feedback));
    return { receipt, replayed: false };
  });
}

async function lockKey(trx: Transaction<Database>, keyHash: string): Promise<void> {
  const lock = sql<{
    free: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${keyHash}, 0)) as free`;
  const { rows } = await lock.execute(trx);
  if (rows[0]?.free) return;
  throw new Problem('idempotencyInFlight', {
    detail: { key: 'idempotencyInFlight.detail' },
    headers: { 'retry-after': '1' },
  });
}

async function findKey(trx: Transaction<Database>, keyHash: string, now: Date) {
  await trx
    .deleteFrom('idempotency_keys')
    .where('key_hash', '=', keyHash)
    .where('expires_at', '<=', now)
    .execute();
  return trx
    .selectFrom('idempotency_keys')
    .innerJoin('feedback', 'feedback.id', 'idempotency_keys.feedback_id')
    .select(['body_hash', 'sealed_receipt', 'attachments', 'about', 'category', 'created_at'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

/** @throws Problem `notFound` for a subject the plan does not have. */
export async function requireSubject(trx: Kysely<Database>, about: string): Promise<void> {
  if (about === 'plan') return;
  const [kind, number] = about.split('-');
  const table = kind === 'target' ? 'targets' : 'tasks';
  const row = await trx.selectFrom(table).select('no').where('no', '=', Number(number)).executeTakeFirst();
  if (!row) throw notFound(kind === 'target' ? 'notFound.target' : 'notFound.task', { no: number ?? '' });
}

async function insertFeedback(trx: Transaction<Database>, feedback: NewFeedback, code: string) {
  const { input, author, now, putAside = null, source = 'widget' } = feedback;
  const { about, category, text, contact } = input;
  const id = randomUUID();
  await trx
    .insertInto('feedback')
    .values({
      id,
      receipt_hash: hashReceiptCode(code),
      about,
      category,
      text,
      rating: input.rating ?? null,
      put_aside: putAside,
      source,
      state: 'received',
      author_issuer: author?.issuer ?? null,
      author_subject: author?.subject ?? null,
      created_at: now,
      agency_id: await initialAgency(trx, about),
    })
    .execute();
  await trx
    .insertInto('feedback_history')
    .values({ feedback_id: id, position: 0, state: 'received', at: now })
    .execute();
  if (contact) {
    const { name = null, email = null, phone = null } = contact;
    await trx
      .insertInto('feedback_contacts')
      .values({ feedback_id: id, name, email, phone, consented_at: now })
      .execute();
  }
  return { id, about, category, created_at: now };
}

function keyReused(): Problem {
  return new Problem('idempotencyKeyReused', { detail: { key: 'idempotencyKeyReused.detail' } });
}

function entryOf(id: string, { input, putAside = null, now }: NewFeedback): AuditInput {
  const { about, attachments = [] } = input;
  const detail = { about, attachments: attachments.length, ...(putAside ? { putAside } : {}) };
  return { actor: 'citizen', action: 'receive', feedbackId: id, detail, at: now };
}
