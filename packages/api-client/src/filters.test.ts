import { expect, it } from 'vitest';
import type { TargetFilters, TaskFilters } from './contract.ts';
import { normalizeFilters } from './filters.ts';

const cases: readonly (readonly [string, TargetFilters | TaskFilters, object])[] = [
  ['nothing', {}, {}],
  ['values are sorted', { status: ['noData', 'met', 'atRisk'] }, { status: ['atRisk', 'met', 'noData'] }],
  ['a value given twice stands once', { pillar: ['society', 'society'] }, { pillar: ['society'] }],
  ['empty filters are left out', { pillar: [], q: '', status: undefined }, {}],
  ['blanks are no search', { q: '   ' }, {}],
  ['blanks of a search are tidied', { q: '  chữ   ký số ' }, { q: 'chữ ký số' }],
  ['defaults are left out', { sort: 'no', page: 1, pageSize: 60, agencyRole: 'any' }, {}],
  [
    'what differs from them stays',
    { sort: '-no', page: 2, pageSize: 10 },
    { page: 2, pageSize: 10, sort: '-no' },
  ],
  ['a role without an agency is left out', { agencyRole: 'lead' }, {}],
  [
    'a role with one stays',
    { agency: ['so-y-te'], agencyRole: 'lead' },
    { agency: ['so-y-te'], agencyRole: 'lead' },
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
