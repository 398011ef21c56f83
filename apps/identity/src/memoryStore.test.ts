import { expect, it } from 'vitest';
import { createMemoryStore } from './memoryStore.ts';

function storeAt(start: number) {
  let time = start;
  const table = createMemoryStore(() => time)('RefreshToken');
  return { table, pass: (seconds: number) => (time += seconds * 1000) };
}

it('forgets an entry when its time is over', async () => {
  const { table, pass } = storeAt(1_000_000);
  await table.upsert('a', { uid: 'u' }, 10);
  pass(9.999);
  expect(await table.find('a')).toEqual({ uid: 'u' });
  expect(await table.findByUid('u')).toEqual({ uid: 'u' });
  pass(0.001);
  expect(await table.find('a')).toBeUndefined();
  expect(await table.findByUid('u')).toBeUndefined();
});

it('keeps what has no end', async () => {
  const { table, pass } = storeAt(0);
  await table.upsert('a', {});
  pass(10 ** 9);
  await table.upsert('b', {}, 1);
  expect(await table.find('a')).toEqual({});
});

it('marks an entry as consumed at the second it was', async () => {
  const { table } = storeAt(5_500);
  await table.upsert('a', {}, 10);
  await table.consume('a');
  expect(await table.find('a')).toEqual({ consumed: 5 });
});

it('revokes the entries of one grant only', async () => {
  const { table } = storeAt(0);
  await table.upsert('a', { grantId: 'g1' }, 10);
  await table.upsert('b', { grantId: 'g1' }, 10);
  await table.upsert('c', { grantId: 'g2' }, 10);
  await table.revokeByGrantId('g1');
  expect([await table.find('a'), await table.find('b'), await table.find('c')]).toEqual([
    undefined,
    undefined,
    { grantId: 'g2' },
  ]);
});
