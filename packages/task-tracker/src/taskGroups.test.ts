import { describe, expect, it } from 'vitest';
import { taskLike, tasksOn } from '../test/sampleTask.ts';
import { groupTasks } from './taskGroups.ts';

const keysOn = (today: string) => {
  const { groups, todayBefore } = groupTasks(tasksOn(today), today);
  return { keys: groups.map(({ key, tasks }) => `${key}: ${tasks.length}`), todayBefore };
};

describe('groups of tasks', () => {
  it('are overdue, months, the year, every quarter, ongoing; today stands where the future begins', () => {
    expect(keysOn('2026-07-01')).toEqual({
      keys: [
        'overdue: 3',
        'month-2026-01: 1',
        'month-2026-03: 2',
        'month-2026-06: 3',
        'month-2026-10: 1',
        'month-2026-12: 10',
        'year: 11',
        'everyQuarter: 1',
        'ongoing: 19',
      ],
      todayBefore: 'month-2026-10',
    });
  });

  it('hold each task once', () => {
    const { groups } = groupTasks(tasksOn('2026-07-01'), '2026-07-01');
    const numbers = groups.flatMap(({ tasks }) => tasks.map(({ no }) => no));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
  });

  it('have the task of a quarter in the month that ends it', () => {
    const { groups } = groupTasks([taskLike(9, { deadlineState: 'notDue' })], '2026-01-05');
    expect(groups.map(({ key }) => key)).toEqual(['month-2026-03']);
  });

  it('are on the side of the future on the due day itself, and of the past a day later', () => {
    const tasks = [taskLike(1, { deadlineState: 'doneOnTime' }), taskLike(12, { deadlineState: 'dueSoon' })];
    expect(groupTasks(tasks, '2026-06-30').todayBefore).toBe('month-2026-06');
    expect(groupTasks(tasks, '2026-07-01').todayBefore).toBeNull();
  });

  it('have no mark of today when nothing lies before it', () => {
    expect(groupTasks([taskLike(4, { deadlineState: 'notDue' })], '2026-01-01').todayBefore).toBeNull();
  });

  it('put a recurring task with an overdue occurrence with the overdue', () => {
    const { groups } = groupTasks([taskLike(2, { deadlineState: 'overdue' })], '2026-07-01');
    expect(groups.map(({ key }) => key)).toEqual(['overdue']);
  });

  it('are none of no tasks', () => {
    expect(groupTasks([], '2026-07-01')).toEqual({ groups: [], todayBefore: null });
  });
});
