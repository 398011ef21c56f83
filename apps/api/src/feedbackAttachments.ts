import type { AttachmentRef, FeedbackData, FeedbackReceipt } from '@cantho/api-client';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import { Problem } from './problems.ts';

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

/** Of an API that takes none. */
export const noAttachments: FeedbackAttachments = {
  claim: async (_trx, _feedbackId, refs) => {
    if (refs.length > 0)
      throw new Problem('attachmentNotUsable', { detail: { key: 'attachmentNotUsable.none' } });
  },
  states: async () => [],
  facts: async () => [],
  erase: async () => {},
};
