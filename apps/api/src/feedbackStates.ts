import type { FeedbackState, OfficerActionKind } from '@cantho/api-client';

/** Where a feedback stands, as far as it decides what may be done next. */
export interface Standing {
  state: FeedbackState;
  /** By whom it was taken, seen from whoever acts. */
  taken: 'nobody' | 'me' | 'other';
  hasAnswer: boolean;
  wasReopened: boolean;
}

/** What can happen to it: what officers do, and what the sender does. */
export type FeedbackEvent = OfficerActionKind | 'reopen';

/** Whoever acts: a coordinator may take a feedback out of another's hands. */
export type Acting = 'officer' | 'coordinator' | 'sender';

/** What comes of an event; `null` where it may not happen now. */
export interface Consequence {
  state: FeedbackState;
  /** Who has it afterwards. */
  taken: 'nobody' | 'me' | 'unchanged';
}

const open: readonly FeedbackState[] = ['received', 'underReview'];

/**
 * The states a feedback goes through: received, under review, answered, closed; reopened once by its sender, it is under
 * review again. An answer may be put right after it was given, which changes no state.
 */
export function consequenceOf(event: FeedbackEvent, standing: Standing, acting: Acting): Consequence | null {
  const isOpen = open.includes(standing.state);
  const inOthersHands = standing.taken === 'other' && acting !== 'coordinator';
  switch (event) {
    case 'take':
      return isOpen && standing.taken !== 'me' && !inOthersHands
        ? { state: 'underReview', taken: 'me' }
        : null;
    case 'release':
      return isOpen && standing.taken !== 'nobody' && !inOthersHands
        ? { state: standing.state, taken: 'nobody' }
        : null;
    case 'forward':
      return isOpen && !inOthersHands ? { state: standing.state, taken: 'nobody' } : null;
    case 'answer':
      if (isOpen) return inOthersHands ? null : { state: 'answered', taken: 'unchanged' };
      return standing.hasAnswer ? { state: standing.state, taken: 'unchanged' } : null;
    case 'close':
      return standing.state !== 'closed' && !inOthersHands ? { state: 'closed', taken: 'unchanged' } : null;
    case 'reopen':
      return !isOpen && !standing.wasReopened ? { state: 'underReview', taken: 'nobody' } : null;
  }
}

const officerActions: readonly OfficerActionKind[] = ['take', 'release', 'forward', 'answer', 'close'];

/** What may be done now, in the contract's order. */
export function possibleActions(standing: Standing, acting: 'officer' | 'coordinator'): OfficerActionKind[] {
  return officerActions.filter((action) => consequenceOf(action, standing, acting) !== null);
}
