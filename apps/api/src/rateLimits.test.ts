import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressKeys, createRateLimitStore, deleteExpired } from './rateLimits.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { closeApps, testApp } from './testing/testApp.ts';

describe.each(databaseKinds)('What expires in $name', ({ open }) => {
  let database: TestDatabase;
  let now = new Date('2026-07-01T05:00:00Z');
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  beforeAll(async () => {
    database = await open();
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const hit = (key: string) =>
    new Promise<{ current: number; ttl: number } | undefined>((resolve, reject) => {
      const store = new (createRateLimitStore(database.db, () => now))();
      store.incr(key, (error, result) => (error ? reject(error) : resolve(result)), 60_000);
    });

  it('is a window of hits: the next begins at one', async () => {
    expect(await hit('a')).toEqual({ current: 1, ttl: 60_000 });
    later(59);
    expect(await hit('a')).toEqual({ current: 2, ttl: 1_000 });
    later(1);
    expect(await hit('a')).toEqual({ current: 1, ttl: 60_000 });
  });

  it('loses no hit of many at the same time', async () => {
    const hits = await Promise.all(Array.from({ length: 20 }, () => hit('b')));
    expect(hits.map((result) => result?.current).sort((one, other) => Number(one) - Number(other))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('is deleted, and what holds still is not; the feedback stays', async () => {
    const { send } = await testApp({ db: database.db, clock: () => now });
    const post = () =>
      send({
        method: 'POST',
        url: '/v1/feedback',
        headers: { 'idempotency-key': randomUUID() },
        body: { about: 'plan', category: 'praise', text: 'Rất dễ theo dõi, xin cảm ơn.' },
      });
    const keys = async () =>
      (await database.db.selectFrom('idempotency_keys').select('key_hash').execute()).length;
    const windows = async () =>
      (await database.db.selectFrom('rate_limits').select('key').execute()).map(({ key }) => key);
    await post();
    later(23 * 3600);
    await post();
    await hit('c');
    await deleteExpired(database.db, now);
    expect(await keys()).toBe(2);
    expect(await windows()).toContain('c');
    expect(await windows()).not.toContain('a');
    later(3600);
    await deleteExpired(database.db, now);
    expect(await keys()).toBe(1);
    expect(await windows()).toEqual([]);
    expect(await database.db.selectFrom('feedback').select('id').execute()).toHaveLength(2);
  });

  it('is counted for a network of IPv6, of which one subscriber has many addresses', async () => {
    const keyOf = createAddressKeys(database.db);
    expect(await keyOf('2001:db8:1:2::1', 'x')).toBe(await keyOf('2001:db8:1:2:ffff::9', 'x'));
    expect(await keyOf('2001:db8:1:2::1', 'x')).not.toBe(await keyOf('2001:db8:1:3::1', 'x'));
    expect(await keyOf('198.51.100.4', 'x')).not.toBe(await keyOf('198.51.100.5', 'x'));
    expect(await keyOf('198.51.100.4', 'x')).not.toBe(await keyOf('198.51.100.4', 'y'));
  });
});
