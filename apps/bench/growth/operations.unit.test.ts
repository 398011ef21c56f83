import { describe, expect, it } from 'vitest';
import { operations } from './operations.ts';

const measured = operations({ rounds: 7, pages: 30 });

describe('what the API is asked for', () => {
  it.each(measured.map(({ name, ...rest }) => [name, rest] as const))(
    '%s: enough for every round, nothing twice in one',
    (_, operation) => {
      const { paths, perRound } = operation;
      expect(paths).toHaveLength(7 * perRound);
      for (let round = 0; round < 7; round += 1) {
        const asked = paths.slice(round * perRound, (round + 1) * perRound);
        expect(new Set(asked).size).toBe(perRound);
      }
    },
  );

  it('begins with what the issue names', () => {
    const targets = measured.find(({ name }) => name.startsWith('page of targets'));
    const [first = ''] = targets?.paths ?? [];
    const query = new URLSearchParams(first.split('?')[1]);
    expect(query.get('q')).toBe('chu ky so');
    expect(query.getAll('status').length).toBeGreaterThan(1);
    expect(query.getAll('leadAgency')).toHaveLength(1);
  });

  it('filters by words of the plan, three of them', () => {
    const tasks = measured.find(({ name }) => name.startsWith('page of tasks'));
    for (const path of tasks?.paths ?? []) {
      expect(new URLSearchParams(path.split('?')[1]).get('q')).toMatch(/^[a-z]+( [a-z]+){2}$/);
    }
  });
});
