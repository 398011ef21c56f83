import { describe, expect, it } from 'vitest';
import {
  agencyReporting,
  cutOffOf,
  freshness,
  missedReports,
  monthlyCutOffs,
  reportState,
} from './reporting.ts';

describe('monthly cut-offs', () => {
  it('are the 15th, so the 14th is the last day in time', () => {
    expect(cutOffOf('2026-03')).toEqual({
      period: '2026-03',
      cutOff: '2026-03-15',
      lastDayInTime: '2026-03-14',
    });
  });

  it.each([
    ['2025-12-31', 0],
    ['2026-01-14', 0],
    ['2026-01-15', 1],
    ['2026-02-14', 1],
    ['2026-02-15', 2],
    ['2026-12-14', 11],
    ['2026-12-15', 12],
    ['2027-06-01', 12],
  ])('reached by %s are %i', (today, count) => {
    expect(monthlyCutOffs(today)).toHaveLength(count);
  });
});

describe('a missed monthly report', () => {
  it.each([
    ['2026-03-14', []],
    ['2026-03-15', ['2026-03']],
    ['2026-03-16', ['2026-03']],
  ])('seen on %s: %j', (today, expected) => {
    expect(missedReports({ reportedPeriods: ['2026-02', '2026-01'], today })).toEqual(expected);
  });

  it('counts from the month given on', () => {
    const input = { reportedPeriods: [], today: '2026-04-20' };
    expect(missedReports(input)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(missedReports({ ...input, from: '2026-03' })).toEqual(['2026-03', '2026-04']);
  });

  it('is no gap that a later report closes', () => {
    expect(missedReports({ reportedPeriods: ['2026-01', '2026-03'], today: '2026-03-20' })).toEqual([
      '2026-02',
    ]);
  });

  it.each([
    [null, '2026-03-14', 'notDue'],
    [null, '2026-03-15', 'missed'],
    [null, '2026-03-16', 'missed'],
    ['2026-03-14', '2026-03-20', 'onTime'],
    ['2026-03-15', '2026-03-20', 'late'],
    ['2026-03-16', '2026-03-20', 'late'],
    ['2026-03-16', '2026-03-15', 'missed'],
    ['2026-03-14', '2026-03-13', 'notDue'],
  ])('reported on %s, seen on %s, is %s', (reportedOn, today, expected) => {
    expect(reportState({ period: '2026-03', reportedOn, today })).toBe(expected);
  });
});

describe('freshness', () => {
  it.each([
    [[], '2026-01-14', 'current'],
    [[], '2026-01-15', 'stale'],
    [['2026-01'], '2026-01-15', 'current'],
    [['2026-02'], '2026-03-14', 'current'],
    [['2026-02'], '2026-03-15', 'stale'],
    [['2026-02'], '2026-03-16', 'stale'],
    [['2026-03'], '2026-03-15', 'current'],
    [['2026-03'], '2026-03-10', 'current'],
    [['2026-12'], '2027-05-01', 'current'],
    [['2026-11'], '2027-05-01', 'stale'],
  ])('with reports %j, seen on %s, is %s', (reportedPeriods, today, expected) => {
    expect(freshness({ reportedPeriods, today })).toBe(expected);
  });
});

describe('the reporting of an agency', () => {
  const task = (lastReportedPeriod: string | null, ...missed: string[]) => ({
    lastReportedPeriod,
    missedReports: missed,
  });

  it.each([
    ['leads nothing', [], { lastReportedPeriod: null, missed: [] }],
    [
      'never reported',
      [task(null, '2026-01', '2026-02')],
      {
        lastReportedPeriod: null,
        missed: [
          { period: '2026-01', tasks: 1 },
          { period: '2026-02', tasks: 1 },
        ],
      },
    ],
    ['missed nothing', [task('2026-02'), task('2026-03')], { lastReportedPeriod: '2026-03', missed: [] }],
    [
      'missed some months on some tasks',
      [task('2026-04', '2026-03'), task('2026-01', '2026-02', '2026-03'), task(null, '2026-03')],
      {
        lastReportedPeriod: '2026-04',
        missed: [
          { period: '2026-02', tasks: 1 },
          { period: '2026-03', tasks: 3 },
        ],
      },
    ],
  ])('that %s', (_, tasksLed, expected) => {
    expect(agencyReporting(tasksLed)).toEqual(expected);
  });
});
