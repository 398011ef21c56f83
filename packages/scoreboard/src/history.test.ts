import type { Measurement } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { historyRows, milestoneCourse, monthlySeries } from './history.ts';

const measurement = (period: string, more: Partial<Measurement> = {}): Measurement => ({
  id: period,
  indicatorId: 'target-20-1',
  period,
  value: 30,
  reached: null,
  asOf: `${period}-10`,
  agency: { id: 'a', name: 'A', kind: 'body' },
  document: { title: 'Báo cáo' },
  publishedAt: `${period}-12T02:00:00Z`,
  revision: 1,
  revises: null,
  sample: false,
  ...more,
});

const periods = (items: readonly Measurement[], today: string) =>
  monthlySeries(items, today).map(
    ({ period, measurement: found }) => `${period.slice(5)}${found ? '' : '-'}`,
  );

describe('monthlySeries', () => {
  it.each([
    ['nothing reported', [], '2026-07-01', []],
    [
      'months missing before, between and after',
      ['2026-02', '2026-04'],
      '2026-06-20',
      ['01-', '02', '03-', '04', '05-'],
    ],
    [
      'the month of today when it was reported',
      ['2026-06'],
      '2026-06-20',
      ['01-', '02-', '03-', '04-', '05-', '06'],
    ],
    ['January in January', ['2026-01'], '2026-01-20', ['01']],
    [
      'the whole year once it is over',
      ['2026-11'],
      '2027-02-01',
      ['01-', '02-', '03-', '04-', '05-', '06-', '07-', '08-', '09-', '10-', '11', '12-'],
    ],
    ['an earlier year’s base', ['2025-12', '2026-01'], '2026-02-02', ['12', '01']],
  ])('%s', (_title, reported, today, expected) => {
    expect(
      periods(
        reported.map((period) => measurement(period)),
        today,
      ),
    ).toEqual(expected);
  });
});

describe('historyRows', () => {
  const first = measurement('2026-03', { value: 31.5 });
  const correction = measurement('2026-03', { id: 'second', value: 32.1, revision: 2, revises: first.id });

  it('shows a correction and what it corrected, the newest first, and months without a report', () => {
    const rows = historyRows([measurement('2026-01'), first, correction], '2026-04-20');
    expect(
      rows.map(({ key, corrected, measurement: found }) => [key, found?.value ?? null, corrected]),
    ).toEqual([
      ['second', 32.1, false],
      ['2026-03', 31.5, true],
      ['2026-02', null, false],
      ['2026-01', 30, false],
    ]);
  });

  it('a correction knows what it stands in the place of', () => {
    const rows = historyRows([first, correction], '2026-04-20');
    expect(rows.map(({ replaces }) => replaces?.value ?? null).slice(0, 2)).toEqual([31.5, null]);
  });

  it('the chart draws the correction', () => {
    expect(monthlySeries([first, correction], '2026-04-01').at(-1)?.measurement?.value).toBe(32.1);
  });
});

describe('milestoneCourse', () => {
  const report = (period: string, reached: boolean) => measurement(period, { value: null, reached });

  it.each([
    ['not done', [report('2026-01', false), report('2026-03', false)], [2, '2026-01', '2026-03', null]],
    ['done', [report('2026-01', false), report('2026-03', true)], [2, '2026-01', '2026-03', '2026-03']],
    [
      'done from the first report on',
      [report('2026-02', true), report('2026-03', true)],
      [2, '2026-02', '2026-03', '2026-02'],
    ],
    [
      'done, and then taken back',
      [report('2026-01', true), report('2026-02', false)],
      [2, '2026-01', '2026-02', null],
    ],
  ] as const)('%s', (_title, items, [reported, first, last, reachedIn]) => {
    expect(milestoneCourse(items, '2026-04-20')).toEqual({ reported, first, last, reachedIn });
  });

  it('without a report says nothing', () => {
    expect(milestoneCourse([], '2026-04-20')).toBeNull();
  });
});
