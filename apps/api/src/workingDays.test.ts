import { addDays, localDate } from '@cantho/plan';
import { describe, expect, it } from 'vitest';
import {
  calendar2026,
  dueDay,
  isWorkingDay,
  lateBefore,
  workingDayAfter,
  workingDaysSince,
} from './workingDays.ts';

const plain = { holidays: new Set<string>(), madeUp: new Set<string>() };

describe('Working days', () => {
  it.each([
    ['a Friday', '2026-07-03', true],
    ['a Saturday', '2026-07-04', false],
    ['a Sunday', '2026-07-05', false],
    ['New Year', '2026-01-01', false],
    ['a Friday that was exchanged', '2026-01-02', false],
    ['the Saturday it was exchanged for', '2026-01-10', true],
    ['the last day of Tết', '2026-02-20', false],
    ['the Monday for the Hùng kings’ Sunday', '2026-04-27', false],
    ['the day before National Day', '2026-09-01', false],
    ['the Saturday before', '2026-08-22', true],
  ])('hold of %s, %s: %s', (_what, day, works) => {
    expect(isWorkingDay(day, calendar2026)).toBe(works);
  });

  it.each([
    ['2026-07-01', 1, '2026-07-02'],
    ['2026-07-03', 1, '2026-07-06'],
    ['2026-07-04', 1, '2026-07-06'],
    ['2026-07-01', 10, '2026-07-15'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2026-08-20', 2, '2026-08-22'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('after %s number %i is %s', (day, count, expected) => {
    expect(workingDayAfter(day, count, calendar2026)).toBe(expected);
    expect(workingDaysSince(day, expected, calendar2026)).toBe(count);
  });

  it.each([
    ['2026-07-01', '2026-07-01', 0],
    ['2026-07-03', '2026-07-05', 0],
    ['2026-07-03', '2026-07-06', 1],
    ['2026-07-06', '2026-07-01', 0],
    ['2026-02-13', '2026-02-22', 0],
  ])('since %s up to %s are %i', (from, to, count) => {
    expect(workingDaysSince(from, to, calendar2026)).toBe(count);
  });
});

describe('A term', () => {
  it('begins on the day after, as days are in Cần Thơ', () => {
    const term = { workingDays: 1, calendar: plain };
    expect(dueDay(new Date('2026-07-01T16:59:59Z'), term)).toBe('2026-07-02');
    expect(dueDay(new Date('2026-07-01T17:00:00Z'), term)).toBe('2026-07-03');
  });

  it.each([1, 2, 10, 30])(
    'of %i days is past exactly for what came before the instant told, every day of a year',
    (workingDays) => {
      const term = { workingDays, calendar: calendar2026 };
      for (let today = '2026-01-05'; today < '2027-01-05'; today = addDays(today, 1)) {
        const instant = lateBefore(today, term);
        const last = new Date(instant.getTime() - 1);
        expect([today, dueDay(last, term) < today, dueDay(instant, term) >= today]).toEqual([
          today,
          true,
          true,
        ]);
        expect(localDate(last)).not.toBe(localDate(instant));
      }
    },
  );
});
