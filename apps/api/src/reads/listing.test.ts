import { describe, expect, it, vi } from 'vitest';
import { createOrder, pageOf } from './listing.ts';
import { mapInTurns } from './planState.ts';

interface Row {
  no: number;
  due: string | null;
}

const rows: Row[] = [
  { no: 1, due: '2026-06-30' },
  { no: 2, due: null },
  { no: 3, due: '2026-03-31' },
  { no: 4, due: '2026-06-30' },
];

describe('An order', () => {
  const due = vi.fn(({ due: day }: Row) => day);
  const by = createOrder(rows, { no: ({ no }) => no, due });
  const nos = (sort: string) => by(sort).map(({ no }) => no);

  it.each([
    ['no', [1, 2, 3, 4]],
    ['-no', [4, 3, 2, 1]],
    ['due', [3, 1, 4, 2]],
    ['-due', [1, 4, 3, 2]],
  ])('by %s keeps equal rows as they stand and puts rows without the value last', (sort, expected) => {
    expect(nos(sort)).toEqual(expected);
  });

  it('is made once, however often it is asked for', () => {
    due.mockClear();
    expect(by('due')).toBe(by('due'));
    expect(due).not.toHaveBeenCalled();
  });

  it('by a field there is none of is an error that names it', () => {
    expect(() => by('pillar')).toThrow('No sort field for "pillar"');
  });
});

describe('A page', () => {
  it.each([
    [1, [1, 2, 3], 2],
    [2, [4], 2],
    [3, [], 2],
  ])('%i of three rows each holds %j', (number, expected, totalPages) => {
    const { items, page } = pageOf(rows, number, 3);
    expect(items.map(({ no }) => no)).toEqual(expected);
    expect(page).toEqual({ number, size: 3, totalItems: 4, totalPages });
  });
});

describe('Work in turns', () => {
  it('lets others go on while it takes long, and loses nothing', async () => {
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    const spin = (row: number) => {
      const until = performance.now() + 3;
      while (performance.now() < until);
      return row * 2;
    };
    const input = Array.from({ length: 30 }, (_, index) => index);
    expect(await mapInTurns(input, spin)).toEqual(input.map((row) => row * 2));
    clearInterval(timer);
    expect(others).toBeGreaterThan(3);
  });
});
