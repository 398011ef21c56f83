import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

/** Read by another library than wrote it. */
const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    value: (name: string) => component.getFirstPropertyValue(name),
    text: (name: string) => String(component.getFirstPropertyValue(name)),
  }));
  return { calendar, events, name: String(calendar.getFirstPropertyValue('x-wr-calname')) };
};

const document = { document_title: 'Báo cáo tháng', document_number: '12/BC', document_url: null };

describe.each(databaseKinds)('The calendar of deadlines with $name', ({ open }) => {
  let database: TestDatabase;
  let now = noonOf('2026-07-01');
  let send: Send;
  let other: Send;

  beforeAll(async () => {
    database = await open();
    const options = { clock: () => now, shellUrl: 'https://app.example.vn/' };
    ({ send } = await testApp({ db: database.db, ...options }));
    ({ send: other } = await testApp({ db: database.connectAgain(), ...options }));
  });
  beforeEach(async () => {
    now = noonOf('2026-07-01');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const calendar = async (query = '') => {
    const answer = await send(`/v1/task-calendar.ics${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return parsed(answer.body);
  };
  const eventOf = async (id: string, query = '') => {
    const { events } = await calendar(query);
    const found = events.find(({ event }) => event.uid.startsWith(`${id}@`));
    if (!found) throw new Error(`No event ${id} among ${events.length}`);
    return found;
  };
  const report = (no: number, work_state: string, done_on: string | null, reported = '2026-06-20') =>
    database.db
      .insertInto('task_updates')
      .values({
        id: `u-${no}-${reported}`,
        task_no: no,
        period: '2026-06',
        work_state,
        note: null,
        done_on,
        agency_id: 'so-khoa-hoc-va-cong-nghe',
        ...document,
        reported_at: noonOf(reported),
        sample: false,
      })
      .execute();
  const tasks = async () => (await send('/v1/tasks?pageSize=100')).json().items;

  it('has an all-day event for each due day, none for ongoing tasks', async () => {
    const { events, name } = await calendar();
    const items = await tasks();
    const dueOnce = items.filter(({ deadline }: { deadline: { kind: string } }) =>
      ['month', 'quarter', 'year'].includes(deadline.kind),
    );
    expect(events).toHaveLength(dueOnce.length + 4);
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
    for (const { event } of events) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.duration.toSeconds()).toBe(86_400);
    }
    for (const { no, text, deadline } of dueOnce) {
      const found = events.find(({ event }) => event.uid.startsWith(`task-${no}@`));
      expect(found?.event.startDate.toString()).toBe(deadline.dueOn);
      expect(found?.event.description.split('\n')[0]).toBe(text);
      expect(found?.text('url')).toBe(`https://app.example.vn/tasks/${no}`);
    }
    expect(name).toBe('Hạn nhiệm vụ – Kế hoạch 224/KH-UBND');
  });

  it('has an event for each occurrence of a recurring task', async () => {
    const { events } = await calendar('?deadlineKind=everyQuarter');
    expect(events.map(({ event }) => [event.uid.replace(/@.*/, ''), event.startDate.toString()])).toEqual([
      ['task-2-2026-Q1', '2026-03-31'],
      ['task-2-2026-Q2', '2026-06-30'],
      ['task-2-2026-Q3', '2026-09-30'],
      ['task-2-2026-Q4', '2026-12-31'],
    ]);
    expect(events[2]?.event.summary).toMatch(/^Hạn nhiệm vụ 2 \(Q3\/2026\): /);
  });

  it('says the agencies, the deadline in the plan’s words, the state and where it stands in the plan', async () => {
    const [task] = (await tasks()).filter(
      ({ deadline }: { deadline: { wording: string } }) => deadline.wording === 'Tháng 6/2026',
    );
    const { event, component, text, value } = await eventOf(`task-${task.no}`);
    expect(event.description).toContain(`Chủ trì: ${task.leadAgencies[0].name}`);
    expect(event.description).toContain('Thời hạn: Tháng 6/2026 – ngày 30/06/2026');
    expect(event.description).toContain('Tình trạng thời hạn: Quá hạn');
    expect(event.description).toContain('Báo cáo gần nhất: Chưa có báo cáo');
    expect(event.description).toMatch(
      new RegExp(
        `Kế hoạch 224/KH-UBND, Phụ lục II, nhiệm vụ ${task.no}; SHA-256 của văn bản: [0-9a-f]{64}$`,
        'm',
      ),
    );
    expect(event.summary).toMatch(new RegExp(`^Quá hạn – Hạn nhiệm vụ ${task.no}: `));
    expect(component.getFirstProperty('categories')?.getValues()).toEqual(['Quá hạn']);
    expect([text('transp'), text('status'), value('sequence')]).toEqual(['TRANSPARENT', 'CONFIRMED', 0]);
  });

  it('speaks English where it is asked to; what the plan says stays as it is', async () => {
    const answer = await send('/v1/task-calendar.ics?lang=en');
    expect(answer.headers['content-language']).toBe('en');
    const { name, events } = parsed(answer.body);
    expect(name).toBe('Task deadlines – Plan 224/KH-UBND');
    const [first] = events;
    const [task] = (await tasks()).filter(
      ({ no }: { no: number }) =>
        first?.event.uid.startsWith(`task-${no}@`) || first?.event.uid.startsWith(`task-${no}-`),
    );
    expect(first?.event.description.split('\n')[0]).toBe(task.text);
    expect(first?.event.description).toContain('Lead: ');
    expect((await send('/v1/task-calendar.ics?lang=km')).statusCode).toBe(400);
  });

  it('is made for those who subscribe: its type, how often to look, and lines of at most 75 octets', async () => {
    const answer = await send('/v1/task-calendar.ics');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
      'content-disposition': 'inline; filename="nhiem-vu.ics"',
    });
    const lines = answer.rawPayload.toString('binary').split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
    // A letter is never cut in two: each line by itself is UTF-8.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const line of lines) expect(() => decoder.decode(Buffer.from(line, 'binary'))).not.toThrow();
    expect(answer.body.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(answer.body).not.toMatch(/[^\r]\n/);
    expect(answer.body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
    expect(answer.body).toContain('X-PUBLISHED-TTL:PT6H');
    expect(answer.body).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  });

  it('is the same bytes at any time of the day and on every process, so that it is not sent again', async () => {
    const first = await send('/v1/task-calendar.ics');
    now = new Date('2026-07-01T16:59:59Z');
    const second = await other({
      url: '/v1/task-calendar.ics',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([second.statusCode, second.body]).toEqual([304, '']);
  });

  it('takes the filters of the list', async () => {
    const query = '?deadlineState=overdue&q=chuyen%20doi%20so';
    const listed = (await send(`/v1/tasks${query}`)).json().items;
    const { events } = await calendar(query);
    const nos = events.map(({ event }) => Number(/^task-(\d+)/.exec(event.uid)?.[1]));
    expect([...new Set(nos)].sort()).toEqual(listed.map(({ no }: { no: number }) => no).sort());
    expect((await send('/v1/task-calendar.ics?leadAgency=so-nao-do')).statusCode).toBe(400);
    expect((await calendar('?q=khong-co-gi-nhu-the')).events).toEqual([]);
  });

  it('marks what is done, and says when it changed', async () => {
    const [task] = (await tasks()).filter(
      ({ deadline }: { deadline: { kind: string } }) => deadline.kind === 'month',
    );
    await report(task.no, 'done', '2026-06-15');
    const { event, value } = await eventOf(`task-${task.no}`);
    expect(event.summary).toMatch(/^Đã xong – Hạn nhiệm vụ/);
    expect(event.description).toContain('Báo cáo gần nhất: Đã hoàn thành');
    expect(String(value('last-modified'))).toBe('2026-06-20T05:00:00Z');
    expect(String(value('dtstamp'))).toBe('2026-06-20T05:00:00Z');
  });

  it('says that a task became overdue the day after it was due', async () => {
    const [task] = (await tasks()).filter(
      ({ deadline }: { deadline: { dueOn: string } }) => deadline.dueOn === '2026-06-30',
    );
    const changedAt = async () => String((await eventOf(`task-${task.no}`)).value('dtstamp'));
    expect(await changedAt()).toBe('2026-06-30T17:00:00Z');
    now = noonOf('2026-06-10');
    expect(await changedAt()).toBe('2026-05-30T17:00:00Z');
    now = noonOf('2026-02-01');
    expect(await changedAt()).toBe('2025-12-30T17:00:00Z');
  });

  it('moves the event of an extended deadline and raises its sequence', async () => {
    const [task] = (await tasks()).filter(
      ({ deadline }: { deadline: { kind: string } }) => deadline.kind === 'month',
    );
    const extend = (id: string, due_on: string, granted: string) =>
      database.db
        .insertInto('deadline_extensions')
        .values({
          id,
          task_no: task.no,
          due_on,
          granted_on: granted,
          document_title: 'Công văn, về việc gia hạn; lần 1',
          document_number: '77/UBND',
          document_url: null,
          reported_at: noonOf(granted),
          sample: false,
        })
        .execute();
    const before = await eventOf(`task-${task.no}`);
    await extend('e-1', '2026-11-30', '2026-06-01');
    const once = await eventOf(`task-${task.no}`);
    await extend('e-2', '2026-12-15', '2026-06-25');
    const twice = await eventOf(`task-${task.no}`);
    expect([before, once, twice].map(({ event, value }) => [event.uid, value('sequence')])).toEqual([
      [before.event.uid, 0],
      [before.event.uid, 1],
      [before.event.uid, 2],
    ]);
    expect(twice.event.startDate.toString()).toBe('2026-12-15');
    expect(twice.event.description).toContain(
      'Gia hạn: từ 30/11/2026 đến 15/12/2026 (Công văn, về việc gia hạn; lần 1, 77/UBND)',
    );
  });

  it('calls sample data by its name, in its own name and in each event that rests on it', async () => {
    await fillWithSample(database.db);
    const { name, events } = await calendar();
    expect(name).toBe('Hạn nhiệm vụ – Kế hoạch 224/KH-UBND (số liệu minh hoạ)');
    const items = await tasks();
    const marked = events.filter(({ event }) => event.summary.endsWith('(số liệu minh hoạ)'));
    expect(marked.length).toBeGreaterThan(10);
    for (const { event, component } of events.filter(({ event }) => /^task-\d+@/.test(event.uid))) {
      const no = Number(/^task-(\d+)/.exec(event.uid)?.[1]);
      const { sample } = items.find((item: { no: number }) => item.no === no);
      expect(event.summary.endsWith('(số liệu minh hoạ)')).toBe(sample);
      expect(component.getFirstProperty('categories')?.getValues().includes('Số liệu minh hoạ')).toBe(sample);
      expect(event.description.includes('không phải báo cáo thật')).toBe(sample);
    }
  });
});
