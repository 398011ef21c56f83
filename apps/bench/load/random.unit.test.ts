import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const many = Array.from({ length: 10_000 }, (_, index) => index);

it('is the same for one seed and another for another', () => {
  const [one, again, other] = [createRandom(4), createRandom(4), createRandom(5)];
  const values = many.map(() => one.next());
  expect(many.map(() => again.next())).toEqual(values);
  expect(many.map(() => other.next())).not.toEqual(values);
});

it('spreads evenly and keeps its bounds', () => {
  const random = createRandom(1);
  const counts = new Map<number, number>();
  for (const _ of many) {
    const value = random.between(3, 6);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6]);
  expect(Math.min(...counts.values())).toBeGreaterThan(2_300);
  expect(many.filter(() => random.chance(0.1)).length).toBeLessThan(1_150);
});

it('picks nothing from nothing', () => {
  expect(() => createRandom(1).pick([])).toThrow('expected something to pick from');
});
