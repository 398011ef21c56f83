import { randomUUID } from 'node:crypto';
import type { FeedbackReceipt } from '@cantho/api-client';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import { initialAgency } from './initialAgency.ts';
import { notFound, Problem } from './problems.ts';
import {
  createReceiptCode,
  fingerprintBody,
  hashIdempotencyKey,
  hashReceiptCode,
  openReceiptCode,
  sealReceiptCode,
} from './receipts.ts';

/** For how long a repeated request is answered with the first receipt. */
const replayedForHours = 24;

/** A body the contract allows. */
export interface FeedbackInput {
  about: string;
  category: FeedbackReceipt['category'];
  text: string;
  contact?: { name?: string; email?: string; phone?: string; consent: true };
}

export interface NewFeedback {
  input: FeedbackInput;
  idempotencyKey: string;
  /** `null` when signed out. */
  author: { issuer: string; subject: string } | null;
  now: Date;
}

interface Stored {
  receipt: FeedbackReceipt;
  replayed: boolean;
}

/**
 * Stores a feedback exactly once: the key and what it stands for are written in one transaction, and an advisory lock
 * lets only one request with a key be carried out at a time, on all processes together.
 * @throws Problem `idempotencyInFlight`, `idempotencyKeyReused` or, for a subject the plan does not have, `notFound`.
 */
export async function createFeedback(db: Kysely<Database>, feedback: NewFeedback): Promise<Stored> {
  const { author, input, now } = feedback;
  const key = feedback.idempotencyKey.toLowerCase();
  // Of the signed out only the key tells them apart; the address must not, as a phone changes it between two attempts.
  const scope = author ? `person ${author.issuer} ${author.subject}` : 'anonymous';
  const keyHash = hashIdempotencyKey(scope, key);
  const bodyHash = fingerprintBody(input, key);
  return db.transaction().execute(async (trx) => {
    await lockKey(trx, keyHash);
    const first = await findKey(trx, keyHash, now);
    if (first && first.body_hash !== bodyHash) throw keyReused();
    if (first)
      return { receipt: firstReceipt(first, openReceiptCode(first.sealed_receipt, key)), replayed: true };
    await requireSubject(trx, input.about);
    const code = createReceiptCode();
    const created = await insertFeedback(trx, feedback, code);
    await trx
      .insertInto('idempotency_keys')
      .values({
        key_hash: keyHash,
        body_hash: bodyHash,
        sealed_receipt: sealReceiptCode(code, key),
        feedback_id: created.id,
        expires_at: new Date(now.getTime() + replayedForHours * 3_600_000),
      })
      .execute();
    return { receipt: firstReceipt(created, code), replayed: false };
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
    .select(['body_hash', 'sealed_receipt', 'about', 'category', 'created_at'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

async function requireSubject(trx: Transaction<Database>, about: string): Promise<void> {
  if (about === 'plan') return;
  const [kind, number] = about.split('-');
  const table = kind === 'target' ? 'targets' : 'tasks';
  const row = await trx.selectFrom(table).select('no').where('no', '=', Number(number)).executeTakeFirst();
  if (!row) throw notFound(kind === 'target' ? 'notFound.target' : 'notFound.task', { no: number ?? '' });
}

async function insertFeedback(trx: Transaction<Database>, { input, author, now }: NewFeedback, code: string) {
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

/** As it was answered the first time, whatever has happened since. */
function firstReceipt(
  row: { about: string; category: string; created_at: Date },
  code: string,
): FeedbackReceipt {
  const createdAt = row.created_at.toISOString();
  return {
    receiptCode: code,
    about: row.about,
    category: row.category as FeedbackReceipt['category'],
    state: 'received',
    createdAt,
    history: [{ state: 'received', at: createdAt }],
    answer: null,
    attachments: [],
    canReopen: false,
    answerRating: null,
  };
}

function keyReused(): Problem {
  return new Problem('idempotencyKeyReused', { detail: { key: 'idempotencyKeyReused.detail' } });
}

/** Where a feedback stands, by its code as it was given; `null` when there is none. */
export async function readReceipt(db: Kysely<Database>, code: string): Promise<FeedbackReceipt | null> {
  const row = await db
    .selectFrom('feedback')
    .select(['id', 'about', 'category', 'state', 'created_at'])
    .where('receipt_hash', '=', hashReceiptCode(code))
    .executeTakeFirst();
  if (!row) return null;
  const history = await db
    .selectFrom('feedback_history')
    .select(['state', 'at'])
    .where('feedback_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    ...firstReceipt(row, code),
    state: row.state as FeedbackReceipt['state'],
    history: history.map(({ state, at }) => ({
      state: state as FeedbackReceipt['state'],
      at: at.toISOString(),
    })),
    answer: await readAnswer(db, row.id),
  };
}

async function readAnswer(db: Kysely<Database>, feedbackId: string): Promise<FeedbackReceipt['answer']> {
  const row = await db
    .selectFrom('feedback_answers')
    .innerJoin('agencies', 'agencies.id', 'feedback_answers.agency_id')
    .select(['feedback_answers.text', 'answered_at', 'agencies.id', 'agencies.name', 'agencies.kind'])
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, kind } = row;
  return {
    text: row.text,
    answeredAt: row.answered_at.toISOString(),
    agency: { id, name, kind: kind as 'body' | 'class' | 'openGroup' },
  };
}
