import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import type { Person } from './tokens.ts';

export type OfficerRole = 'officer' | 'coordinator';

/** Who did it. Of citizens nothing is kept, not even whether two were the same. */
export type Actor =
  | 'citizen'
  | 'system'
  | 'open311'
  | (Pick<Person, 'issuer' | 'subject' | 'name'> & { role: OfficerRole });

/** What is kept of an action in words of the contract: `take`, `forward`, `read`, `erase`. */
export interface AuditInput {
  actor: Actor;
  /** A lower-case letter, then letters and digits. */
  action: string;
  feedbackId: string | null;
  /** JSON, without anything personal: it can never be deleted. */
  detail: Readonly<Record<string, unknown>>;
  at: Date;
  /** What the officer wrote about it; kept beside the trail, where it can be deleted. */
  note?: string;
}

export interface AuditHead {
  /** 0 of an empty trail. */
  position: number;
  hash: string;
}

interface Content {
  position: number;
  at: Date;
  actor: string;
  actor_id: string | null;
  action: string;
  feedback_id: string | null;
  /** Canonical JSON. */
  detail: string;
  previous_hash: string;
}

/** What the first entry names as the one before it. */
export const emptyHead: AuditHead = { position: 0, hash: '0'.repeat(64) };

/** Any fixed number, other than the migrations'. */
const lockId = 224_2027;

/**
 * Writes an entry behind the last. Entries are written one after the other on all processes, each holding its turn until its
 * transaction ends; so this comes last in a transaction, after every row lock it takes, and the isolation stays at read
 * committed (another would not see the entry it waited for, and fail).
 */
export async function audit(trx: Transaction<Database>, input: AuditInput): Promise<AuditHead> {
  await sql`select pg_advisory_xact_lock(${lockId})`.execute(trx);
  const last = await readAuditHead(trx);
  const note = input.note === undefined ? null : { text: input.note, salt: randomBytes(16).toString('hex') };
  const detail = note ? { ...input.detail, noteSha256: hashNote(note.text, note.salt) } : input.detail;
  const content: Content = {
    position: last.position + 1,
    at: input.at,
    ...actorColumns(input.actor),
    action: input.action,
    feedback_id: input.feedbackId,
    detail: canonicalJson(detail),
    previous_hash: last.hash,
  };
  const hash = hashEntry(content);
  await trx
    .insertInto('audit_log')
    .values({ ...content, hash })
    .execute();
  if (note && input.feedbackId !== null) {
    await trx
      .insertInto('audit_notes')
      .values({ position: content.position, feedback_id: input.feedbackId, note: note.text, salt: note.salt })
      .execute();
  }
  return { position: content.position, hash };
}

/** Deletes what officers wrote beside their actions; the trail itself stays. */
export async function eraseAuditNotes(trx: Transaction<Database>, feedbackId: string): Promise<void> {
  await trx.deleteFrom('audit_notes').where('feedback_id', '=', feedbackId).execute();
}

/** The last entry: to be noted elsewhere, as a trail without its end looks whole. */
export async function readAuditHead(db: Kysely<Database>): Promise<AuditHead> {
  const last = await db
    .selectFrom('audit_log')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? emptyHead;
}

function actorColumns(actor: Actor): Pick<Content, 'actor' | 'actor_id'> {
  if (typeof actor === 'string') return { actor, actor_id: null };
  const { role, name, issuer, subject } = actor;
  return { actor: `${role} ${name}`, actor_id: JSON.stringify([issuer, subject]) };
}

/** SHA-256 over all that an entry says, in a fixed order, and over the hash of the one before. */
export function hashEntry(content: Content): string {
  const { position, at, actor, actor_id, action, feedback_id, detail, previous_hash } = content;
  const parts = [position, at.toISOString(), actor, actor_id, action, feedback_id, detail, previous_hash];
  return sha256(JSON.stringify(parts));
}

export function hashNote(note: string, salt: string): string {
  return sha256(JSON.stringify([salt, note]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with the names of every object sorted and without white space: the same value is the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
