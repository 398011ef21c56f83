import type {
  AgencyRef,
  AnswerVisibility,
  FeedbackData,
  FeedbackReceipt,
  FeedbackState,
  MyFeedback,
  OfficerFeedbackSummary,
  PublicAnswer,
} from '@cantho/api-client';
import { addDays, localDate } from '@cantho/plan';
import type { StoredAttachment } from './attachmentStore.ts';

/** A feedback as the handlers keep it; what answers say of it is made from this. */
export interface StoredFeedback {
  readonly id: string;
  readonly receiptCode: string;
  readonly about: string;
  readonly category: FeedbackReceipt['category'];
  readonly createdAt: string;
  readonly source: OfficerFeedbackSummary['source'];
  /** Null once it was erased. */
  text: string | null;
  rating: number | null;
  contact: StoredContact | null;
  attachments: StoredAttachment[];
  /** Display name of whom it belongs to: who sent it signed in, or who added it. */
  owner: string | null;
  state: FeedbackState;
  /** Oldest first. */
  history: FeedbackReceipt['history'];
  answer: StoredAnswer | null;
  wasReopened: boolean;
  reopening: { reason: string; at: string } | null;
  answerRating: number | null;
  closedBecause: string | null;
  /** Who has it. */
  agency: AgencyRef;
  takenBy: string | null;
  version: number;
  /** A program sent it: no officer sees it. */
  isAside: boolean;
  isErased: boolean;
}

export interface StoredContact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface StoredAnswer {
  readonly text: string;
  readonly visibility: AnswerVisibility;
  question: string | null;
  readonly answeredAt: string;
  readonly agency: AgencyRef;
}

const open: readonly FeedbackState[] = ['received', 'underReview'];
const retainedDays = 365;

export const isOpen = ({ state }: StoredFeedback): boolean => open.includes(state);

export function excerptOf({ text }: StoredFeedback): string {
  return [...(text ?? '')].slice(0, 140).join('');
}

function receiptAnswer({ answer }: StoredFeedback): FeedbackReceipt['answer'] {
  if (!answer) return null;
  const { text, answeredAt, agency } = answer;
  return { text, answeredAt, agency };
}

export function receiptOf(feedback: StoredFeedback): FeedbackReceipt {
  const { receiptCode, about, category, state, createdAt, history, answerRating } = feedback;
  return {
    ...{ receiptCode, about, category, state, createdAt, history, answerRating },
    answer: receiptAnswer(feedback),
    attachments: feedback.attachments.map(({ state, reason }) => ({ state, reason })),
    canReopen: !isOpen(feedback) && !feedback.wasReopened,
  };
}

export function myFeedbackOf(feedback: StoredFeedback): MyFeedback {
  const { id, about, category, state, createdAt } = feedback;
  const answer = receiptAnswer(feedback);
  return { id, about, category, state, createdAt, excerpt: excerptOf(feedback), answer };
}

/** Everything kept of it. */
export function dataOf(feedback: StoredFeedback): FeedbackData {
  const { text, rating, contact, attachments, owner, createdAt, history } = feedback;
  const endedAt = isOpen(feedback) ? null : history.at(-1)?.at;
  return {
    receipt: receiptOf(feedback),
    text: text ?? '',
    rating,
    contact: contact && { ...contact, consentedAt: createdAt },
    attachments: attachments.map(({ fileName, mediaType, size, state }) => ({
      ...{ fileName, mediaType, size, state },
    })),
    belongsToAccount: owner !== null,
    retainedUntil: endedAt ? addDays(localDate(new Date(endedAt)), retainedDays) : null,
  };
}

/** What others may read of it; null where nothing was published. */
export function publicAnswerOf({ id, category, answer }: StoredFeedback): PublicAnswer | null {
  if (answer?.visibility !== 'public') return null;
  const { text, question, answeredAt, agency } = answer;
  return { id, category, question, text, answeredAt, agency };
}

/** Changes its state, and writes that into its history when it is another. Never earlier than what came before. */
export function enter(feedback: StoredFeedback, state: FeedbackState, at: string): void {
  if (feedback.state === state) return;
  feedback.state = state;
  feedback.history = [...feedback.history, { state, at: notBefore(feedback, at) }];
}

export function notBefore({ history, createdAt }: StoredFeedback, at: string): string {
  const last = history.at(-1)?.at ?? createdAt;
  return Date.parse(at) < Date.parse(last) ? last : at;
}

/** Takes out of it what is personal; number, subject, dates and states stay. What is open is closed: there is nothing left to answer. */
export function erase(feedback: StoredFeedback, at: string): void {
  if (isOpen(feedback)) enter(feedback, 'closed', at);
  Object.assign(feedback, { text: null, rating: null, contact: null, attachments: [], owner: null });
  Object.assign(feedback, { answerRating: null, closedBecause: null, takenBy: null, isErased: true });
  if (feedback.reopening) feedback.reopening = { ...feedback.reopening, reason: '' };
  if (feedback.answer) feedback.answer.question = null;
  feedback.version += 1;
}
