import { describe, expect, it } from 'vitest';
import { type VisitState, visitAt } from './visits.ts';

const at = (time: string) => new Date(`2026-07-01T${time}Z`);
const visit = (startedAt: string, lastSeenAt: string, since: string | null): VisitState => ({
  startedAt: at(startedAt),
  lastSeenAt: at(lastSeenAt),
  since: since === null ? null : at(since),
});

describe('A visit', () => {
  it.each([
    ['is the first without one before', null, '05:00', visit('05:00', '05:00', null)],
    ['goes on after a minute', visit('05:00', '05:00', null), '05:01', visit('05:00', '05:01', null)],
    [
      'goes on just before 30 minutes have passed',
      visit('05:00', '05:00', '01:00'),
      '05:29:59.999',
      visit('05:00', '05:29:59.999', '01:00'),
    ],
    [
      'is another once 30 minutes have passed since the last call',
      visit('05:00', '05:00', '01:00'),
      '05:30',
      visit('05:30', '05:30', '05:00'),
    ],
    [
      'may last for hours while calls come',
      visit('01:00', '05:00', null),
      '05:29',
      visit('01:00', '05:29', null),
    ],
    [
      'is counted from its end, not from its start',
      visit('01:00', '05:00', null),
      '09:00',
      visit('09:00', '09:00', '05:00'),
    ],
    [
      'stays as it is for a clock that is behind',
      visit('05:00', '05:10', '01:00'),
      '05:09',
      visit('05:00', '05:10', '01:00'),
    ],
  ])('%s', (_title, before, now, expected) => {
    expect(visitAt(before, at(now))).toEqual(expected);
  });
});
