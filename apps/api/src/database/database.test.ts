import { targets, tasks } from '@cantho/plan';
import { type Insertable, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from '../testing/databases.ts';
import { isMigrated, prepareDatabase } from './migrate.ts';
import { seedPlan } from './planSeed.ts';
import type { Database } from './schema.ts';

const realMeasurement = {
  id: 'm-1',
  indicator_id: 'target-1-1',
  period: '2026-01',
  value: 90,
  reached: null,
  as_of: '2026-01-31',
  agency_id: 'so-khoa-hoc-va-cong-nghe',
  document_title: 'Báo cáo tháng 1/2026',
  document_number: null,
  document_url: null,
  published_at: new Date('2026-02-10T02:00:00Z'),
  revision: 1,
  revises: null,
  sample: false,
};

describe.each(databaseKinds)('The database on $name', ({ name, open }) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(() => emptyDatabase(database.db));
  afterAll(() => database.close());

  const version = async () =>
    (await database.db.selectFrom('data_version').select('version').executeTakeFirstOrThrow()).version;
  const insert = (changes: Partial<Insertable<Database['measurements']>>) =>
    database.db
      .insertInto('measurements')
      .values({ ...realMeasurement, ...changes })
      .execute();

  it('holds the plan after a first start, and is not written to by a second one', async () => {
    expect(await isMigrated(database.db)).toBe(true);
    const count = async (table: 'targets' | 'tasks' | 'agencies') =>
      (
        await database.db
          .selectFrom(table)
          .select(sql<number>`count(*)::int`.as('count'))
          .executeTakeFirstOrThrow()
      ).count;
    expect([await count('targets'), await count('tasks'), await count('agencies')]).toEqual([30, 51, 29]);
    const before = await version();
    await prepareDatabase(database.db, seedPlan);
    expect(await version()).toBe(before);
  });

  it('takes over a row of the plan that has changed in code', async () => {
    await database.db
      .updateTable('targets')
      .set({ text: 'cũ', hash: 'of another wording' })
      .where('no', '=', 3)
      .execute();
    await database.db.deleteFrom('task_agencies').where('task_no', '=', 2).execute();
    await database.db.updateTable('tasks').set({ hash: 'older' }).where('no', '=', 2).execute();
    await prepareDatabase(database.db, seedPlan);
    const target = await database.db
      .selectFrom('targets')
      .select('text')
      .where('no', '=', 3)
      .executeTakeFirst();
    expect(target?.text).toBe(targets[2]?.text);
    const roles = await database.db
      .selectFrom('task_agencies')
      .selectAll()
      .where('task_no', '=', 2)
      .orderBy('position')
      .execute();
    const leads = roles.filter(({ role }) => role === 'lead').map(({ agency_id }) => agency_id);
    expect(leads).toEqual(tasks[1]?.leadAgencies);
  });

  it('refuses to change or delete what was reported', async () => {
    await insert({});
    await expect(database.db.updateTable('measurements').set({ value: 95 }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(database.db.deleteFrom('measurements').execute()).rejects.toThrow('append-only');
    await insert({ id: 'm-2', value: 91, revision: 2, revises: 'm-1' });
  });

  it.each([
    ['neither a value nor reached', { value: null }],
    ['both a value and reached', { reached: true }],
    ['a period that is no month', { period: '2026-13' }],
    ['a second revision that revises nothing', { revision: 2 }],
    ['an unknown agency', { agency_id: 'so-la' }],
    ['an unknown indicator', { indicator_id: 'target-99-1' }],
    ['a date after its publication', { as_of: '2026-03-01' }],
  ])('refuses a measurement with %s', async (_, changes) => {
    await expect(insert(changes)).rejects.toThrow(/constraint/);
  });

  it('takes one revision of a number only', async () => {
    await insert({});
    await expect(insert({ id: 'm-2' })).rejects.toThrow(/unique/);
  });

  it('never holds sample and real figures side by side', async () => {
    await fillWithSample(database.db);
    await expect(insert({ indicator_id: 'target-16-1' })).rejects.toThrow(
      'sample and real figures cannot stand in one database',
    );
    await emptyDatabase(database.db);
    await insert({});
    await expect(fillWithSample(database.db)).rejects.toThrow(
      /--sample.*measurements already holds real ones/s,
    );
    await expect(insert({ id: 'm-2', period: '2026-02', as_of: '2026-02-01', sample: true })).rejects.toThrow(
      'cannot stand',
    );
  });

  it('loads the sample year once, and again only when it has changed in code', async () => {
    await fillWithSample(database.db);
    const before = await version();
    await fillWithSample(database.db);
    expect(await version()).toBe(before);
    await database.db.updateTable('seeds').set({ hash: 'older' }).where('name', '=', 'sample').execute();
    await fillWithSample(database.db);
    expect(await version()).toBeGreaterThan(before);
  });

  it('counts each change of the data, and none of feedback', async () => {
    const before = await version();
    await insert({});
    expect(await version()).toBe(before + 1);
    await database.db
      .insertInto('rate_limits')
      .values({ key: 'k', hits: 1, resets_at: new Date() })
      .execute();
    expect(await version()).toBe(before + 1);
  });

  it.skipIf(name === 'PGlite')('may be prepared by several processes at once', async () => {
    await sql`drop schema public cascade`.execute(database.db);
    await sql`create schema public`.execute(database.db);
    const processes = [1, 2, 3, 4].map(() => prepareDatabase(database.connectAgain(), seedPlan));
    await Promise.all(processes);
    expect(await isMigrated(database.db)).toBe(true);
    const { count } = await database.db
      .selectFrom('target_agencies')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow();
    const named = targets.flatMap((target) => [...target.leadAgencies, ...target.coordinatingAgencies]);
    expect(count).toBe(named.length);
  });
});
