import {
  type AgencyRef,
  type Effort,
  type FeedbackInput,
  type FeedbackReceipt,
  normalizeReceiptCode,
} from '@cantho/api-client';
import { agencyRef } from './agencyRefs.ts';
import type { StoredAttachment } from './attachmentStore.ts';
import { type AuditLog, createAuditLog } from './auditLog.ts';
import { pseudoHash, pseudoUuid } from './pseudoHash.ts';
import { receiptOf, type StoredContact, type StoredFeedback } from './storedFeedback.ts';

/** What tests and stories may look into: everything that was sent, the receipts given for it, and what became of it. */
export interface FeedbackStore {
  /** As it was sent, without its effort. */
  readonly received: readonly FeedbackInput[];
  /** Of each that was received. */
  readonly efforts: readonly (Effort | undefined)[];
  /** As they stand now, without those that were erased. */
  readonly receipts: readonly FeedbackReceipt[];
  /** Everything kept, oldest first. */
  readonly all: readonly StoredFeedback[];
  readonly audit: AuditLog;
  find(typedCode: string): FeedbackReceipt | undefined;
  findStored(typedCode: string): StoredFeedback | undefined;
  byId(id: string): StoredFeedback | undefined;
  /** What the key was used for before: the same body is answered with the first receipt; another is `reused`. */
  earlier(key: string, input: FeedbackInput): Added | undefined;
  add(key: string, input: FeedbackInput, more: Sent): Added;
  /** Puts a receipt in, such as one with an answer; `more` says what a receipt does not. */
  put(receipt: PutReceipt, more?: PutFeedback): StoredFeedback;
}

/** By default without attachments, rated by nobody, and to be reopened when it is answered or closed. */
export type PutReceipt = Omit<FeedbackReceipt, 'attachments' | 'canReopen' | 'answerRating'> &
  Partial<FeedbackReceipt>;
export type PutFeedback = Partial<Omit<StoredFeedback, 'id' | 'receiptCode' | 'attachments'>>;

/** What is known of a feedback beside what was sent. */
export interface Sent {
  readonly createdAt: string;
  readonly agency: AgencyRef;
  readonly owner: string | null;
  readonly attachments: readonly StoredAttachment[];
}

export type Added = { readonly receipt: FeedbackReceipt; readonly replayed: boolean } | 'reused';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Well-formed and the same in every run: the n-th code of a store. */
function receiptCodeOf(serial: number): string {
  let state = serial;
  const signs = Array.from({ length: 20 }, () => {
    // Numerical Recipes' linear congruential generator; its high bits are the good ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return crockford[state >>> 27];
  });
  return normalizeReceiptCode(signs.join(''));
}

export function createFeedbackStore(): FeedbackStore {
  const received: FeedbackInput[] = [];
  const efforts: (Effort | undefined)[] = [];
  const all: StoredFeedback[] = [];
  const byKey = new Map<string, { readonly body: string; readonly receipt: FeedbackReceipt }>();
  const audit = createAuditLog();
  const findStored = (typedCode: string) => {
    const code = normalizeReceiptCode(typedCode);
    return all.find(({ receiptCode, isErased }) => receiptCode === code && !isErased);
  };
  return {
    received,
    efforts,
    all,
    audit,
    get receipts() {
      return all.filter(({ isErased }) => !isErased).map(receiptOf);
    },
    findStored,
    find(typedCode) {
      const found = findStored(typedCode);
      return found && receiptOf(found);
    },
    byId: (id) => all.find((feedback) => feedback.id === id),
    earlier(key, { effort: _, ...input }) {
      const earlier = byKey.get(key);
      if (!earlier) return undefined;
      return earlier.body === JSON.stringify(input) ? { receipt: earlier.receipt, replayed: true } : 'reused';
    },
    add(key, { effort, ...input }, sent) {
      const feedback = feedbackFrom(input, sent, receiptCodeOf(all.length + 1));
      feedback.isAside = Boolean(effort?.website);
      all.push(feedback);
      received.push(input);
      efforts.push(effort);
      const receipt = receiptOf(feedback);
      byKey.set(key, { body: JSON.stringify(input), receipt });
      audit.write({ at: sent.createdAt, actor: 'citizen', action: 'receive', feedbackId: feedback.id });
      return { receipt, replayed: false };
    },
    put(receipt, more = {}) {
      const feedback = { ...feedbackOf(receipt), ...more };
      all.push(feedback);
      audit.write({ at: receipt.createdAt, actor: 'citizen', action: 'receive', feedbackId: feedback.id });
      return feedback;
    },
  };
}

function feedbackFrom(input: FeedbackInput, sent: Sent, receiptCode: string): StoredFeedback {
  const { about, category, text, rating = null, contact } = input;
  const { createdAt, agency, owner, attachments } = sent;
  return {
    ...freshOf(receiptCode),
    ...{ receiptCode, about, category, text: text.trim(), rating, createdAt, agency, owner },
    contact: contact ? contactOf(contact) : null,
    attachments: [...attachments],
    history: [{ state: 'received', at: createdAt }],
  };
}

/** As the contract has it; its generated type only knows that something must be given. */
function contactOf({ name = null, email = null, phone = null }: Partial<StoredContact>): StoredContact {
  return { name, email, phone };
}

function freshOf(receiptCode: string) {
  return {
    id: pseudoUuid(receiptCode),
    source: 'widget',
    state: 'received',
    ...{ answer: null, wasReopened: false, reopening: null, answerRating: null, closedBecause: null },
    ...{ takenBy: null, version: 1, isAside: false, isErased: false },
  } as const;
}

const firstAgency = 'so-khoa-hoc-va-cong-nghe';

/** As far as a receipt tells; its text is made up, and says so. */
function feedbackOf(receipt: PutReceipt): StoredFeedback {
  const { receiptCode, about, category, state, createdAt, history, answer, answerRating = null } = receipt;
  const { attachments = [], canReopen = true } = receipt;
  const isEnded = state === 'answered' || state === 'closed';
  return {
    ...freshOf(receiptCode),
    ...{ receiptCode, about, category, state, createdAt, history, answerRating },
    text: 'Nội dung góp ý không có trong biên nhận. (Nội dung minh hoạ)',
    rating: null,
    contact: null,
    owner: null,
    attachments: attachments.map((attachment, index) => putAttachment(attachment, index, receiptCode)),
    answer: answer && { ...answer, visibility: 'private', question: null },
    wasReopened: isEnded && !canReopen,
    agency: answer?.agency ?? agencyRef(firstAgency),
  };
}

function putAttachment(
  { state, reason }: FeedbackReceipt['attachments'][number],
  index: number,
  receiptCode: string,
): StoredAttachment {
  const name = `${receiptCode} ${index}`;
  return {
    id: pseudoUuid(name),
    secret: pseudoHash(name).slice(0, 32),
    fileName: `anh-${index + 1}.jpg`,
    size: 1024,
    mediaType: 'image/jpeg',
    state,
    reason: reason as StoredAttachment['reason'],
    bytes: new Uint8Array(1024),
    isSent: true,
  };
}
