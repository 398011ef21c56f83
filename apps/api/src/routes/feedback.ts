import type { Kysely } from 'kysely';
import { type Challenges, suspicionOf } from '../challenges.ts';
import type { Database } from '../database/schema.ts';
import type { FeedbackAttachments } from '../feedbackAttachments.ts';
import { createFeedback, type FeedbackInput, requireSubject } from '../feedbackStore.ts';
import type { Call, OperationHandlers } from '../operations.ts';
import { createAddressLimit, createPersonLimit, type LimitPerson } from '../rateLimits.ts';
import { readSimilar } from '../reads/similarAnswers.ts';
import type { RecordEvent } from '../webhook.ts';
import { isRecord, requireWriting, tidyTexts } from './writing.ts';

interface Parts {
  db: Kysely<Database>;
  clock: () => Date;
  attachments: FeedbackAttachments;
  challenges: Challenges;
  record: RecordEvent;
  /** A minute and address of the signed out. */
  feedbackPerMinute: number;
  /** A minute and person. */
  personFeedbackPerMinute: number;
  /** A minute and address. */
  challengesPerMinute: number;
  similarPerMinute: number;
}

export function feedbackHandlers(parts: Parts): OperationHandlers {
  const { db, clock, feedbackPerMinute, personFeedbackPerMinute } = parts;
  const purpose = 'feedback';
  const limits = {
    ofPerson: createPersonLimit(db, { purpose, perMinute: personFeedbackPerMinute, clock }),
    ofAddress: createAddressLimit(db, { purpose, perMinute: feedbackPerMinute, clock }),
  };
  return {
    createFeedback: {
      tidyBody: tidyFeedback,
      handle: (call) => sendCreated(parts, limits, call),
    },
    createChallenge: {
      perMinute: parts.challengesPerMinute,
      handle: async ({ request, reply }) => {
        const challenge = await parts.challenges.create(request.ip);
        return reply.code(201).header('cache-control', 'no-store').send(challenge);
      },
    },
    findSimilarFeedback: {
      perMinute: parts.similarPerMinute,
      tidyBody: (body) => tidyTexts(body, ['text']),
      handle: (call) => sendSimilar(parts, call),
    },
  };
}

interface Limits {
  ofPerson: LimitPerson;
  ofAddress: (address: string) => Promise<void>;
}

/** Whoever is signed in has a share of their own, and needs no piece of work, however many are behind their address. */
async function sendCreated(parts: Parts, limits: Limits, { request, reply, parameters, body, person }: Call) {
  const input = body as FeedbackInput;
  requireFeedbackWriting(input);
  await (person ? limits.ofPerson(person) : limits.ofAddress(request.ip));
  const { receipt, replayed } = await createFeedback(
    {
      ...parts,
      admit: async (trx) => {
        if (!person) await parts.challenges.spend(trx, input.effort, request.ip);
      },
    },
    {
      input,
      idempotencyKey: parameters['Idempotency-Key'] as string,
      author: person && { issuer: person.issuer, subject: person.subject },
      putAside: suspicionOf(input.effort),
      now: parts.clock(),
    },
  );
  reply.code(201).headers({ location: `/v1/feedback/${receipt.receiptCode}`, 'cache-control': 'no-store' });
  if (replayed) reply.header('idempotency-replayed', 'true');
  return reply.send(receipt);
}

async function sendSimilar({ db }: Parts, { reply, body }: Call) {
  const { about, text } = body as { about: string; text: string };
  await requireSubject(db, about);
  return reply.header('cache-control', 'no-store').send({ about, items: await readSimilar(db, about, text) });
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
