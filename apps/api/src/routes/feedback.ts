import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { FeedbackAttachments } from '../feedbackAttachments.ts';
import { createFeedback, type FeedbackInput } from '../feedbackStore.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { isRecord, requireWriting, tidyTexts } from './writing.ts';

interface Parts {
  db: Kysely<Database>;
  clock: () => Date;
  attachments: FeedbackAttachments;
  feedbackPerMinute: number;
}

export function feedbackHandlers(parts: Parts): OperationHandlers {
  return {
    createFeedback: {
      perMinute: parts.feedbackPerMinute,
      tidyBody: tidyFeedback,
      handle: (call) => sendCreated(parts, call),
    },
  };
}

async function sendCreated({ db, clock, attachments }: Parts, { reply, parameters, body, person }: Call) {
  const input = body as FeedbackInput;
  requireFeedbackWriting(input);
  const { receipt, replayed } = await createFeedback(
    { db, attachments },
    {
      input,
      idempotencyKey: parameters['Idempotency-Key'] as string,
      author: person && { issuer: person.issuer, subject: person.subject },
      now: clock(),
    },
  );
  reply.code(201).headers({ location: `/v1/feedback/${receipt.receiptCode}`, 'cache-control': 'no-store' });
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply.send(receipt);
}

/** A body as the contract counts it. */
export function tidyFeedback(body: unknown): unknown {
  const tidied = tidyTexts(body, ['text']);
  return isRecord(tidied) && isRecord(tidied.contact)
    ? { ...tidied, contact: tidyTexts(tidied.contact, ['name', 'email', 'phone']) }
    : tidied;
}

/** @throws Problem `validation` for what is no writing. */
export function requireFeedbackWriting({ text, contact }: FeedbackInput): void {
  requireWriting({
    '/text': { text, least: 10, lines: true },
    ...(contact?.name === undefined
      ? {}
      : { '/contact/name': { text: contact.name, least: 1, lines: false } }),
  });
}
