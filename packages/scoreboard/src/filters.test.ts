import { createClient, type TargetSummary } from '@cantho/api-client';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  countFilters,
  filterOf,
  filterTargets,
  leadAgenciesOf,
  noFilter,
  searchOf,
  type TargetFilter,
} from './filters.ts';

const client = createClient({ baseUrl: 'http://localhost:4002', fetch: fakeFetch(createPlanHandlers()) });
let items: readonly TargetSummary[];
beforeAll(async () => {
  items = (await client.listTargets({ pageSize: 100 })).items;
});

const kept = (filter: Partial<TargetFilter>) =>
  filterTargets(items, { ...noFilter, ...filter }).map(({ no }) => no);

describe('filterTargets', () => {
  it.each<[string, Partial<TargetFilter>]>([
    ['nothing', {}],
    ['a pillar', { pillar: ['economy'] }],
    ['two pillars', { pillar: ['economy', 'society'] }],
    ['two statuses', { status: ['met', 'offTrack'] }],
    ['a status and a pillar', { status: ['noData'], pillar: ['government'] }],
    ['a lead agency', { lead: 'so-tai-chinh' }],
    ['an agency that only coordinates elsewhere', { lead: 'cong-an-thanh-pho' }],
    ['text without accents', { q: 'chu ky so' }],
    ['text with đ, capitals and spaces', { q: '  DIEN  toan ĐÁM ' }],
    ['words in another order', { q: 'so ky chu' }],
    ['text nobody wrote', { q: 'zzz' }],
    ['an order by status', { sort: 'status' }],
    ['an order by attainment', { sort: 'attainment' }],
    ['the same turned round', { sort: '-attainment' }],
    ['an order by date', { sort: '-asOf' }],
  ])('keeps the rows and the order the API answers for %s', async (_title, filter) => {
    const { lead, ...rest } = filter;
    const { items: answered } = await client.listTargets({
      ...rest,
      ...(lead && { agency: [lead], agencyRole: 'lead' as const }),
      pageSize: 100,
    });
    expect(kept(filter)).toEqual(answered.map(({ no }) => no));
  });

  it('finds target 27 by "chu ky so"', () => {
    expect(kept({ q: 'chu ky so' })).toContain(27);
  });

  it('puts targets without a figure last, whichever way it is sorted', () => {
    expect(kept({ sort: 'attainment' }).slice(-4)).toEqual([9, 12, 18, 27]);
    expect(kept({ sort: '-attainment' }).slice(-4)).toEqual([9, 12, 18, 27]);
  });
});

describe('A filter in the address', () => {
  it.each<[Partial<TargetFilter>, Record<string, string>]>([
    [{}, {}],
    [{ status: ['atRisk', 'met'] }, { status: 'atRisk,met' }],
    [
      { pillar: ['society'], lead: 'so-y-te', q: 'sức khỏe', sort: 'status' },
      { pillar: 'society', lead: 'so-y-te', q: 'sức khỏe', sort: 'status' },
    ],
    [{ q: '   ' }, {}],
  ])('%j is %j', (filter, search) => {
    expect(searchOf({ ...noFilter, ...filter })).toEqual(search);
  });

  it('comes back as it was', () => {
    const filter: TargetFilter = {
      pillar: ['economy'],
      status: ['met', 'noData'],
      lead: 'so-y-te',
      q: 'a b',
      sort: '-asOf',
    };
    expect(filterOf(searchOf(filter))).toEqual(filter);
  });

  it.each([
    [{ status: 'met,unknown' }, { status: ['met'] }],
    [{ pillar: 'toString', sort: 'price' }, {}],
    [{ q: 'a'.repeat(300) }, { q: 'a'.repeat(200) }],
    [{ status: 'noData,met' }, { status: ['met', 'noData'] }],
  ])('%j leaves out what is not known', (search, filter) => {
    expect(filterOf(search as Record<string, string>)).toEqual({ ...noFilter, ...filter });
  });
});

it('countFilters counts filters, not their values, and no order', () => {
  expect(countFilters(noFilter)).toBe(0);
  expect(
    countFilters({ pillar: ['economy', 'society'], status: ['met'], lead: 'x', q: ' a', sort: 'status' }),
  ).toBe(4);
  expect(countFilters({ ...noFilter, q: ' ', sort: 'status' })).toBe(0);
});

it('leadAgenciesOf names each lead agency once, those with most targets first', () => {
  const agencies = leadAgenciesOf(items);
  expect(agencies[0]).toEqual({ id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', count: 9 });
  expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);
});
