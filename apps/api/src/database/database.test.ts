import { memberIds, targets, tasks } from '@cantho/plan';
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

  it.each([
    ['of another month', { period: '2026-02', as_of: '2026-02-10' }],
    ['of another indicator', { indicator_id: 'target-2-1' }],
    ['that passes over a revision', { revision: 3 }],
  ])('refuses a correction %s', async (_, changes) => {
    await insert({});
    const correction = { id: 'm-2', value: 91, revision: 2, revises: 'm-1', ...changes };
    await expect(insert(correction)).rejects.toThrow(/foreign key/);
  });

  const document = { document_title: 'Công văn 12/UBND', document_number: null, document_url: null };
  const extension = {
    ...{ id: 'e-1', task_no: 19, due_on: '2026-09-30', granted_on: '2026-06-20', sample: false },
    ...{ ...document, reported_at: new Date('2026-06-20T02:00:00Z') },
  };
  const memberUpdate = {
    ...{ id: 'u-1', task_no: 8, agency_id: 'so-y-te', period: '2026-01', work_state: 'inProgress' },
    ...{ ...document, sample: false, reported_at: new Date('2026-01-12T02:00:00Z') },
  };

  it('keeps extensions and the reports of members as they were reported', async () => {
    const { db } = database;
    const before = await version();
    await db.insertInto('deadline_extensions').values(extension).execute();
    await db.insertInto('member_updates').values(memberUpdate).execute();
    expect(await version()).toBe(before + 2);
    for (const table of ['deadline_extensions', 'member_updates'] as const) {
      await expect(db.deleteFrom(table).execute()).rejects.toThrow('append-only');
      await expect(db.updateTable(table).set({ document_title: 'khác' }).execute()).rejects.toThrow(
        'append-only',
      );
    }
    await expect(fillWithSample(db)).rejects.toThrow(/deadline_extensions, member_updates already holds/);
    const granted = { ...extension, id: 'e-2', due_on: '2026-12-31', granted_on: '2026-06-21' };
    await expect(db.insertInto('deadline_extensions').values(granted).execute()).rejects.toThrow(
      /check constraint/,
    );
  });

  it('never holds made-up reports of members beside real extensions', async () => {
    await database.db.insertInto('deadline_extensions').values(extension).execute();
    const made = { ...memberUpdate, sample: true };
    await expect(database.db.insertInto('member_updates').values(made).execute()).rejects.toThrow(
      'cannot stand',
    );
  });

  it('knows the named members of a class, and leaves those known from reports alone', async () => {
    const { db } = database;
    const members = () =>
      db.selectFrom('agency_members').select(['agency_id', 'named_by']).orderBy('agency_id').execute();
    const named = memberIds('so-ban-nganh').map((id) => ({ agency_id: id, named_by: 'plan' }));
    expect(await members()).toEqual([...named].sort((a, b) => (a.agency_id < b.agency_id ? -1 : 1)));
    await db.deleteFrom('agency_members').where('agency_id', '=', 'so-y-te').execute();
    await db
      .insertInto('agency_members')
      .values({ class_id: 'so-ban-nganh', agency_id: 'thanh-doan', named_by: 'report' })
      .execute();
    await db
      .insertInto('agency_members')
      .values({ class_id: 'so-ban-nganh', agency_id: 'quy-dau-tu-phat-trien-thanh-pho', named_by: 'plan' })
      .execute();
    await prepareDatabase(db, seedPlan);
    const ids = (await members()).map(({ agency_id }) => agency_id);
    expect(ids).toContain('so-y-te');
    expect(ids).toContain('thanh-doan');
    expect(ids).not.toContain('quy-dau-tu-phat-trien-thanh-pho');
  });

  it('tells a change of the plan from one of figures', async () => {
    const planVersion = async () =>
      (await database.db.selectFrom('data_version').select('plan_version').executeTakeFirstOrThrow())
        .plan_version;
    const [plan, data] = [await planVersion(), await version()];
    await insert({});
    expect([await planVersion(), await version()]).toEqual([plan, data + 1]);
    await database.db.updateTable('agencies').set({ hash: 'older' }).where('id', '=', 'so-y-te').execute();
    expect([await planVersion(), await version()]).toEqual([plan + 1, data + 2]);
    await prepareDatabase(database.db, seedPlan);
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
