import { describe, expect, it } from 'vitest';
import { type DeadlineInput, deadlineState, dueDate, nextDueDate, occurrences } from './dueDates.ts';
import { tasks } from './tasks.ts';
import type { Deadline, DeadlineState } from './types.ts';

const june: Deadline = { kind: 'month', wording: 'Tháng 6/2026', year: 2026, month: 6 };
const firstQuarter: Deadline = { kind: 'quarter', wording: 'Quý I/2026', year: 2026, quarter: 1 };
const year: Deadline = { kind: 'year', wording: 'Năm 2026', year: 2026 };
const everyQuarter: Deadline = { kind: 'everyQuarter', wording: 'Hằng quý', year: 2026 };
const ongoing: Deadline = { kind: 'ongoing', wording: 'Thường xuyên', year: 2026 };

const stateOf = (input: Partial<DeadlineInput> & Pick<DeadlineInput, 'deadline' | 'today'>) =>
  deadlineState({ workState: 'inProgress', ...input }).deadlineState;

describe('dueDate', () => {
  it.each([
    [june, '2026-06-30'],
    [{ ...june, month: 1 }, '2026-01-31'],
    [{ ...june, month: 2 }, '2026-02-28'],
    [firstQuarter, '2026-03-31'],
    [year, '2026-12-31'],
    [everyQuarter, '2026-12-31'],
    [ongoing, null],
  ] as [Deadline, string | null][])('of $wording is %s', (deadline, day) => {
    expect(dueDate(deadline)).toBe(day);
  });

  it('is known for each task of the plan but the 19 ongoing ones', () => {
    expect(tasks.filter(({ deadline }) => dueDate(deadline) === null)).toHaveLength(19);
  });
});

describe('occurrences', () => {
  it('are four quarter’s ends for a task of every quarter', () => {
    expect(occurrences(everyQuarter)).toEqual([
      { period: '2026-Q1', dueOn: '2026-03-31' },
      { period: '2026-Q2', dueOn: '2026-06-30' },
      { period: '2026-Q3', dueOn: '2026-09-30' },
      { period: '2026-Q4', dueOn: '2026-12-31' },
    ]);
  });

  it('are one for a month, a quarter or a year, and none for an ongoing task', () => {
    expect(occurrences(june)).toEqual([{ period: '2026-06', dueOn: '2026-06-30' }]);
    expect(occurrences(firstQuarter)).toEqual([{ period: '2026-Q1', dueOn: '2026-03-31' }]);
    expect(occurrences(year)).toEqual([{ period: '2026', dueOn: '2026-12-31' }]);
    expect(occurrences(ongoing)).toEqual([]);
  });

  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
    ['2027-01-01', '2026-12-31'],
  ])('fall due next, seen on %s, on %s', (today, due) => {
    expect(nextDueDate(everyQuarter, today)).toBe(due);
    expect(nextDueDate(ongoing, today)).toBeNull();
  });
});

