import type { AttachmentRef, FeedbackData, FeedbackReceipt } from '@cantho/api-client';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.ts';

/** What a feedback needs of the attachments sent with it. */
export interface FeedbackAttachments {
  /**
   * Gives attachments to a feedback, in the order sent.
   * @throws Problem `attachmentNotUsable` naming each that did not arrive whole, was refused, or is another's.
   */
  claim: (
    trx: Transaction<Database>,
    feedbackId: string,
    refs: readonly AttachmentRef[],
    now: Date,
  ) => Promise<void>;
  /** What became of each, in the order sent. */
  states: (db: Kysely<Database>, feedbackId: string) => Promise<FeedbackReceipt['attachments']>;
  /** The same with what else is kept of each. */
  facts: (db: Kysely<Database>, feedbackId: string) => Promise<FeedbackData['attachments']>;
  /** Deletes those of a feedback, their files too, whatever state they are in. */
  erase: (trx: Transaction<Database>, feedbackId: string, now: Date) => Promise<void>;
}
