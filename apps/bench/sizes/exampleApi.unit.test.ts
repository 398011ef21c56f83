import { expect, it } from 'vitest';
import { readExampleApi } from './exampleApi.ts';

const api = readExampleApi();

it('answers with the examples of the contract', () => {
  expect(api('/v1/targets')).toMatchObject({ items: [{ pillar: 'society' }] });
  expect(api('/v1/targets/15')).toMatchObject({ no: 15 });
});

it('announces no rows that it does not send', () => {
  const { items, page } = api('/v1/targets') as { items: unknown[]; page: object };
  expect(page).toMatchObject({ number: 1, totalItems: items.length, totalPages: 1 });
});

it('has no answer to what is not in the contract', () => {
  expect(api('/v1/nothing')).toBeUndefined();
});
