import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type JobQueue, type Jobs, startJobs } from './jobs.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { eventually } from './testing/eventually.ts';

const quick = { retries: 2, firstDelay: 1, longestDelay: 1, expireAfter: 5 };
const any: JobQueue = { name: 'any-order', order: 'any', ...quick };
const inOrder: JobQueue = { name: 'in-order', order: 'inOrder', ...quick };

describe.each(databaseKinds)('Jobs on $name', ({ open }) => {
  let database: TestDatabase;
  const running: Jobs[] = [];
  const errors: Error[] = [];

  beforeAll(async () => {
    database = await open();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((jobs) => jobs.stop()));
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => database.close());

  const start = async () => {
    const jobs = await startJobs(await database.jobs(), {
      onError: (error) => errors.push(error),
      supervisedEvery: 1,
    });
    running.push(jobs);
    return jobs;
  };
  const send = (jobs: Jobs, queue: JobQueue, data: object, key?: string) =>
    database.db.transaction().execute((trx) => jobs.send(trx, queue, data, key === undefined ? {} : { key }));

  it('are done once their transaction is committed, and not where it is not', async () => {
    const jobs = await start();
    const done: unknown[] = [];
    await jobs.work<{ no: number }>(any, async ({ no }) => void done.push(no), { everySeconds: 0.5 });
    const undone = database.db.transaction().execute(async (trx) => {
      await jobs.send(trx, any, { no: 1 });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await send(jobs, any, { no: 2 });
    await eventually(() => expect(done).toEqual([2]));
  });

  it('that fail are tried again, and stay in sight once they failed for good', async () => {
    const jobs = await start();
    let broken = true;
    const tries: number[] = [];
    await jobs.work<{ no: number }>(
      inOrder,
      async ({ no }) => {
        tries.push(no);
        if (no === 1 && broken) throw new Error('not yet');
      },
      { everySeconds: 0.5 },
    );
    await send(jobs, inOrder, { no: 1 }, 'a');
    await send(jobs, inOrder, { no: 2 }, 'a');
    await send(jobs, inOrder, { no: 3 }, 'b');
    await eventually(async () => expect(await jobs.listFailed(inOrder)).toMatchObject([{ data: { no: 1 } }]));
    // Of another key nothing was held up; of its own all was.
    expect(tries.filter((no) => no === 1)).toHaveLength(3);
    expect(tries).toContain(3);
    expect(tries).not.toContain(2);
    broken = false;
    const [failed] = await jobs.listFailed(inOrder);
    await jobs.retry(inOrder, failed?.id ?? '');
    await eventually(() => expect(tries.slice(-2)).toEqual([1, 2]));
    expect(await jobs.listFailed(inOrder)).toEqual([]);
  }, 30_000);

  it('are refused by a queue that was not prepared', async () => {
    const jobs = await start();
    const unknown = { ...any, name: 'unknown' };
    await expect(send(jobs, unknown, {})).rejects.toThrow('was not prepared');
    await jobs.prepare(unknown);
    await send(jobs, unknown, {});
  });

  it('can be sent and looked after by several at once', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const done: number[] = [];
    for (const jobs of [one, other]) {
      await jobs.work<{ no: number }>(any, async ({ no }) => void done.push(no), {
        everySeconds: 0.5,
        atOnce: 2,
      });
    }
    for (let no = 0; no < 10; no += 1) await send(no % 2 ? one : other, any, { no });
    await eventually(() => expect([...done].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });
});
