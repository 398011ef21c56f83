import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isLocalDate,
  lastDayOfMonth,
  localDate,
  periodOf,
  periodsBetween,
} from './calendar.ts';

describe('localDate', () => {
  it.each([
    ['2026-03-31T16:59:59Z', '2026-03-31'],
    ['2026-03-31T17:00:00Z', '2026-04-01'],
    ['2025-12-31T17:00:00Z', '2026-01-01'],
    ['2026-06-15T00:00:00Z', '2026-06-15'],
  ])('is the day of %s in Ho Chi Minh City: %s', (instant, day) => {
    expect(localDate(new Date(instant))).toBe(day);
  });

  it('refuses an invalid instant', () => {
    expect(() => localDate(new Date('nonsense'))).toThrow(RangeError);
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['15/12/2026', false],
    ['', false],
  ])('take "%s" as a day: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  it('count whole days', () => {
    expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365);
    expect(daysBetween('2026-03-02', '2026-02-28')).toBe(-2);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('say what they expected of what is no day', () => {
    expect(() => daysBetween('2026-02-30', '2026-03-01')).toThrow(/YYYY-MM-DD, received "2026-02-30"/);
  });

  it.each([
    [2026, 1, '2026-01-31'],
    [2026, 2, '2026-02-28'],
    [2028, 2, '2028-02-29'],
    [2026, 6, '2026-06-30'],
    [2026, 12, '2026-12-31'],
  ])('know the last day of %i-%i: %s', (year, month, day) => {
    expect(lastDayOfMonth(year, month)).toBe(day);
  });
});

describe('periods', () => {
  it('are the month of a day', () => {
    expect(periodOf('2026-03-14')).toBe('2026-03');
  });

  it('run across a new year, both ends included', () => {
    expect(periodsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsBetween('2026-03', '2026-03')).toEqual(['2026-03']);
    expect(periodsBetween('2026-04', '2026-03')).toEqual([]);
  });
});
