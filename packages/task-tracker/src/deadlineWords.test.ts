import type { DeadlineState, TaskSummary } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { taskLike, tasksOn } from '../test/sampleTask.ts';
import {
  deadlineWords,
  dueDateKey,
  dueDayWords,
  freshnessWords,
  isExtended,
  type Words,
} from './deadlineWords.ts';

describe('words for a due day', () => {
  const dueOn = '2026-06-30';
  it.each<[DeadlineState, string, string | null, Words]>([
    ['notDue', '2026-05-30', null, { key: 'deadline.daysLeft', values: { count: 31 } }],
    ['dueSoon', '2026-06-29', null, { key: 'deadline.daysLeft', values: { count: 1 } }],
    ['dueSoon', '2026-06-30', null, { key: 'deadline.today' }],
    ['overdue', '2026-07-01', null, { key: 'deadline.overdueBy', values: { count: 1 } }],
    ['doneOnTime', '2026-07-01', '2026-06-30', { key: 'deadlineState.doneOnTime' }],
    ['doneLate', '2026-07-20', '2026-07-10', { key: 'deadline.doneLateBy', values: { count: 10 } }],
    ['doneLate', '2026-07-20', null, { key: 'deadlineState.doneLate' }],
  ])('%s on %s, done on %s', (deadlineState, today, doneOn, words) => {
    expect(dueDayWords({ dueOn, doneOn, deadlineState }, today)).toEqual(words);
  });
});

describe('words for a task', () => {
  it('count the days of one that falls due once', () => {
    const task = taskLike(14, { deadlineState: 'overdue' });
    expect(deadlineWords(task, '2026-04-02')).toEqual({ key: 'deadline.overdueBy', values: { count: 2 } });
  });

  it('count those of the first occurrence of a recurring one that is not done', () => {
    const [task] = tasksOn('2026-07-01').filter(({ no }) => no === 2);
    if (!task) throw new Error('expected task 2');
    expect(deadlineWords(task, '2026-07-01')).toEqual({ key: 'deadline.daysLeft', values: { count: 91 } });
    expect(dueDateKey(task, '2026-07-01')).toBe('deadline.nextDue');
    const missed = { ...task, deadlineState: 'overdue', deadline: { ...task.deadline, dueOn: '2026-06-30' } };
    expect(deadlineWords(missed as TaskSummary, '2026-07-01')).toEqual({
      key: 'deadline.overdueBy',
      values: { count: 1 },
    });
    expect(dueDateKey(missed as TaskSummary, '2026-07-01')).toBe('deadline.missedDue');
  });

  it('never call an ongoing one late', () => {
    expect(deadlineWords(taskLike(3), '2027-01-01')).toEqual({ key: 'deadlineState.noDeadline' });
  });

  it.each<[number, string, string]>([
    [14, '2026-07-01', 'deadline.due'],
    [2, '2026-06-30', 'deadline.nextDue'],
    [2, '2027-01-01', 'deadline.lastDue'],
    [3, '2026-07-01', 'deadline.never'],
  ])('name the date of task %i on %s by %s', (no, today, key) => {
    const task = tasksOn(today).find((each) => each.no === no);
    expect(task && dueDateKey(task, today)).toBe(key);
  });

  it('say of a deadline whether a later day was granted', () => {
    const extended = (no: number) =>
      tasksOn('2026-07-01').filter((task) => task.no === no && isExtended(task));
    expect(extended(18)).toHaveLength(1);
    expect(extended(17)).toHaveLength(0);
    expect(extended(3)).toHaveLength(0);
  });
});

describe('words for the freshness of an ongoing task', () => {
  it.each<[Partial<TaskSummary>, string | null]>([
    [{ freshness: 'current', lastReportedPeriod: '2026-06' }, 'freshness.current'],
    [{ freshness: 'stale', lastReportedPeriod: '2026-05' }, 'freshness.stale'],
    [{ freshness: 'stale', lastReportedPeriod: null }, 'workState.notReported'],
    [{ freshness: 'current', lastReportedPeriod: null }, 'workState.notReported'],
    [{ freshness: null, lastReportedPeriod: null }, null],
  ])('of %o', (changes, key) => {
    expect(freshnessWords(taskLike(3, changes))?.key ?? null).toBe(key);
  });
});