describe('deadlineState of an open task', () => {
  it.each([
    // wording, the day before, on, after; and the two days around the 30-day mark
    [june, '2026-05-30', 'notDue'],
    [june, '2026-05-31', 'dueSoon'],
    [june, '2026-06-29', 'dueSoon'],
    [june, '2026-06-30', 'dueSoon'],
    [june, '2026-07-01', 'overdue'],
    [firstQuarter, '2026-02-28', 'notDue'],
    [firstQuarter, '2026-03-01', 'dueSoon'],
    [firstQuarter, '2026-03-30', 'dueSoon'],
    [firstQuarter, '2026-03-31', 'dueSoon'],
    [firstQuarter, '2026-04-01', 'overdue'],
    [year, '2026-11-30', 'notDue'],
    [year, '2026-12-01', 'dueSoon'],
    [year, '2026-12-30', 'dueSoon'],
    [year, '2026-12-31', 'dueSoon'],
    [year, '2027-01-01', 'overdue'],
    [everyQuarter, '2026-03-30', 'dueSoon'],
    [everyQuarter, '2026-03-31', 'dueSoon'],
    [everyQuarter, '2026-04-01', 'overdue'],
    [ongoing, '2026-12-30', 'noDeadline'],
    [ongoing, '2026-12-31', 'noDeadline'],
    [ongoing, '2027-01-01', 'noDeadline'],
  ] as [Deadline, string, DeadlineState][])('$wording, seen on %s, is %s', (deadline, today, expected) => {
    for (const workState of [
      'notReported',
      'notStarted',
      'inProgress',
      'awaitingConfirmation',
      'paused',
    ] as const) {
      expect(stateOf({ deadline, workState, today })).toBe(expected);
    }
  });

  it('tells the due day and the days left, negative when past', () => {
    expect(deadlineState({ deadline: june, workState: 'inProgress', today: '2026-06-20' })).toMatchObject({
      dueOn: '2026-06-30',
      daysLeft: 10,
    });
    expect(deadlineState({ deadline: june, workState: 'inProgress', today: '2026-07-03' }).daysLeft).toBe(-3);
  });

  it.each([
    [0, '2026-06-29', 'notDue'],
    [0, '2026-06-30', 'dueSoon'],
    [7, '2026-06-22', 'notDue'],
    [7, '2026-06-23', 'dueSoon'],
  ])('takes %i days as soon: on %s it is %s', (dueSoonDays, today, expected) => {
    expect(stateOf({ deadline: june, today, dueSoonDays })).toBe(expected);
  });

  it('moves with an extension, and is judged against it', () => {
    const extendedTo = '2026-09-30';
    expect(stateOf({ deadline: june, today: '2026-07-01', extendedTo })).toBe('notDue');
    expect(stateOf({ deadline: june, today: '2026-09-30', extendedTo })).toBe('dueSoon');
    expect(stateOf({ deadline: june, today: '2026-10-01', extendedTo })).toBe('overdue');
    const done = { workState: 'done', doneOn: '2026-08-01', extendedTo } as const;
    expect(stateOf({ deadline: june, today: '2026-10-01', ...done })).toBe('doneOnTime');
  });

  it.each([
    [june, '2026-09-30', '2026-09-30', '2026-06-30'],
    [june, '2026-06-29', '2026-06-30', '2026-06-30'],
    [june, null, '2026-06-30', '2026-06-30'],
    [firstQuarter, '2026-04-15', '2026-04-15', '2026-03-31'],
    [year, '2027-03-31', '2027-03-31', '2026-12-31'],
    [everyQuarter, '2026-09-30', '2026-03-31', '2026-03-31'],
    [ongoing, '2026-09-30', null, null],
  ] as [Deadline, string | null, string | null, string | null][])(
    '$wording, extended to %s, is due on %s and was planned for %s',
    (deadline, extendedTo, dueOn, plannedDueOn) => {
      const input = { deadline, workState: 'inProgress', today: '2026-02-01', extendedTo } as const;
      expect(deadlineState(input)).toMatchObject({ dueOn, plannedDueOn });
    },
  );

  it('keeps the extended day once it is done', () => {
    const done = { workState: 'done', doneOn: '2026-08-01', extendedTo: '2026-09-30' } as const;
    expect(deadlineState({ deadline: june, today: '2026-08-02', ...done })).toMatchObject({
      deadlineState: 'doneOnTime',
      dueOn: '2026-09-30',
      plannedDueOn: '2026-06-30',
    });
  });

  it('ignores an extension to an earlier day', () => {
    expect(stateOf({ deadline: june, today: '2026-06-30', extendedTo: '2026-05-31' })).toBe('dueSoon');
  });
});

describe('deadlineState of a done task', () => {
  it.each([
    [june, '2026-06-29', 'doneOnTime'],
    [june, '2026-06-30', 'doneOnTime'],
    [june, '2026-07-01', 'doneLate'],
    [firstQuarter, '2026-03-30', 'doneOnTime'],
    [firstQuarter, '2026-03-31', 'doneOnTime'],
    [firstQuarter, '2026-04-01', 'doneLate'],
    [year, '2026-12-30', 'doneOnTime'],
    [year, '2026-12-31', 'doneOnTime'],
    [year, '2027-01-01', 'doneLate'],
    [ongoing, '2026-06-30', 'noDeadline'],
  ] as [Deadline, string, DeadlineState][])('$wording, done on %s, is %s', (deadline, doneOn, expected) => {
    expect(stateOf({ deadline, workState: 'done', doneOn, today: '2027-02-01' })).toBe(expected);
  });

  it('is not done before the day it is done', () => {
    const input = { deadline: june, workState: 'done', doneOn: '2026-07-10' } as const;
    expect(stateOf({ ...input, today: '2026-07-09' })).toBe('overdue');
    expect(stateOf({ ...input, today: '2026-07-10' })).toBe('doneLate');
  });

  it('is in time without a date only as long as it cannot be late', () => {
    expect(stateOf({ deadline: june, workState: 'done', today: '2026-06-30' })).toBe('doneOnTime');
    expect(stateOf({ deadline: june, workState: 'done', today: '2026-07-01' })).toBe('doneLate');
  });

  it('needs the work state: a date alone is no completion', () => {
    const input = { deadline: june, workState: 'awaitingConfirmation', doneOn: '2026-06-20' } as const;
    expect(stateOf({ ...input, today: '2026-07-01' })).toBe('overdue');
  });

  it('has no days left', () => {
    const input = { deadline: june, workState: 'done', doneOn: '2026-06-01', today: '2026-06-02' } as const;
    expect(deadlineState(input)).toMatchObject({ daysLeft: null, occurrences: null, occurrenceList: [] });
  });
});

