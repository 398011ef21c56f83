import { type Database, hashReceiptCode, verifyChain } from '@cantho/api/measuring';
import { type Kysely, sql } from 'kysely';
import type { Sent } from './sending.ts';
import type { Submission } from './submissions.ts';

/** What a database holds of what was sent. */
export interface Stored {
  readonly rows: readonly { readonly text: string | null; readonly receiptHash: string | null }[];
  /** Entries of the audit trail that say that a feedback came. */
  readonly receiveEntries: number;
  /** Why the chain of the audit trail does not hold; `null` where it does. */
  readonly chainFault: string | null;
}

export async function readStored(db: Kysely<Database>): Promise<Stored> {
  const rows = await db.selectFrom('feedback').select(['text', 'receipt_hash as receiptHash']).execute();
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from audit_log where action = 'receive'`.execute(db);
  const verdict = await verifyChain(db);
  const chainFault = verdict.whole ? null : `entry ${verdict.position} ${verdict.reason}`;
  return { rows, receiveEntries: counted[0]?.count ?? 0, chainFault };
}

export interface Comparison {
  readonly submitted: number;
  readonly stored: number;
  /** Senders that were told that it was received. */
  readonly acknowledgements: number;
  /** Acknowledged, and not in the database under the receipt that was given. */
  readonly lost: number;
  /** More rows than one of a submission, rows nobody sent, and second receipts of one submission. */
  readonly duplicates: number;
  /** Senders that never heard. */
  readonly unacknowledged: number;
}

/** Holds what the senders know against what the database holds. */
export function compare(
  submissions: readonly Submission[],
  sent: readonly Sent[],
  stored: Stored,
): Comparison {
  const hashByText = new Map<string | null, string | null>();
  for (const { text, receiptHash } of stored.rows) hashByText.set(text, receiptHash);
  const known = new Set(submissions.map(({ text }) => text));
  const foreign = stored.rows.filter(({ text }) => text === null || !known.has(text)).length;
  const own = stored.rows.length - foreign;
  const ownTexts = [...hashByText.keys()].filter((text) => text !== null && known.has(text)).length;
  const receipts = sent.map(({ codes }) => new Set(codes));
  const seconds = receipts.reduce((sum, codes) => sum + Math.max(0, codes.size - 1), 0);
  const lost = sent.filter(({ submission, codes }) =>
    codes.some((code) => hashByText.get(submission.text) !== hashReceiptCode(code)),
  ).length;
  const acknowledgements = sent.reduce((sum, { codes }) => sum + codes.length, 0);
  return {
    ...{ submitted: submissions.length, stored: stored.rows.length, acknowledgements, lost },
    duplicates: own - ownTexts + foreign + seconds,
    unacknowledged: submissions.reduce((sum, one) => sum + sendersOf(one), 0) - acknowledgements,
  };
}

const sendersOf = ({ senders, isSentAgain }: Submission): number => senders + (isSentAgain ? 1 : 0);
