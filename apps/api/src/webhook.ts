import { createHmac, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import type { JobQueue, Jobs, WorkOptions } from './jobs.ts';
import { agencyOf } from './officers.ts';

/** Where events go, and how much of a person goes with them. */
export interface WebhookSettings {
  url: string;
  /** At least 24 bytes. */
  secret: Uint8Array;
  /** Beside what a receipt shows; nothing by default. */
  fields: ReadonlySet<WebhookField>;
}

export type WebhookField = 'text' | 'contact';

/** What happened to a feedback. */
export type FeedbackEventType =
  | 'received'
  | 'taken'
  | 'released'
  | 'forwarded'
  | 'answered'
  | 'closed'
  | 'reopened'
  | 'erased';

/** Tells what happened, within the transaction in which it does, once the version of the feedback has gone up. */
export type RecordEvent = (
  trx: Transaction<Database>,
  event: { feedbackId: string; type: FeedbackEventType; at: Date },
) => Promise<void>;

/** Of an API without a webhook. */
export const recordNothing: RecordEvent = async () => {};

/** Tries for about a day and a half. */
export const webhookQueue: JobQueue = {
  name: 'webhook',
  order: 'inOrder',
  retries: 40,
  firstDelay: 5,
  longestDelay: 3_600,
  expireAfter: 120,
};

/** An outbox: the event is stored with what it tells of, and the job that delivers it, all or nothing. */
export function createEventRecorder(jobs: Jobs, queue = webhookQueue): RecordEvent {
  return async (trx, { feedbackId, type, at }) => {
    const { version, state, agency_id } = await trx
      .selectFrom('feedback')
      .select(['version', 'state', 'agency_id'])
      .where('id', '=', feedbackId)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('webhook_events')
      .values({ id: randomUUID(), feedback_id: feedbackId, version, type, state, agency_id, at })
      .execute();
    await jobs.send(trx, queue, { feedbackId }, { key: feedbackId });
  };
}

interface DeliveryParts {
  db: Kysely<Database>;
  clock: () => Date;
  webhook: WebhookSettings;
  /** For tests: how long a receiver may take, in ms. */
  timeout?: number;
}

/** Delivers what is recorded, on this process too; of one feedback one event at a time, in the order they happened. */
export async function deliverEvents(
  jobs: Jobs,
  parts: DeliveryParts,
  { queue = webhookQueue, ...options }: WorkOptions & { queue?: JobQueue } = {},
): Promise<void> {
  await jobs.work<{ feedbackId: string }>(
    queue,
    ({ feedbackId }, { signal }) => deliverOf(parts, feedbackId, signal),
    { atOnce: 4, ...options },
  );
}

/**
 * A job stands for its feedback rather than for one event: transactions begin in another order than they commit, and a
 * version is the order in which things happened. One that finds nothing left has been done by the one before.
 */
async function deliverOf(parts: DeliveryParts, feedbackId: string, signal: AbortSignal): Promise<void> {
  const { db, clock } = parts;
  const events = await db
    .selectFrom('webhook_events')
    .selectAll()
    .where('feedback_id', '=', feedbackId)
    .where('delivered_at', 'is', null)
    .orderBy('version')
    .execute();
  for (const event of events) {
    const fault = await post(parts, event, signal);
    await db
      .updateTable('webhook_events')
      .set({ attempts: event.attempts + 1, last_fault: fault, delivered_at: fault === null ? clock() : null })
      .where('id', '=', event.id)
      .execute();
    if (fault !== null) throw new Error(`The webhook of event ${event.id} failed: ${fault}`);
  }
}

type EventRow = Awaited<ReturnType<typeof readEvent>>;

function readEvent(db: Kysely<Database>) {
  return db.selectFrom('webhook_events').selectAll().executeTakeFirstOrThrow();
}

/** Within this time, in ms, a receiver has answered. */
const answerWithin = 10_000;

/** `null` when it was taken, else what was wrong, in words that hold nothing of what was sent or answered. */
async function post(parts: DeliveryParts, event: EventRow, signal: AbortSignal): Promise<string | null> {
  const { clock, timeout = answerWithin } = parts;
  const body = JSON.stringify(await payloadOf(parts, event));
  const timestamp = Math.floor(clock().getTime() / 1000);
  const { url, secret } = parts.webhook;
  try {
    const response = await fetch(url, {
      method: 'POST',
      // Elsewhere than configured nothing is sent, whatever the receiver says.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'cantho-plan-api',
        'webhook-id': event.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signEvent(secret, event.id, timestamp, body),
      },
      body,
    });
    await response.body?.cancel();
    return response.ok ? null : `status ${response.status}`;
  } catch (error) {
    return faultOf(error as Error & { cause?: { code?: string } });
  }
}

function faultOf({ name, cause }: Error & { cause?: { code?: string } }): string {
  return name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? name);
}

/** Standard Webhooks: HMAC-SHA-256 of id, time and body, so that none of them can be changed or sent again later. */
function signEvent(secret: Uint8Array, id: string, timestamp: number, body: string): string {
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${signature}`;
}

/** What happened as it was then; what a person wrote as it is now: what was erased meanwhile is not sent. */
async function payloadOf({ db, webhook }: DeliveryParts, event: EventRow) {
  const feedback = await db
    .selectFrom('feedback')
    .select(['about', 'category', 'created_at', 'source', 'text', 'erased_at'])
    .where('id', '=', event.feedback_id)
    .executeTakeFirstOrThrow();
  return {
    type: `feedback.${event.type}`,
    timestamp: event.at.toISOString(),
    data: {
      id: event.feedback_id,
      version: event.version,
      about: feedback.about,
      category: feedback.category,
      state: event.state,
      agency: agencyOf(event),
      source: feedback.source,
      createdAt: feedback.created_at.toISOString(),
      ...(webhook.fields.has('text') ? { text: feedback.text } : {}),
      ...(webhook.fields.has('contact') ? { contact: await readContact(db, event.feedback_id) } : {}),
    },
  };
}

async function readContact(db: Kysely<Database>, feedbackId: string) {
  const contact = await db
    .selectFrom('feedback_contacts')
    .select(['name', 'email', 'phone'])
    .where('feedback_id', '=', feedbackId)
    .executeTakeFirst();
  return contact ?? null;
}

/** For how long what was delivered stays in sight. */
const keptForDays = 30;

/** Deletes events delivered long ago. */
export async function deleteDelivered(db: Kysely<Database>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptForDays * 86_400_000);
  await db.deleteFrom('webhook_events').where('delivered_at', '<', before).execute();
}
