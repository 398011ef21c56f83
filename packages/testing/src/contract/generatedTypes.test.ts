import { normalizeFilters } from '@cantho/api-client';
import { generateSchema, readSchema } from '@cantho/api-client/generate';
import { expect, it } from 'vitest';
import { defaultOf, operations } from './contract.ts';

it('the generated types are those of the contract: else run `npm run generate`', async () => {
  expect(await readSchema()).toBe(await generateSchema());
});

it('the generated types say on line one that they are generated', async () => {
  expect((await readSchema()).split('\n')[0]).toMatch(/^\/\/ Generated from openapi\/openapi\.yaml/);
});

it.each(['listTargets', 'listTasks'])(
  '%s: the client leaves out exactly the defaults of the contract',
  (id) => {
    for (const name of ['sort', 'page', 'pageSize']) {
      const byDefault = defaultOf(id, name);
      expect(byDefault, name).toBeDefined();
      expect(normalizeFilters({ agency: ['so-y-te'], [name]: byDefault })).toEqual({ agency: ['so-y-te'] });
    }
  },
);

it('every operation has an id of its own', () => {
  const ids = operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('undefined');
});
