import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectServer } from './database/connect.ts';
import { prepareDatabase } from './database/migrate.ts';
import { seedPlan } from './database/planSeed.ts';
import { type Jobs, startJobs } from './jobs.ts';
import { databaseKinds, emptyDatabase, startPostgres, type TestDatabase } from './testing/databases.ts';
import { eventually } from './testing/eventually.ts';
import { officerClient, storeFeedback, verifyPeople } from './testing/officers.ts';
import { quickQueue } from './testing/quickQueue.ts';
import { closeApps, testApp } from './testing/testApp.ts';
import { type Behaviour, startReceiver } from './testing/webhookReceiver.ts';
import {
  createEventRecorder,
  deleteDelivered,
  deliverEvents,
  type WebhookField,
  webhookQueue,
} from './webhook.ts';

const secret = randomBytes(32);
const queue = { ...webhookQueue, retries: 3, firstDelay: 1, longestDelay: 1, expireAfter: 5 };
const now = new Date();
const contact = { name: 'Trần Thị Mẫu', email: 'mau@example.vn', phone: '0912345678' };

describe.each(databaseKinds)('The webhook on $name', ({ open }) => {
  let database: TestDatabase;
  let jobs: Jobs;
  const receivers: Awaited<ReturnType<typeof startReceiver>>[] = [];
  let finance: ReturnType<typeof officerClient>;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyDatabase(database.db);
    jobs = await startJobs(await database.jobs(), { onError: () => {}, supervisedEvery: 1 });
    await jobs.prepare(queue);
    const recordEvent = createEventRecorder(jobs, queue);
    const { send } = await testApp({
      db: database.db,
      clock: () => now,
      verifyToken: verifyPeople,
      recordEvent,
    });
    finance = officerClient(send, 'finance');
  });
  afterEach(async () => {
    await jobs.stop();
    await closeApps();
    await Promise.all(receivers.splice(0).map(({ close }) => close()));
  });
  afterAll(() => database.close());

  const receive = async (behaviour: Behaviour, fields: WebhookField[] = []) => {
    const receiver = await startReceiver(behaviour);
    receivers.push(receiver);
    const webhook = { url: receiver.url, secret, fields: new Set(fields) };
    await deliverEvents(
      jobs,
      { db: database.db, clock: () => new Date(), webhook, timeout: 1_000 },
      { queue, everySeconds: 0.5 },
    );
    return receiver.received;
  };
  const typesOf = (received: { body: string }[]) => received.map(({ body }) => JSON.parse(body).type);

  it('tells what happened, signed as Standard Webhooks has it, and nothing of the person', async () => {
    const { id } = await storeFeedback(database.db, { contact });
    await finance.act(id, { action: 'take', version: 1 });
    const received = await receive(() => 204);
    await eventually(() => expect(received).toHaveLength(1));
    const [event] = received;
    const verified = new Webhook(secret.toString('base64')).verify(event?.body ?? '', event?.headers ?? {});
    expect(verified).toEqual({
      type: 'feedback.taken',
      timestamp: now.toISOString(),
      data: {
        id,
        version: 2,
        about: 'target-15',
        category: 'question',
        state: 'underReview',
        agency: 'so-tai-chinh',
        source: 'widget',
        createdAt: '2026-06-30T03:00:00.000Z',
      },
    });
    expect(() =>
      new Webhook(secret.toString('base64')).verify(`${event?.body} `, event?.headers ?? {}),
    ).toThrow();
    expect(event?.body).not.toMatch(/Trần|mau@|0912|phường tôi|Cán bộ/);
  });

  it('sends text and contact where the settings say so', async () => {
    const { id } = await storeFeedback(database.db, { contact });
    await finance.act(id, { action: 'take', version: 1 });
    const received = await receive(() => 200, ['text', 'contact']);
    await eventually(() => expect(received).toHaveLength(1));
    expect(JSON.parse(received[0]?.body ?? '').data).toMatchObject({
      text: 'Khi nào phường tôi có tiện ích này?',
      contact,
    });
  });

  it('tells nothing of what was not done', async () => {
    const { id } = await storeFeedback(database.db);
    await finance.act(id, { action: 'take', version: 7 });
    await finance.act(id, { action: 'release', version: 1 });
    expect(await database.db.selectFrom('webhook_events').select('id').execute()).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['errors', (count) => (count < 2 ? 503 : 200)],
    ['silence', (count) => (count < 1 ? 'nothing' : 200)],
    ['sending elsewhere', (count) => (count < 2 ? 307 : 200)],
  ])('tries again after %s, with the same id, at the one address', async (_what, behaviour) => {
    const { id } = await storeFeedback(database.db);
    await finance.act(id, { action: 'take', version: 1 });
    const received = await receive(behaviour);
    await eventually(() => expect(received.at(-1)?.status).toBe(200));
    expect(new Set(received.map((event) => event.id)).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    await eventually(async () => {
      const event = await database.db.selectFrom('webhook_events').selectAll().executeTakeFirstOrThrow();
      expect(event).toMatchObject({ attempts: received.length, last_fault: null });
      expect(event.delivered_at).not.toBeNull();
    });
  });

  it('keeps in sight what is never taken, holds back what came after it, and sends all in order when tried again', async () => {
    let broken = true;
    const received = await receive(() => (broken ? 500 : 200));
    const { id } = await storeFeedback(database.db);
    await finance.act(id, { action: 'take', version: 1 });
    await finance.act(id, { action: 'close', version: 2, reason: 'Gửi trùng' });
    await eventually(async () =>
      expect(await jobs.listFailed(queue)).toMatchObject([{ data: { feedbackId: id } }]),
    );
    expect(new Set(typesOf(received))).toEqual(new Set(['feedback.taken']));
    const fault = await database.db
      .selectFrom('webhook_events')
      .select(['attempts', 'last_fault'])
      .where('version', '=', 2)
      .executeTakeFirstOrThrow();
    expect(fault).toEqual({ attempts: 4, last_fault: 'status 500' });
    broken = false;
    received.length = 0;
    const [failed] = await jobs.listFailed(queue);
    await jobs.retry(queue, failed?.id ?? '');
    await eventually(() => expect(typesOf(received)).toEqual(['feedback.taken', 'feedback.closed']));
  });

  it('forgets what was delivered long ago', async () => {
    const { id } = await storeFeedback(database.db);
    await finance.act(id, { action: 'take', version: 1 });
    const received = await receive(() => 200);
    await eventually(() => expect(received).toHaveLength(1));
    const count = async () => (await database.db.selectFrom('webhook_events').select('id').execute()).length;
    await deleteDelivered(database.db, new Date());
    expect(await count()).toBe(1);
    await deleteDelivered(database.db, new Date(Date.now() + 31 * 86_400_000));
    expect(await count()).toBe(0);
  });
});

