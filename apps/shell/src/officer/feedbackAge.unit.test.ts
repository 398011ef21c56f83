import { expect, it } from 'vitest';
import { feedbackAge, lookOfAge } from './feedbackAge.ts';

const open = { state: 'received', isLate: false, workingDays: 4, dueOn: '2026-07-09' } as const;

it.each([
  [open, { kind: 'left', days: 6 }, 'notDue'],
  [{ ...open, workingDays: 8 }, { kind: 'left', days: 2 }, 'dueSoon'],
  [{ ...open, workingDays: 10, dueOn: '2026-07-01' }, { kind: 'dueToday' }, 'dueSoon'],
  [{ ...open, isLate: true, workingDays: 13 }, { kind: 'late', days: 3 }, 'overdue'],
  // On the Saturday after its last day.
  [{ ...open, isLate: true, workingDays: 10 }, { kind: 'late', days: 0 }, 'overdue'],
  [
    { ...open, state: 'answered', workingDays: 7 },
    { kind: 'settled', days: 7, wasLate: false },
    'doneOnTime',
  ],
  [{ ...open, state: 'closed', workingDays: 11 }, { kind: 'settled', days: 11, wasLate: true }, 'doneLate'],
] as const)('%o is %o, drawn as %s', (feedback, age, look) => {
  expect(feedbackAge(feedback, 10, '2026-07-01')).toEqual(age);
  expect(lookOfAge(age)).toBe(look);
});
