import { expect, it } from 'vitest';
import type { TargetFilters, TaskFilters } from './contract.ts';
import { normalizeFilters, normalizeRowFilters } from './filters.ts';

const cases: readonly (readonly [string, TargetFilters | TaskFilters, object])[] = [
  ['nothing', {}, {}],
  ['values are sorted', { status: ['noData', 'met', 'atRisk'] }, { status: ['atRisk', 'met', 'noData'] }],
  ['a value given twice stands once', { pillar: ['society', 'society'] }, { pillar: ['society'] }],
  ['empty filters are left out', { pillar: [], q: '', status: undefined }, {}],
  ['blanks are no search', { q: '   ' }, {}],
  ['blanks of a search are tidied', { q: '  chữ   ký số ' }, { q: 'chữ ký số' }],
  ['defaults are left out', { sort: 'no', page: 1, pageSize: 60 }, {}],
  [
    'what differs from them stays',
    { sort: '-no', page: 2, pageSize: 10 },
    { page: 2, pageSize: 10, sort: '-no' },
  ],
  [
    'agencies that lead and those that coordinate stay apart',
    { coordinatingAgency: ['so-y-te'], leadAgency: ['so-noi-vu'] },
    { coordinatingAgency: ['so-y-te'], leadAgency: ['so-noi-vu'] },
  ],
  [
    'days stay as they are',
    { dueFrom: '2026-06-01', dueTo: '2026-06-30' },
    { dueFrom: '2026-06-01', dueTo: '2026-06-30' },
  ],
  ['false is a value', { missedReports: false }, { missedReports: false }],
];

it.each(cases)('%s', (_, filters, expected) => {
  expect(normalizeFilters(filters)).toEqual(expected);
});

it('names come in one order, as addresses show it', () => {
  const written = JSON.stringify(normalizeFilters({ sort: '-no', q: 'a', agency: ['b'] }));
  expect(written).toBe(JSON.stringify(normalizeFilters({ agency: ['b'], q: 'a', sort: '-no' })));
});

it('the filters given are not changed', () => {
  const status = ['noData', 'met'] as const;
  normalizeFilters({ status });
  expect(status).toEqual(['noData', 'met']);
});

it('of the filters of a list only those that choose rows are left to what counts them', () => {
  const list: TaskFilters = { workState: ['done', 'done'], q: ' 5g ', sort: '-dueOn', page: 3, pageSize: 20 };
  expect(normalizeRowFilters(list)).toEqual({ q: '5g', workState: ['done'] });
});
