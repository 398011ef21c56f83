import type { Measurement } from '@cantho/api-client';
import { describe, expect, it } from 'vitest';
import { historyRows, monthlySeries } from './history.ts';

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

  it('the chart draws the correction', () => {
    expect(monthlySeries([first, correction], '2026-04-01').at(-1)?.measurement?.value).toBe(32.1);
  });
});