describe('Two processes that deliver from one PostgreSQL, one of them killed now and then', () => {
  it('deliver each event at least once with one id, of each feedback in order', async () => {
    const server = await startPostgres();
    const db = connectServer(server.url);
    await prepareDatabase(db, seedPlan);
    const jobs = await startJobs({ kind: 'server', connectionString: server.url }, { onError: () => {} });
    await jobs.prepare(quickQueue);
    const receiver = await startReceiver((count) =>
      count % 5 === 3 ? 503 : count % 11 === 7 ? 'nothing' : 200,
    );
    const { send } = await testApp({
      db,
      clock: () => now,
      verifyToken: verifyPeople,
      recordEvent: createEventRecorder(jobs, quickQueue),
      officersPerMinute: 100_000,
    });
    const script = fileURLToPath(new URL('testing/webhookWorker.ts', import.meta.url));
    const worker = () =>
      spawn(
        process.execPath,
        ['--conditions=@cantho/source', script, server.url, receiver.url, secret.toString('hex')],
        {
          stdio: 'ignore',
        },
      );
    const steady = worker();
    let killed: ChildProcess = worker();
    const ends: Promise<unknown>[] = [];
    const kill = (child: ChildProcess) => {
      ends.push(new Promise((resolve) => child.once('exit', resolve)));
      child.kill('SIGKILL');
    };
    const finance = officerClient(send, 'finance');
    const sent: string[] = [];
    try {
      const feedback = await Promise.all(Array.from({ length: 8 }, () => storeFeedback(db)));
      for (const [version, action] of [
        [1, { action: 'take' }],
        [2, { action: 'release' }],
        [3, { action: 'answer', text: 'Đã kiểm tra xong.', visibility: 'private' }],
        [4, { action: 'close', reason: 'Đã giải quyết' }],
      ] as const) {
        for (const { id } of feedback) {
          expect((await finance.act(id, { ...action, version })).statusCode).toBe(200);
          sent.push(`${id} ${version + 1}`);
        }
        await eventually(() => expect(receiver.received.length).toBeGreaterThan(version * 3), 60_000);
        kill(killed);
        killed = worker();
      }
      await eventually(async () => {
        const left = await db
          .selectFrom('webhook_events')
          .select('id')
          .where('delivered_at', 'is', null)
          .execute();
        expect(left).toEqual([]);
      }, 90_000);
    } finally {
      kill(killed);
      kill(steady);
      await Promise.all(ends);
      await jobs.stop();
      await closeApps();
      await receiver.close();
      await db.destroy();
      await server.stop();
    }
    const taken = receiver.received.filter(({ status }) => status === 200);
    const named = taken.map(({ id, body }) => ({
      id,
      event: JSON.parse(body).data as { id: string; version: number },
    }));
    expect(new Set(named.map(({ event }) => `${event.id} ${event.version}`))).toEqual(new Set(sent));
    // One id an event, and one event an id, however often it came.
    expect(new Set(named.map(({ id, event }) => `${id} ${event.id} ${event.version}`)).size).toBe(
      sent.length,
    );
    for (const feedbackId of new Set(named.map(({ event }) => event.id))) {
      const versions = named.filter(({ event }) => event.id === feedbackId).map(({ event }) => event.version);
      expect(versions).toEqual([...versions].sort((one, other) => one - other));
    }
  }, 180_000);
});
