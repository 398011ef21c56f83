import { describe, expect, it } from 'vitest';
import { dueMonth, quarterOf, timelineMonths } from './timeline.ts';

describe('the timeline', () => {
  it.each([
    ['2026-06-30', '2026-06'],
    ['2027-01-01', '2027-01'],
    [null, 'none'],
  ])('puts what is due on %s in the group %s', (dueOn, expected) => {
    expect(dueMonth(dueOn)).toBe(expected);
  });

  it.each([
    ['2026-01', '2026-Q1'],
    ['2026-03', '2026-Q1'],
    ['2026-04', '2026-Q2'],
    ['2026-09', '2026-Q3'],
    ['2026-10', '2026-Q4'],
    ['2026-12', '2026-Q4'],
  ])('puts %s in the quarter %s', (period, expected) => {
    expect(quarterOf(period)).toBe(expected);
  });

  it.each([
    ['nothing is due', [], 12, '2026-12'],
    ['all is due within the year', ['2026-03', '2026-12', 'none'], 12, '2026-12'],
    ['a deadline was extended past it', ['2027-02', '2026-03'], 14, '2027-02'],
  ])('shows the plan’s months and on, when %s', (_, dueMonths, count, last) => {
    const months = timelineMonths(2026, dueMonths);
    expect([months[0], months.length, months.at(-1)]).toEqual(['2026-01', count, last]);
  });
});
