import { describe, expect, it } from 'vitest';
import { taskState } from './taskState.ts';
import type { Deadline } from './types.ts';

const june: Deadline = { kind: 'month', wording: 'Tháng 6/2026', year: 2026, month: 6 };
const ongoing: Deadline = { kind: 'ongoing', wording: 'Thường xuyên', year: 2026 };
const everyQuarter: Deadline = { kind: 'everyQuarter', wording: 'Hằng quý', year: 2026 };

describe('taskState', () => {
  it('keeps a missed report apart from an overdue task', () => {
    const unreported = {
      deadline: june,
      workState: 'inProgress',
      reportedPeriods: [],
      today: '2026-02-20',
    } as const;
    expect(taskState(unreported)).toMatchObject({
      deadlineState: 'notDue',
      missedReports: ['2026-01', '2026-02'],
    });
    const reportedPeriods = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    const late = { deadline: june, workState: 'inProgress', reportedPeriods, today: '2026-07-01' } as const;
    expect(taskState(late)).toMatchObject({ deadlineState: 'overdue', missedReports: [] });
  });

  it('has a freshness for ongoing tasks only', () => {
    const input = { workState: 'inProgress', reportedPeriods: ['2026-01'], today: '2026-02-15' } as const;
    expect(taskState({ ...input, deadline: ongoing })).toMatchObject({
      deadlineState: 'noDeadline',
      freshness: 'stale',
    });
    expect(taskState({ ...input, deadline: ongoing, today: '2026-02-14' }).freshness).toBe('current');
    expect(taskState({ ...input, deadline: june }).freshness).toBeNull();
  });

  it('owes no report for a cut-off that came after it was done', () => {
    const input = {
      deadline: june,
      workState: 'done',
      reportedPeriods: ['2026-01'],
      today: '2026-06-20',
    } as const;
    expect(taskState({ ...input, doneOn: '2026-03-14' }).missedReports).toEqual(['2026-02']);
    expect(taskState({ ...input, doneOn: '2026-03-15' }).missedReports).toEqual(['2026-02', '2026-03']);
  });

  it('owes no report after the one that said it was done, though nobody noted the day', () => {
    const input = {
      deadline: june,
      workState: 'done',
      doneOn: null,
      reportedPeriods: ['2026-01', '2026-03'],
      today: '2026-11-24',
    } as const;
    expect(taskState(input).missedReports).toEqual(['2026-02']);
  });

  it('owes reports of a recurring task until its last occurrence is done', () => {
    const completions = [1, 2, 3, 4].map((quarter) => ({ period: `2026-Q${quarter}`, doneOn: '2026-02-20' }));
    const input = {
      deadline: everyQuarter,
      workState: 'inProgress',
      reportedPeriods: [],
      today: '2026-04-20',
    } as const;
    expect(taskState({ ...input, completions }).missedReports).toEqual(['2026-01', '2026-02']);
    expect(taskState({ ...input, completions: completions.slice(1) }).missedReports).toHaveLength(4);
  });
});
