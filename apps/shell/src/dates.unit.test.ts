import { expect, it } from 'vitest';
import { partOfDay } from './dates.ts';

it.each([
  ['2026-07-01T20:59:00Z', 'evening'],
  ['2026-07-01T21:00:00Z', 'morning'],
  ['2026-07-02T03:59:00Z', 'morning'],
  ['2026-07-02T04:00:00Z', 'afternoon'],
  ['2026-07-02T10:59:00Z', 'afternoon'],
  ['2026-07-02T11:00:00Z', 'evening'],
  ['2026-07-01T17:30:00Z', 'evening'],
])('at %s greets in Cần Thơ as in the %s', (now, part) => {
  expect(partOfDay(new Date(now))).toBe(part);
});
