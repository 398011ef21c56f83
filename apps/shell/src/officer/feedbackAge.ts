import type { OfficerFeedbackSummary } from '@cantho/api-client';

/** How a feedback stands against the term, in working days. */
export type FeedbackAge =
  /** Past its last day; `days` is 0 while no working day has passed since. */
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'dueToday' }
  | { readonly kind: 'left'; readonly days: number }
  /** Answered or closed, after so many days open. */
  | { readonly kind: 'settled'; readonly days: number; readonly wasLate: boolean };

type Aged = Pick<OfficerFeedbackSummary, 'state' | 'isLate' | 'workingDays' | 'dueOn'>;

/** @param today of the list, `YYYY-MM-DD` */
export function feedbackAge(feedback: Aged, termWorkingDays: number, today: string): FeedbackAge {
  const { state, isLate, workingDays, dueOn } = feedback;
  if (state === 'answered' || state === 'closed') {
    return { kind: 'settled', days: workingDays, wasLate: workingDays > termWorkingDays };
  }
  if (isLate) return { kind: 'late', days: Math.max(0, workingDays - termWorkingDays) };
  if (dueOn === today) return { kind: 'dueToday' };
  return { kind: 'left', days: Math.max(0, termWorkingDays - workingDays) };
}

/** Working days before the term's end from which it is said to be near. */
const nearDays = 2;

/** The deadline state of the plan that says the same: its colour and its shape. */
export function lookOfAge(age: FeedbackAge): 'overdue' | 'dueSoon' | 'notDue' | 'doneOnTime' | 'doneLate' {
  switch (age.kind) {
    case 'late':
      return 'overdue';
    case 'dueToday':
      return 'dueSoon';
    case 'left':
      return age.days <= nearDays ? 'dueSoon' : 'notDue';
    case 'settled':
      return age.wasLate ? 'doneLate' : 'doneOnTime';
  }
}
