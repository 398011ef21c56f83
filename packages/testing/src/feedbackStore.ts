import {
  type FeedbackInput,
  type FeedbackReceipt,
  type InvalidPart,
  normalizeReceiptCode,
} from '@cantho/api-client';

/** What tests and stories may look into: everything that was sent, and the receipts given for it. */
export interface FeedbackStore {
  readonly received: readonly FeedbackInput[];
  readonly receipts: readonly FeedbackReceipt[];
  find(typedCode: string): FeedbackReceipt | undefined;
  /** The same key with the same body is answered with the first receipt; with another body it is `reused`. */
  add(key: string, input: FeedbackInput, createdAt: string): Added;
  /** Puts a receipt in, such as one with an answer. */
  put(receipt: FeedbackReceipt): void;
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
  const receipts: FeedbackReceipt[] = [];
  const byKey = new Map<string, { readonly body: string; readonly receipt: FeedbackReceipt }>();
  return {
    received,
    receipts,
    find: (typedCode) => receipts.find(({ receiptCode }) => receiptCode === normalizeReceiptCode(typedCode)),
    add(key, input, createdAt) {
      const body = JSON.stringify(input);
      const earlier = byKey.get(key);
      if (earlier) return earlier.body === body ? { receipt: earlier.receipt, replayed: true } : 'reused';
      const { about, category } = input;
      const history = [{ state: 'received' as const, at: createdAt }];
      const receiptCode = receiptCodeOf(receipts.length + 1);
      const state = 'received';
      const receipt: FeedbackReceipt = {
        receiptCode,
        about,
        category,
        state,
        createdAt,
        history,
        answer: null,
      };
      received.push(input);
      receipts.push(receipt);
      byKey.set(key, { body, receipt });
      return { receipt, replayed: false };
    },
    put: (receipt) => void receipts.push(receipt),
  };
}

const categories = ['question', 'suggestion', 'problem', 'correction', 'praise'];
const subject = /^(plan|(target|task)-[1-9][0-9]{0,5})$/;
const phone = /^\+?[0-9][0-9 .]{7,18}$/;
const email = /^[^\s@]+@[^\s@]+$/;

/** What the contract finds wrong with a body; empty when it is a `FeedbackInput`. */
export function feedbackErrors(body: unknown, language: 'vi' | 'en'): InvalidPart[] {
  const errors: InvalidPart[] = [];
  const refuse = (name: string, expected: string) => {
    const detail = language === 'en' ? `"${name}" must be: ${expected}.` : `"${name}" phải là: ${expected}.`;
    errors.push({ in: 'body', name, expected, detail });
  };
  if (!isRecord(body)) {
    refuse('', 'object');
    return errors;
  }
  const { about, category, text, contact, ...others } = body;
  if (typeof about !== 'string' || !subject.test(about)) refuse('/about', subject.source);
  if (!categories.includes(String(category))) refuse('/category', categories.join(', '));
  const length = typeof text === 'string' ? [...text.trim()].length : -1;
  if (length < 10 || length > 2000) refuse('/text', '10–2000');
  if (contact !== undefined) checkContact(contact, refuse);
  for (const name of Object.keys(others)) refuse(`/${name}`, 'nothing');
  return errors;
}

function checkContact(contact: unknown, refuse: (name: string, expected: string) => void): void {
  if (!isRecord(contact)) {
    refuse('/contact', 'object');
    return;
  }
  if (contact.consent !== true) refuse('/contact/consent', 'true');
  if (contact.email === undefined && contact.phone === undefined) refuse('/contact', 'email, phone');
  if (contact.email !== undefined && !email.test(String(contact.email))) refuse('/contact/email', 'email');
  if (contact.phone !== undefined && !phone.test(String(contact.phone)))
    refuse('/contact/phone', phone.source);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
