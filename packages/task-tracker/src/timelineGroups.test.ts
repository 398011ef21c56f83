import { describe, expect, it } from 'vitest';
import { tasksOn } from '../test/sampleTask.ts';
import { countTasks } from './countTasks.ts';
import { timelineGroups } from './timelineGroups.ts';

const countsOn = (today: string, missedOnly = false) =>
  countTasks(
    tasksOn(today).filter(({ missedReports }) => !missedOnly || missedReports.length > 0),
    'dueMonth',
  );

describe('the timeline', () => {
  it('has quarters, the months of each in which something is due, what is overdue of it, and apart what has no day', () => {
    const { quarters, ongoing } = timelineGroups(countsOn('2026-07-01'), '2026-07-01');
    expect(
      quarters.map(({ quarter, total, months }) => [
        quarter,
        total,
        months.map(({ month, total: due, overdue }) => `${month}: ${due}, ${overdue}`),
      ]),
    ).toEqual([
      ['2026-Q1', 4, ['2026-01: 1, 0', '2026-03: 3, 1']],
      ['2026-Q2', 4, ['2026-06: 4, 1']],
      ['2026-Q3', 2, ['2026-07: 1, 0', '2026-09: 1, 0']],
      ['2026-Q4', 22, ['2026-10: 1, 0', '2026-12: 21, 0']],
    ]);
    expect(ongoing).toBe(19);
  });

  it('has the month of today though nothing is due in it, and quarters in between though they are empty', () => {
    const { quarters } = timelineGroups([], '2027-02-01');
    expect(quarters).toEqual([
      { quarter: '2027-Q1', total: 0, months: [{ month: '2027-02', total: 0, overdue: 0 }] },
    ]);
    const far = timelineGroups(countsOn('2026-01-05', true), '2026-01-05');
    expect(far.ongoing).toBe(0);
    const between = timelineGroups(
      countsOn('2026-07-01').filter(({ key }) => key === '2026-12'),
      '2026-01-05',
    );
    expect(between.quarters.map(({ quarter, total }) => [quarter, total])).toEqual([
      ['2026-Q1', 0],
      ['2026-Q2', 0],
      ['2026-Q3', 0],
      ['2026-Q4', 21],
    ]);
  });
});
