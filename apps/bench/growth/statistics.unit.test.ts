import { describe, expect, it } from 'vitest';
import { median, quantile, ratioOf, sortingRatio, timingOf } from './statistics.ts';

describe('a quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it('is a value that was measured, by nearest rank, in whatever order they came', () => {
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([7], 0.01)).toBe(7);
  });

  it('compares numbers, not their digits', () => {
    expect(median([9, 10, 100])).toBe(10);
  });

  it('of nothing is nothing', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('leaves the values as they came', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a timing', () => {
  it('has the median of the medians, and the tail of all', () => {
    const rounds = [
      [1, 2, 3],
      [2, 3, 4],
      [500, 600, 700],
    ];
    expect(timingOf(rounds)).toEqual({ p50: 3, p95: 700, p99: 700, count: 9 });
  });

  it('passes over a round in which nothing was measured', () => {
    expect(timingOf([[5], []]).p50).toBe(5);
    expect(timingOf([[], []]).p50).toBeNaN();
  });
});

describe('a ratio', () => {
  it('compares rounds with those beside them, so that a slow moment of the machine falls out', () => {
    // The second round met a busy machine, on both sides.
    expect(ratioOf([[4], [400], [4]], [[2], [200], [2]])).toBe(2);
  });

  it('is none without the other side', () => {
    expect(ratioOf([[4]], [])).toBeNaN();
  });
});

it('n log n grows a little faster than the rows', () => {
  expect(sortingRatio(100, 10)).toBeCloseTo(20);
  expect(sortingRatio(51, 51)).toBe(1);
});
