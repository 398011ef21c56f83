import { describe, expect, it } from 'vitest';
import { noFilters } from './taskFilters.ts';
import { placeFrom, searchOf } from './taskPlace.ts';

const usual = { filters: noFilters, view: 'list', sort: 'no', page: 1 } as const;

describe('the address of the tasks', () => {
  it.each([
    ['the list as it is', {}, usual],
    ['another view', { view: 'board' }, { ...usual, view: 'board' }],
    ['another order', { sort: '-dueOn' }, { ...usual, sort: '-dueOn' }],
    ['a page', { page: '3' }, { ...usual, page: 3 }],
    [
      'a filtered view',
      { view: 'timeline', q: 'họp' },
      { ...usual, view: 'timeline', filters: { ...noFilters, q: 'họp' } },
    ],
  ] as const)('of %s is written and read back', (_, search, place) => {
    expect(placeFrom(search)).toEqual(place);
    expect(searchOf(place)).toEqual(search);
  });

  it.each([[{ view: 'map' }], [{ sort: 'name' }], [{ page: '0' }], [{ page: '-1' }], [{ page: '1.5' }]])(
    'is as if %o were not there',
    (search) => {
      expect(placeFrom(search)).toEqual(usual);
    },
  );

  it('leaves out order and page where there is no list', () => {
    expect(searchOf({ ...usual, view: 'board', sort: 'dueOn', page: 4 })).toEqual({ view: 'board' });
  });
});
