import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';
import { type Person, unauthorized } from './tokens.ts';

const verifyToken = async (token: string): Promise<Person> => {
  const [issuer, subject] = token.split('~');
  if (!issuer || !subject) throw unauthorized('invalid');
  return { issuer: `https://${issuer}.example.vn`, subject, name: 'Công dân mẫu', roles: [], agency: null };
};

describe.each(databaseKinds)('What one follows on $name', ({ open }) => {
  let database: TestDatabase;
  let now = noonOf('2026-07-01');
  let send: Send;
  let other: Send;
  const lines: string[] = [];

  beforeAll(async () => {
    database = await open();
    const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };
    const options = { clock: () => now, verifyToken, followsPerMinute: 1_000, log };
    ({ send } = await testApp({ db: database.db, ...options }));
    ({ send: other } = await testApp({ db: database.connectAgain(), ...options }));
  });
  beforeEach(async () => {
    now = noonOf('2026-07-01');
    lines.length = 0;
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const as = (person: string) => {
    const headers = { authorization: `Bearer ${person}` };
    return {
      list: async (by = send) => (await by({ url: '/v1/me/follows', headers })).json(),
      follow: (subject: string, by = send) =>
        by({ method: 'PUT', url: `/v1/me/follows/${subject}`, headers }),
      unfollow: (subject: string, by = send) =>
        by({ method: 'DELETE', url: `/v1/me/follows/${subject}`, headers }),
      visit: async (by = send) => (await by({ method: 'POST', url: '/v1/me/visits', headers })).json(),
    };
  };
  const an = as('city~an');
  const subjects = (list: { items: { subject: string }[] }) => list.items.map(({ subject }) => subject);
  const kindOf = ({ type }: { type: string }) => type.split(':').at(-1);
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const measure = async (no: number, period: string, value: number, published = now) => {
    const { indicators } = (await send(`/v1/targets/${no}`)).json();
    await database.db
      .insertInto('measurements')
      .values({
        id: `m-${no}-${period}`,
        indicator_id: indicators[0].id,
        period,
        value,
        reached: null,
        as_of: `${period}-28`,
        agency_id: 'so-khoa-hoc-va-cong-nghe',
        document_title: 'Báo cáo tháng',
        document_number: null,
        document_url: null,
        published_at: published,
        revision: 1,
        revises: null,
        sample: false,
      })
      .execute();
  };

  it('is nothing at first', async () => {
    expect(await an.list()).toEqual({ items: [], since: null, sample: false, today: '2026-07-01' });
  });

  it('is a target or a task, newest first, seen on every process', async () => {
    const followed = await an.follow('target-15');
    expect([followed.statusCode, followed.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(followed.json()).toMatchObject({
      subject: 'target-15',
      no: 15,
      status: 'noData',
      workState: null,
      deadlineState: null,
      followedAt: '2026-07-01T05:00:00.000Z',
      changes: [],
      sample: false,
    });
    later(1);
    expect((await an.follow('task-2', other)).json()).toMatchObject({
      subject: 'task-2',
      status: null,
      workState: 'notReported',
      deadlineState: 'overdue',
    });
    const list = await an.list();
    expect(subjects(list)).toEqual(['task-2', 'target-15']);
    expect(await an.list(other)).toEqual(list);
  });

  it('may be followed twice and unfollowed twice', async () => {
    const first = (await an.follow('target-15')).json();
    later(10);
    expect((await an.follow('target-15', other)).json()).toEqual(first);
    expect(subjects(await an.list())).toEqual(['target-15']);
    for (const by of [send, other]) {
      const { statusCode, body } = await an.unfollow('target-15', by);
      expect([statusCode, body]).toEqual([204, '']);
    }
    expect(subjects(await an.list())).toEqual([]);
  });

  it('is nobody else’s: not of another subject, nor of the same subject of another issuer', async () => {
    await an.follow('target-15');
    await an.visit();
    for (const person of ['city~binh', 'elsewhere~an']) {
      const stranger = as(person);
      expect(await stranger.list()).toMatchObject({ items: [], since: null });
      expect((await stranger.unfollow('target-15')).statusCode).toBe(204);
      later(60);
      expect(await stranger.visit()).toMatchObject({ since: null });
    }
    expect(subjects(await an.list())).toEqual(['target-15']);
  });

  it.each([
    ['GET', '/v1/me/follows'],
    ['PUT', '/v1/me/follows/target-15'],
    ['DELETE', '/v1/me/follows/target-15'],
    ['POST', '/v1/me/visits'],
  ] as const)('asks to be signed in: %s %s', async (method, url) => {
    const signedOut = await send({ method, url });
    expect([signedOut.statusCode, kindOf(signedOut.json())]).toEqual([401, 'unauthorized']);
    const badToken = await send({ method, url, headers: { authorization: 'Bearer nobody' } });
    expect(badToken.statusCode).toBe(401);
    expect(await database.db.selectFrom('follows').selectAll().execute()).toEqual([]);
  });

  it('has to be in the plan', async () => {
    for (const [subject, status] of [
      ['target-31', 404],
      ['task-52', 404],
      ['plan', 400],
      ['target-015', 400],
      ['target-0', 400],
      ['agency-1', 400],
      ["target-1'--", 400],
    ] as const) {
      expect((await an.follow(encodeURIComponent(subject))).statusCode, subject).toBe(status);
    }
    // What is not there any more can still be let go of.
    expect((await an.unfollow('target-999')).statusCode).toBe(204);
  });

  const fill = async (count: number) => {
    await database.db
      .insertInto('follows')
      .values(
        Array.from({ length: count }, (_, index) => ({
          author_issuer: 'https://city.example.vn',
          author_subject: 'an',
          about: `target-${1_000 + index}`,
          followed_at: now,
        })),
      )
      .execute();
  };
  const stored = async () => {
    const { count } = await database.db
      .selectFrom('follows')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };

  it('is 200 at most, however many requests come at once on several processes', async () => {
    await fill(195);
    const wanted = Array.from({ length: 20 }, (_, index) => `task-${index + 1}`);
    const answers = await Promise.all(
      wanted.map((subject, index) => an.follow(subject, index % 2 === 0 ? send : other)),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 409)).toHaveLength(15);
    expect(await stored()).toBe(200);
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json();
    expect(kindOf(refused)).toBe('tooManyFollows');
    expect(refused.detail).toBe('Có thể theo dõi nhiều nhất 200 chỉ tiêu và nhiệm vụ. Hãy bỏ theo dõi bớt.');
  });

  it('stays followed at the limit, and another can be followed once one is let go', async () => {
    await an.follow('target-15');
    await fill(199);
    expect((await an.follow('target-15')).statusCode).toBe(200);
    expect((await an.follow('target-16')).statusCode).toBe(409);
    await an.unfollow('target-1000');
    expect((await an.follow('target-16')).statusCode).toBe(200);
    // What the plan does not have is passed over.
    expect(subjects(await an.list()).sort()).toEqual(['target-15', 'target-16']);
  });

  it('is followed once by requests that come at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => an.follow('target-15', index % 2 === 0 ? send : other)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    expect(await stored()).toBe(1);
  });

  describe('visited', () => {
    it('begins a visit that ends 30 minutes after the last call, on all processes alike', async () => {
      expect(await an.visit()).toEqual({ startedAt: '2026-07-01T05:00:00.000Z', since: null });
      later(29);
      expect(await an.visit(other)).toEqual({ startedAt: '2026-07-01T05:00:00.000Z', since: null });
      later(29);
      expect(await an.visit()).toEqual({ startedAt: '2026-07-01T05:00:00.000Z', since: null });
      later(30);
      const second = { startedAt: '2026-07-01T06:28:00.000Z', since: '2026-07-01T05:58:00.000Z' };
      expect(await an.visit(other)).toEqual(second);
      expect(await an.visit()).toEqual(second);
      await an.follow('target-15');
      expect((await an.list()).since).toBe(second.since);
    });

    it('at the same moment begins one visit', async () => {
      await an.visit();
      later(60);
      const visits = await Promise.all(
        Array.from({ length: 10 }, (_, index) => an.visit(index % 2 ? send : other)),
      );
      for (const visit of visits) {
        expect(visit).toEqual({ startedAt: '2026-07-01T06:00:00.000Z', since: '2026-07-01T05:00:00.000Z' });
      }
    });

    it('tells what changed since the visit before, and again when it is reloaded', async () => {
      await an.follow('target-1');
      await an.follow('target-16');
      await an.visit();
      later(60 * 24);
      await measure(1, '2026-06', 40);
      later(60);
      await an.visit();
      const changed = async (by = send) =>
        (await an.list(by)).items.map(
          ({ subject, changes }: { subject: string; changes: { kind: string }[] }) => [
            subject,
            changes.map(({ kind }) => kind),
          ],
        );
      const news = [
        ['target-1', ['targetStatus', 'figure']],
        ['target-16', []],
      ];
      expect((await changed()).sort()).toEqual(news);
      later(5);
      await an.visit();
      expect((await changed(other)).sort()).toEqual(news);
      later(31);
      await an.visit();
      expect((await changed()).sort()).toEqual([
        ['target-1', []],
        ['target-16', []],
      ]);
    });

    it('tells of a task that time alone brought past its day', async () => {
      now = noonOf('2026-06-20');
      const { items } = (await send('/v1/tasks?dueFrom=2026-06-30&dueTo=2026-06-30')).json();
      const subject = `task-${items[0].no}`;
      await an.follow(subject);
      await an.visit();
      now = noonOf('2026-07-02');
      await an.visit();
      expect((await an.list()).items[0].changes).toMatchObject([
        { subject, kind: 'deadlineState', from: 'dueSoon', to: 'overdue', on: '2026-07-01' },
      ]);
    });
  });

  it('tells nothing from before it was followed', async () => {
    await an.visit();
    later(60);
    await measure(15, '2026-05', 30);
    later(60);
    await an.follow('target-15');
    await an.visit();
    expect((await an.list()).items[0].changes).toEqual([]);
    later(10);
    await measure(15, '2026-06', 40);
    const [{ changes }] = (await an.list()).items;
    expect(changes).toMatchObject([{ kind: 'figure', from: 30, to: 40, period: '2026-06' }]);
  });

  it('followed at many moments, each is compared with its own', async () => {
    await measure(1, '2026-03', 10, noonOf('2026-04-10'));
    for (const [index, day] of ['2026-04-01', '2026-04-20', '2026-05-20'].entries()) {
      now = noonOf(day);
      await an.follow(`target-${index + 1}`);
    }
    now = noonOf('2026-05-01');
    await measure(1, '2026-04', 20, noonOf('2026-05-10'));
    await measure(2, '2026-04', 20, noonOf('2026-05-10'));
    await measure(3, '2026-04', 20, noonOf('2026-05-10'));
    now = noonOf('2026-07-01');
    const { items } = await an.list();
    const figures = items.map(
      ({ subject, changes }: { subject: string; changes: Record<string, unknown>[] }) => [
        subject,
        changes.filter(({ kind }) => kind === 'figure').map(({ from, to }) => [from, to]),
      ],
    );
    expect(figures).toEqual([
      ['target-3', []],
      ['target-2', [[null, 20]]],
      [
        'target-1',
        [
          [10, 20],
          [null, 10],
        ],
      ],
    ]);
  });

  it('of sample data says so', async () => {
    await fillWithSample(database.db);
    const { items } = (await send('/v1/targets')).json();
    const { no } = items.find(({ sample }: { sample: boolean }) => sample);
    await an.follow(`target-${no}`);
    const list = await an.list();
    expect([list.sample, list.items[0].sample]).toEqual([true, true]);
    await emptyDatabase(database.db);
  });

  it('leaves nothing of a person behind once the last is let go', async () => {
    await an.follow('target-15');
    await an.follow('task-2');
    await an.visit();
    await an.unfollow('target-15');
    expect(await database.db.selectFrom('visits').selectAll().execute()).toHaveLength(1);
    await an.unfollow('task-2');
    expect(await database.db.selectFrom('visits').selectAll().execute()).toEqual([]);
    expect(await stored()).toBe(0);
  });

  it('is stored as a person’s identifier and a number, and is in no log', async () => {
    await an.follow('target-15');
    await an.visit();
    const rows = await database.db.selectFrom('follows').selectAll().execute();
    expect(rows).toEqual([
      {
        author_issuer: 'https://city.example.vn',
        author_subject: 'an',
        about: 'target-15',
        followed_at: now,
      },
    ]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).toContain('/v1/me/follows/:subject');
    expect(lines.join('')).not.toMatch(/target-15|city|Công dân/);
  });

  it('may be changed so many times a minute by a person, on all processes together, whatever the address', async () => {
    const options = { clock: () => now, verifyToken, followsPerMinute: 3 };
    const { send: one } = await testApp({ db: database.db, ...options });
    const { send: two } = await testApp({ db: database.connectAgain(), ...options });
    const put = (by: Send, person: string, remoteAddress: string) =>
      by({
        method: 'PUT',
        url: '/v1/me/follows/target-15',
        headers: { authorization: `Bearer ${person}` },
        remoteAddress,
      });
    const statuses: number[] = [];
    for (const [index, by] of [one, two, one, two].entries()) {
      statuses.push((await put(by, 'city~an', `192.0.2.${index}`)).statusCode);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await an.visit(one)).type).toContain('tooManyRequests');
    expect((await put(two, 'city~binh', '192.0.2.1')).statusCode).toBe(200);
    const stored = await database.db.selectFrom('rate_limits').select('key').execute();
    expect(JSON.stringify(stored)).not.toMatch(/city|binh/);
    later(1.1);
    expect((await put(one, 'city~an', '192.0.2.1')).statusCode).toBe(200);
  });

  it('may be changed by pages of allowed origins only', async () => {
    const preflight = (origin: string, method: string) =>
      send({
        method: 'OPTIONS',
        url: '/v1/me/follows/target-15',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': 'authorization',
        },
      });
    for (const method of ['PUT', 'DELETE']) {
      const { statusCode, headers } = await preflight('http://localhost:4000', method);
      expect(statusCode).toBe(204);
      expect(headers['access-control-allow-origin']).toBe('http://localhost:4000');
      expect(String(headers['access-control-allow-methods']).split(', ')).toContain(method);
      expect(String(headers['access-control-allow-headers'])).toContain('Authorization');
      const refused = await preflight('https://evil.example', method);
      expect(refused.headers).not.toHaveProperty('access-control-allow-origin');
    }
    const { headers } = await send({
      url: '/v1/exports/targets',
      headers: { origin: 'http://localhost:4000' },
    });
    expect(headers['access-control-expose-headers']).toContain('Content-Disposition');
  });
});
