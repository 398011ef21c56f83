import { createClient, type TargetSummary } from '@cantho/api-client';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  agenciesOf,
  askedFilters,
  countFilters,
  filterOf,
  filterTargets,
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
    ['a coordinating agency', { coordinating: 'so-khoa-hoc-va-cong-nghe' }],
    ['an agency by its name', { q: 'cong an' }],
    ['a number of the plan', { q: ' 7 ' }],
    ['text without accents', { q: 'chu ky so' }],
    ['text with đ, capitals and spaces', { q: '  DIEN  toan ĐÁM ' }],
    ['words in another order', { q: 'so ky chu' }],
    ['text nobody wrote', { q: 'zzz' }],
    ['an order by status', { sort: 'status' }],
    ['an order by attainment', { sort: 'attainment' }],
    ['the same turned round', { sort: '-attainment' }],
    ['an order by date', { sort: '-asOf' }],
    ['an order from the last', { sort: '-no' }],
  ])('keeps the rows and the order the API answers for %s', async (_title, filter) => {
    const asked = askedFilters({ ...noFilter, ...filter });
    const { items: answered } = await client.listTargets({ ...asked, pageSize: 100 });
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

describe('Orders the API does not have', () => {
  it.each<[TargetFilter['sort'], (row: TargetSummary) => string]>([
    ['pillar', ({ pillar }) => pillar],
    ['lead', ({ leadAgencies }) => leadAgencies[0]?.name ?? ''],
    ['coordinating', ({ coordinatingAgencies }) => coordinatingAgencies[0]?.name ?? ''],
  ])('by %s puts equal rows together, in the plan’s order, and turns round', (sort, groupOf) => {
    const sorted = filterTargets(items, { ...noFilter, sort });
    const groups = sorted.map(groupOf).filter((value, index, all) => value !== all[index - 1]);
    expect(new Set(groups).size).toBe(groups.length);
    const first = sorted.filter((row) => groupOf(row) === groups[0]).map(({ no }) => no);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    const turned = filterTargets(items, { ...noFilter, sort: `-${sort}` as TargetFilter['sort'] });
    const filled = (values: string[]) => values.filter((value) => value !== '');
    expect(filled(turned.map(groupOf))).toEqual(filled(sorted.map(groupOf)).reverse());
  });

  it('are left out of what the API is asked', () => {
    expect(askedFilters({ ...noFilter, sort: '-lead' })).toMatchObject({ sort: 'no' });
    expect(askedFilters({ ...noFilter, sort: '-asOf' })).toMatchObject({ sort: '-asOf' });
  });
});

describe('A filter in the address', () => {
  it.each<[Partial<TargetFilter>, Record<string, string>]>([
    [{}, {}],
    [{ status: ['atRisk', 'met'] }, { status: 'atRisk,met' }],
    [
      { pillar: ['society'], lead: 'so-y-te', coordinating: 'a', q: 'sức khỏe', sort: 'status', page: 3 },
      { pillar: 'society', lead: 'so-y-te', coordinating: 'a', q: 'sức khỏe', sort: 'status', page: '3' },
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
      coordinating: 'so-tai-chinh',
      q: 'a b',
      sort: '-coordinating',
      page: 12,
    };
    expect(filterOf(searchOf(filter))).toEqual(filter);
  });

  it.each([
    [{ status: 'met,unknown' }, { status: ['met'] }],
    [{ pillar: 'toString', sort: 'price' }, {}],
    [{ page: '0' }, {}],
    [{ page: '-2' }, {}],
    [{ page: '1e9' }, {}],
    [{ q: 'a'.repeat(300) }, { q: 'a'.repeat(200) }],
    [{ status: 'noData,met' }, { status: ['met', 'noData'] }],
  ])('%j leaves out what is not known', (search, filter) => {
    expect(filterOf(search as Record<string, string>)).toEqual({ ...noFilter, ...filter });
  });
});

it('countFilters counts filters, not their values, and no order', () => {
  expect(countFilters(noFilter)).toBe(0);
  expect(
    countFilters({
      pillar: ['economy', 'society'],
      status: ['met'],
      lead: 'x',
      coordinating: 'y',
      q: ' a',
      sort: 'status',
      page: 2,
    }),
  ).toBe(5);
  expect(countFilters({ ...noFilter, q: ' ', sort: 'status' })).toBe(0);
});

it('agenciesOf names each agency of a role once, those with most targets first', () => {
  const agencies = agenciesOf(items, 'leadAgencies');
  expect(agencies[0]).toEqual({ id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', count: 9 });
  expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);
  const [most] = agenciesOf(items, 'coordinatingAgencies');
  const own = items.filter((row) => row.coordinatingAgencies.some(({ id }) => id === most?.id));
  expect(most).toMatchObject({ id: 'ubnd-xa-phuong', count: own.length });
});
