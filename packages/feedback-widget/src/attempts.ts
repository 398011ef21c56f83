import { type FeedbackInput, isMalformedAnswer, isNetworkError, isProblem } from '@cantho/api-client';
import { isSignInRequired } from '@cantho/host-sdk';
import { type DraftFile, isRejected } from './draftFiles.ts';
import type { Attempt, Draft } from './drafts.ts';
import { tidyText } from './feedbackInput.ts';

/** For how long the API knows an `Idempotency-Key` (contract, `createFeedback`). */
const keyKnownForMs = 24 * 3_600_000;

const sameInput = (a: FeedbackInput, b: FeedbackInput): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A draft about to be sent, to be kept before the request goes out. All attempts of a draft have one key, and speak for
 * the same person or nobody: the API keeps keys apart by person, so a change in between could send it twice.
 */
export function beginAttempt(
  draft: Draft,
  { input, signedIn, at, newKey }: Attempt & { readonly newKey: () => string },
): { readonly draft: Draft; readonly attempt: Attempt; readonly key: string } {
  const key = draft.key ?? newKey();
  const earlier = draft.unconfirmed.find((attempt) => sameInput(attempt.input, input));
  const attempt = earlier ?? { input, signedIn: draft.unconfirmed[0]?.signedIn ?? signedIn, at };
  const unconfirmed = earlier ? draft.unconfirmed : [...draft.unconfirmed, attempt];
  return { draft: { ...draft, key, unconfirmed }, attempt, key };
}

/** Whether an error says for sure that this request was not carried out. */
export function isRefusal(error: unknown): boolean {
  if (isSignInRequired(error)) return true;
  if (isNetworkError(error) || isMalformedAnswer(error) || !isProblem(error)) return false;
  return error.kind !== null && error.status < 500 && error.kind !== 'idempotencyInFlight';
}

/** The draft after an attempt failed; `before` is what it was when the attempt began. */
export function endAttempt(current: Draft, before: Draft, error: unknown): Draft {
  const files = isProblem(error, 'attachmentNotUsable') ? current.files.map(sentAnew) : current.files;
  const unconfirmed = isRefusal(error) ? before.unconfirmed : current.unconfirmed;
  return { ...current, files, unconfirmed };
}

/** The API keeps a file for 24 hours when no feedback comes with it. */
const sentAnew = (file: DraftFile): DraftFile =>
  isRejected(file) ? file : { ...file, ref: null, outcome: null };

/** Whether the API may have forgotten the key of an attempt, so that sending again could make a second feedback. */
export function mayRepeat({ unconfirmed }: Draft, now: Date): boolean {
  return unconfirmed.some(({ at }) => now.getTime() - Date.parse(at) >= keyKnownForMs);
}

export interface Delivered<Receipt> {
  readonly receipt: Receipt;
  /** What the API took: an earlier attempt's, where the text was changed after its answer was lost. */
  readonly input: FeedbackInput;
}

/**
 * Sends an attempt. When the API says the key was used for another text, an earlier attempt had arrived after all: it is
 * asked again for that one's receipt.
 */
export async function deliver<Receipt>(
  attempt: Attempt,
  earlier: readonly Attempt[],
  send: (attempt: Attempt) => Promise<Receipt>,
): Promise<Delivered<Receipt>> {
  let reused: unknown;
  for (const { input, signedIn, at } of [attempt, ...earlier.filter((other) => other !== attempt)]) {
    try {
      return { receipt: await send({ input, signedIn, at }), input };
    } catch (error) {
      if (!isProblem(error, 'idempotencyKeyReused')) throw error;
      reused ??= error;
    }
  }
  throw reused;
}

/** What stays to be written after the API took an input: nothing, or a text that was changed since. */
export function draftAfter(draft: Draft, taken: FeedbackInput): Draft | null {
  const text = tidyText(draft.text);
  const { about, category } = draft;
  const isTaken = text === taken.text && about === taken.about && category === taken.category;
  // Its files went along; what is new is the text.
  return isTaken || text === '' ? null : { ...draft, files: [], queued: false, key: null, unconfirmed: [] };
}
