import type { Attachment, AttachmentRef, AttachmentState } from '@cantho/api-client';
import { pseudoHash, pseudoUuid } from './pseudoHash.ts';

export interface StoredAttachment extends AttachmentRef {
  readonly fileName: string;
  readonly size: number;
  /** As the ending of the name has it; `null` until all bytes came. */
  mediaType: string | null;
  state: AttachmentState;
  reason: Attachment['reason'];
  bytes: Uint8Array;
  /** Belongs to a feedback that was sent. */
  isSent: boolean;
}

/** What is found out of an attachment, and how often it is still `processing` when asked before that shows. */
export interface AttachmentOutcome {
  readonly state: 'ready' | 'rejected' | 'quarantined';
  /** Of `rejected`; default `mediaType`. */
  readonly reason?: NonNullable<Attachment['reason']> | undefined;
  /** Default 0; `Infinity` is for ever. */
  readonly looks?: number | undefined;
}

/** What tests and stories may look into, and decide. */
export interface AttachmentStore {
  /** Oldest first, without those taken back. */
  readonly all: readonly StoredAttachment[];
  /** Bytes of a part the API says it likes best. */
  readonly partSize: number;
  /** What becomes of the next ones begun, in turn; of all others: `ready`. What they hold is not looked at. */
  willBecome(...outcomes: readonly AttachmentOutcome[]): void;
  begin(fileName: string, size: number): StoredAttachment;
  find(ref: AttachmentRef): StoredAttachment | undefined;
  /** Tells its state and counts that as a look. */
  look(attachment: StoredAttachment): Attachment;
  append(attachment: StoredAttachment, part: Uint8Array): void;
  remove(attachment: StoredAttachment): void;
}

export function createAttachmentStore(options: { readonly partSize?: number } = {}): AttachmentStore {
  const { partSize = 256 * 1024 } = options;
  const all: StoredAttachment[] = [];
  const planned: AttachmentOutcome[] = [];
  const outcomes = new Map<StoredAttachment, { outcome: AttachmentOutcome; looksLeft: number }>();
  let serial = 0;
  const settle = (attachment: StoredAttachment) => {
    const found = outcomes.get(attachment);
    if (!found || found.looksLeft > 0) return;
    const { state, reason = 'mediaType' } = found.outcome;
    attachment.state = state;
    attachment.reason = state === 'rejected' ? reason : null;
    // Nothing is kept of what is not taken.
    if (state === 'rejected') attachment.bytes = attachment.bytes.slice(0, 0);
    outcomes.delete(attachment);
  };
  return {
    all,
    partSize,
    willBecome: (...next) => void planned.push(...next),
    begin(fileName, size) {
      serial += 1;
      const id = pseudoUuid(`attachment ${serial}`);
      const secret = pseudoHash(`secret ${serial}`).slice(0, 32);
      const attachment: StoredAttachment = {
        ...{ id, secret, fileName, size, mediaType: null, state: 'uploading', reason: null },
        bytes: new Uint8Array(),
        isSent: false,
      };
      const outcome = planned.shift() ?? { state: 'ready' };
      outcomes.set(attachment, { outcome, looksLeft: outcome.looks ?? 0 });
      all.push(attachment);
      return attachment;
    },
    find: ({ id, secret }) => all.find((one) => one.id === id && one.secret === secret),
    look(attachment) {
      const found = outcomes.get(attachment);
      if (attachment.state === 'processing' && found) {
        settle(attachment);
        found.looksLeft -= 1;
      }
      return attachmentAnswer(attachment);
    },
    append(attachment, part) {
      const { bytes, size, fileName } = attachment;
      attachment.bytes = new Uint8Array([...bytes, ...part]);
      if (attachment.bytes.length < size) return;
      attachment.state = 'processing';
      attachment.mediaType = mediaTypeOf(fileName);
      settle(attachment);
    },
    remove(attachment) {
      outcomes.delete(attachment);
      const index = all.indexOf(attachment);
      if (index >= 0) all.splice(index, 1);
    },
  };
}

export function attachmentAnswer({ id, bytes, size, state, reason }: StoredAttachment): Attachment {
  const arrived = state === 'uploading' ? bytes.length : size;
  return { id, offset: arrived, size, state, reason };
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/jpeg',
  pdf: 'application/pdf',
};

function mediaTypeOf(fileName: string): string | null {
  return mediaTypes[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
}
