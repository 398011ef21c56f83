import { type Agency, createClient } from '@cantho/api-client';
import { createPlanHandlers, fakeFetch } from '@cantho/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { agencyFilterOf, agencySearchOf, agencySorts, filterAgencies, missedCount } from './agencyFilter.ts';

const client = createClient({ baseUrl: 'http://localhost:4002', fetch: fakeFetch(createPlanHandlers()) });
let items: readonly Agency[];
beforeAll(async () => {
  items = (await client.listAgencies()).items;
});

const found = (q: string) => filterAgencies(items, { q, sort: 'plan' }).map(({ id }) => id);

describe('filterAgencies', () => {
  it('finds by words without accents, in any order, and by another way the plan writes a name', () => {
    expect(found('so y te')[0]).toBe('so-y-te');
    expect(found('  TẾ Sở y ')).toEqual(found('so y te'));
    expect(found('giao duc')).toEqual(['so-giao-duc-va-dao-tao']);
    expect(found('Việt Nam khu vực 14')).toEqual(['ngan-hang-nha-nuoc-chi-nhanh-khu-vuc-14']);
    expect(found('khong co')).toEqual([]);
    expect(found('')).toEqual(items.map(({ id }) => id));
  });

  it.each([
    ['overdue', ({ tasksByDeadlineState }: Agency) => tasksByDeadlineState.overdue],
    ['missed', missedCount],
  ] as const)('sorted by %s begins with the most; equal ones stay in the plan’s order', (sort, count) => {
    const sorted = filterAgencies(items, { q: '', sort });
    const counts = sorted.map(count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
    const none = sorted.filter((agency) => count(agency) === 0);
    expect(none).toEqual(items.filter((agency) => count(agency) === 0));
  });

  it('sorts names as Vietnamese does: Đ after D', () => {
    const names = filterAgencies(items, { q: '', sort: 'name' }).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  });
});

describe('A filter in the address', () => {
  it.each(agencySorts)('with the order %s comes back as it was', (sort) => {
    expect(agencyFilterOf(agencySearchOf({ q: 'y tế', sort }))).toEqual({ q: 'y tế', sort });
  });

  it('leaves out defaults, and what is not known', () => {
    expect(agencySearchOf({ q: ' ', sort: 'plan' })).toEqual({});
    expect(agencyFilterOf({ sort: 'price' })).toEqual({ q: '', sort: 'plan' });
  });
});
