import { describe, expect, it } from 'vitest';
import { askedOf, isFiltered, noFilters, parseQueueFilters, queueAddress } from './queueFilters.ts';

describe('filters in the address', () => {
  it.each([
    ['', noFilters],
    ['?late=true&taken=me', { ...noFilters, late: 'true', taken: 'me' }],
    ['?state=closed,answered', { ...noFilters, state: ['answered', 'closed'] }],
    ['?state=received%2CunderReview', noFilters],
    ['?agency=so-tai-chinh&about=target-15', { ...noFilters, agency: 'so-tai-chinh', about: 'target-15' }],
    ['?q=cong+dan&sort=-createdAt&page=3', { ...noFilters, q: 'cong dan', sort: '-createdAt', page: 3 }],
    ['?late=maybe&taken=you&sort=no&page=-1&state=lost&agency=SO&about=target-0', noFilters],
    ['?page=0', noFilters],
    [`?q=${'a'.repeat(300)}`, { ...noFilters, q: 'a'.repeat(200) }],
  ])('of %s are read, and what is strange is left out', (search, filters) => {
    expect(parseQueueFilters(search)).toEqual(filters);
  });

  it('come back the same from the address they are written to', () => {
    const filters = parseQueueFilters('?q=đất & nước&state=closed&late=false&page=2&agency=so-y-te');
    const address = queueAddress(filters);
    expect(parseQueueFilters(address.slice(address.indexOf('?')))).toEqual(filters);
  });

  it('that are the usual ones have the shortest address', () => {
    expect(queueAddress(noFilters)).toBe('/officer');
  });
});

it.each([
  [noFilters, false],
  [{ ...noFilters, page: 4, sort: 'createdAt' as const }, false],
  [{ ...noFilters, q: 'sóng' }, true],
  [{ ...noFilters, state: ['closed' as const] }, true],
])('%o leaves rows out: %s', (filters, filtered) => {
  expect(isFiltered(filters)).toBe(filtered);
});

it('the API is asked for what differs from its own defaults', () => {
  expect(askedOf(noFilters)).toEqual({ taken: 'any', sort: 'dueOn', page: 1, pageSize: 20 });
  expect(askedOf({ ...noFilters, late: 'false', state: ['closed'] })).toMatchObject({
    late: false,
    state: ['closed'],
  });
});
