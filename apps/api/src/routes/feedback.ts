import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { createFeedback, type FeedbackInput, readReceipt } from '../feedbackStore.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { invalid, notFound } from '../problems.ts';
import { normalizeReceiptCode } from '../receipts.ts';

interface Parts {
  db: Kysely<Database>;
  clock: () => Date;
  feedbackPerMinute: number;
  receiptsPerMinute: number;
}

export function feedbackHandlers(parts: Parts): OperationHandlers {
  return {
    createFeedback: {
      perMinute: parts.feedbackPerMinute,
      tidyBody: tidyFeedback,
      handle: (call) => sendCreated(parts, call),
    },
    getFeedbackReceipt: {
      perMinute: parts.receiptsPerMinute,
      handle: (call) => sendReceipt(parts, call),
    },
  };
}

async function sendCreated({ db, clock }: Parts, { reply, parameters, body, person }: Call) {
  const input = body as FeedbackInput;
  requirePlainText(input);
  const { receipt, replayed } = await createFeedback(db, {
    input,
    idempotencyKey: parameters['Idempotency-Key'] as string,
    author: person && { issuer: person.issuer, subject: person.subject },
    now: clock(),
  });
  reply.code(201).headers({ location: `/v1/feedback/${receipt.receiptCode}`, 'cache-control': 'no-store' });
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply.send(receipt);
}

async function sendReceipt({ db }: Parts, { reply, parameters }: Call) {
  const code = normalizeReceiptCode(String(parameters.receiptCode));
  const receipt = code && (await readReceipt(db, code));
  if (!receipt) throw notFound('notFound.receipt');
  return reply.header('cache-control', 'no-store').send(receipt);
}

/** White space at both ends cut, line ends and composed letters written one way: the same words count the same. */
function tidyFeedback(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const tidied = tidyTexts(body, ['text']);
  return isRecord(tidied.contact)
    ? { ...tidied, contact: tidyTexts(tidied.contact, ['name', 'email', 'phone']) }
    : tidied;
}

function tidyTexts(record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const texts = names.flatMap((name) => {
    const value = record[name];
    return typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n').normalize('NFC').trim()]] : [];
  });
  return { ...record, ...Object.fromEntries(texts) };
}

/** Line breaks and tabs are writing; all other control characters and broken surrogates are not. */
function requirePlainText({ text, contact }: FeedbackInput): void {
  const parts = { '/text': text, '/contact/name': contact?.name ?? '' };
  const broken = Object.entries(parts).filter(([name, value]) => {
    const allowed = name === '/text' ? value.replace(/[\n\t]/g, '') : value;
    return /\p{Cc}/u.test(allowed) || /\p{Cs}/u.test(value);
  });
  if (broken.length === 0) return;
  throw invalid(
    broken.map(([name]) => ({ in: 'body' as const, name, expected: { key: 'expected.plainText' as const } })),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
