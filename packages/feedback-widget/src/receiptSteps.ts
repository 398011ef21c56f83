import { type FeedbackReceipt, type FeedbackState, normalizeReceiptCode } from '@cantho/api-client';

/** 20 signs of Crockford's Base32 in groups of four (contract, `FeedbackReceipt`). */
const pattern = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/;

export type TypedCode =
  | { readonly code: string }
  | { readonly fault: 'missing' | 'length' | 'signs'; readonly count: number };

/** A code as typed: in the API's form, or why it can be none. `count` is how many signs there are. */
export function readReceiptCode(typed: string): TypedCode {
  const code = normalizeReceiptCode(typed);
  const count = [...code.replaceAll('-', '')].length;
  if (count === 0) return { fault: 'missing', count };
  if (count !== 20) return { fault: 'length', count };
  return pattern.test(code) ? { code } : { fault: 'signs', count };
}

export interface ReceiptStep {
  readonly state: FeedbackState;
  /** RFC 3339; `null` for a step that is still to come. */
  readonly at: string | null;
  readonly current: boolean;
}

const usual: readonly FeedbackState[] = ['received', 'underReview', 'answered'];

/** What has happened, oldest first, then what usually comes next. After `closed` nothing does. */
export function receiptSteps({ state, history }: Pick<FeedbackReceipt, 'state' | 'history'>): ReceiptStep[] {
  const done = history.map((entry, index) => ({ ...entry, current: index === history.length - 1 }));
  const next = state === 'closed' ? [] : usual.slice(usual.indexOf(state) + 1);
  return [...done, ...next.map((coming) => ({ state: coming, at: null, current: false }))];
}