describe('deadlineState of a recurring task', () => {
  const q1 = { period: '2026-Q1', doneOn: '2026-03-20' };
  const q1Late = { period: '2026-Q1', doneOn: '2026-04-05' };
  const q2 = { period: '2026-Q2', doneOn: '2026-06-30' };
  const q3 = { period: '2026-Q3', doneOn: '2026-09-01' };
  const q4 = { period: '2026-Q4', doneOn: '2026-12-31' };

  it.each([
    ['nothing is due yet', [], '2026-01-10', 'notDue', 0, '2026-03-31'],
    ['the first is near', [], '2026-03-31', 'dueSoon', 0, '2026-03-31'],
    ['the first is past', [], '2026-04-01', 'overdue', 0, '2026-03-31'],
    ['the first is done, the second far', [q1], '2026-05-30', 'notDue', 1, '2026-06-30'],
    ['the first is done, the second near', [q1], '2026-05-31', 'dueSoon', 1, '2026-06-30'],
    ['the first is done, the second past', [q1], '2026-07-01', 'overdue', 1, '2026-06-30'],
    ['the first was late but is done', [q1Late], '2026-04-10', 'notDue', 1, '2026-06-30'],
    ['the second is done, the first never', [q2], '2026-07-01', 'overdue', 1, '2026-03-31'],
    ['all are done in time', [q4, q3, q2, q1], '2026-12-31', 'doneOnTime', 4, '2026-12-31'],
    ['all are done, one late', [q1Late, q2, q3, q4], '2027-01-05', 'doneLate', 4, '2026-03-31'],
  ] as const)('when %s', (_, completions, today, expected, completed, dueOn) => {
    const judged = deadlineState({ deadline: everyQuarter, workState: 'inProgress', completions, today });
    expect(judged.deadlineState).toBe(expected);
    expect(judged.occurrences).toEqual({ completed, total: 4 });
    expect(judged.dueOn).toBe(dueOn);
    expect(judged.plannedDueOn).toBe(dueOn);
  });

  it('judges each occurrence by itself', () => {
    const input = {
      deadline: everyQuarter,
      workState: 'inProgress',
      completions: [q1Late],
      today: '2026-09-15',
    } as const;
    expect(deadlineState(input).occurrenceList).toEqual([
      { period: '2026-Q1', dueOn: '2026-03-31', deadlineState: 'doneLate', doneOn: '2026-04-05' },
      { period: '2026-Q2', dueOn: '2026-06-30', deadlineState: 'overdue', doneOn: null },
      { period: '2026-Q3', dueOn: '2026-09-30', deadlineState: 'dueSoon', doneOn: null },
      { period: '2026-Q4', dueOn: '2026-12-31', deadlineState: 'notDue', doneOn: null },
    ]);
  });

  it('takes no work state for a completed occurrence', () => {
    const input = {
      deadline: everyQuarter,
      workState: 'done',
      doneOn: '2026-03-01',
      today: '2026-04-01',
    } as const;
    expect(deadlineState(input)).toMatchObject({
      deadlineState: 'overdue',
      occurrences: { completed: 0, total: 4 },
    });
  });

  it('counts the first time an occurrence was done, and nothing that is yet to happen', () => {
    const again = { period: '2026-Q1', doneOn: '2026-05-01' };
    const input = { deadline: everyQuarter, workState: 'inProgress', today: '2026-04-02' } as const;
    expect(deadlineState({ ...input, completions: [again, q1] }).occurrenceList[0]?.deadlineState).toBe(
      'doneOnTime',
    );
    expect(deadlineState({ ...input, completions: [again] }).deadlineState).toBe('overdue');
  });
});
