import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { agencies, targets, tasks } from '@cantho/plan';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Compress, compress } from './compression.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

const reads = [
  '/v1/plan',
  '/v1/summary',
  '/v1/targets',
  '/v1/targets/15',
  '/v1/targets/20/measurements',
  '/v1/tasks',
  '/v1/tasks/2',
  '/v1/agencies',
];

const numbers = (items: { no: number }[]) => items.map(({ no }) => no);

describe.each(databaseKinds)('The reads on $name', ({ open }) => {
  let database: TestDatabase;
  let today = '2026-07-01';
  let send: Send;
  const compressed = vi.fn<Compress>(compress);

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db, clock: () => noonOf(today), compress: compressed }));
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  describe('with a fresh database', () => {
    beforeAll(() => emptyDatabase(database.db));

    it('hold the plan word for word', async () => {
      const { items } = (await send('/v1/targets?pageSize=100')).json();
      expect(items.map(({ no, text }: { no: number; text: string }) => [no, text])).toEqual(
        targets.map(({ no, text }) => [no, text]),
      );
      const list = (await send('/v1/tasks?pageSize=100')).json();
      expect(list.items.map(({ deadline }: { deadline: { wording: string } }) => deadline.wording)).toEqual(
        tasks.map(({ deadline }) => deadline.wording),
      );
    });

    it('claim nothing: no figures, no reports, nothing missed, nothing marked as sample', async () => {
      const summary = (await send('/v1/summary')).json();
      expect(summary).toMatchObject({ sample: false, figuresAsOf: null, daysLeft: 183 });
      expect(summary.targets.all).toMatchObject({ withData: 0, byStatus: { noData: 30 } });
      expect(summary.tasks).toMatchObject({ byWorkState: { notReported: 51 }, withMissedReports: 0 });
      const target = (await send('/v1/targets/1')).json();
      expect(target.indicators[0]).toMatchObject({ status: 'noData', current: null, attainment: null });
      expect((await send('/v1/targets/1/measurements')).json().items).toEqual([]);
      expect((await send('/v1/tasks/1')).json()).toMatchObject({ workState: 'notReported', updates: [] });
    });

    it('still tell what is overdue, as the due date passed whether or not anyone reported', async () => {
      expect((await send('/v1/tasks/1')).json()).toMatchObject({
        deadlineState: 'overdue',
        missedReports: [],
      });
    });
  });

  describe('with a year of sample figures', () => {
    beforeAll(async () => {
      await emptyDatabase(database.db);
      await fillWithSample(database.db);
      today = '2026-07-01';
    });

    it('mark every figure and every list that shows one as sample', async () => {
      const { items, sample } = (await send('/v1/targets')).json();
      expect(sample).toBe(true);
      for (const { indicators, sample: marked } of items) {
        const figures = indicators.flatMap(({ asOf, base }: { asOf: unknown; base: unknown }) => [
          asOf,
          base,
        ]);
        expect(marked).toBe(figures.some((figure: unknown) => figure !== null));
      }
      expect((await send('/v1/summary')).json().sample).toBe(true);
      const list = (await send('/v1/targets?leadAgency=cong-an-thanh-pho&status=noData')).json();
      expect(numbers(list.items)).toEqual([24]);
      expect(list.sample).toBe(false);
      for (const item of (await send('/v1/targets/20/measurements')).json().items) {
        expect(item.sample).toBe(true);
        expect(item.document.title).toContain('số liệu minh hoạ');
      }
    });

    it('show each status of a target, and count them without losing one', async () => {
      const { targets: counts } = (await send('/v1/summary')).json();
      for (const count of Object.values(counts.all.byStatus)) expect(count).toBeGreaterThan(0);
      const sum = Object.values<number>(counts.all.byStatus).reduce((total, count) => total + count, 0);
      expect(sum).toBe(30);
    });

    it('show both revisions of a corrected month, and take the later one', async () => {
      const { items } = (await send('/v1/targets/20/measurements')).json();
      const may = items.filter(({ period }: { period: string }) => period === '2026-05');
      expect(may.map(({ revision }: { revision: number }) => revision)).toEqual([1, 2]);
      expect(may[1].revises).toBe(may[0].id);
      const [indicator] = (await send('/v1/targets/20')).json().indicators;
      expect(indicator).toMatchObject({ period: '2026-05', current: may[1].value });
    });

    it('say nothing of what is not published yet, and say it once it is', async () => {
      const periods = async () =>
        (await send('/v1/targets/1/measurements'))
          .json()
          .items.map(({ period }: { period: string }) => period);
      expect((await periods()).at(-1)).toBe('2026-05');
      today = '2026-08-01';
      expect((await periods()).at(-1)).toBe('2026-06');
      today = '2026-07-01';
      expect((await periods()).at(-1)).toBe('2026-05');
    });

    it('tell target 15 as met only when both indicators are', async () => {
      const { status, indicators } = (await send('/v1/targets/15')).json();
      expect(indicators.map((indicator: { status: string }) => indicator.status)).toEqual(['met', 'atRisk']);
      expect(status).toBe('atRisk');
    });

    it('tell target 12 as reached or not, without a number', async () => {
      expect((await send('/v1/targets/12')).json().indicators[0]).toMatchObject({
        current: null,
        reached: false,
      });
      today = '2026-11-01';
      expect((await send('/v1/targets/12')).json()).toMatchObject({ status: 'met' });
      today = '2026-07-01';
    });

    it('count the occurrences of task 2', async () => {
      today = '2026-10-01';
      const task = (await send('/v1/tasks/2')).json();
      expect(task.occurrences).toEqual({ completed: 3, total: 4 });
      expect(
        task.occurrenceList.map(({ deadlineState }: { deadlineState: string }) => deadlineState),
      ).toEqual(['doneOnTime', 'doneLate', 'doneOnTime', 'notDue']);
      expect(task.deadline.dueOn).toBe('2026-12-31');
      today = '2026-07-01';
    });

    it('keep a missed monthly report apart from an overdue task', async () => {
      const missed = (await send('/v1/tasks?missedReports=true')).json().items;
      expect(numbers(missed)).toEqual(expect.arrayContaining([5, 13, 26]));
      expect(missed.find(({ no }: { no: number }) => no === 26)).toMatchObject({
        deadlineState: 'noDeadline',
        missedReports: ['2026-03'],
      });
      const overdue = (await send('/v1/tasks?deadlineState=overdue')).json().items;
      expect(numbers(overdue)).toContain(18);
    });

    it('show done on time, done late, overdue and due soon', async () => {
      today = '2026-12-05';
      const { byDeadlineState } = (await send('/v1/summary')).json().tasks;
      for (const state of ['doneOnTime', 'doneLate', 'overdue', 'dueSoon', 'noDeadline']) {
        expect(byDeadlineState[state], state).toBeGreaterThan(0);
      }
      today = '2026-07-01';
    });

    it('show updates of a task newest first', async () => {
      const { updates } = (await send('/v1/tasks/17')).json();
      const periods = updates.map(({ period }: { period: string }) => period);
      expect(periods).toEqual([...periods].sort().reverse());
      expect(periods.length).toBe(6);
    });
  });

  describe('filter, sort and page', () => {
    it('by pillar, one value or several', async () => {
      expect(numbers((await send('/v1/targets?pillar=economy')).json().items)).toEqual([16, 17, 18, 19]);
      const both = (await send('/v1/targets?pillar=economy&pillar=society')).json();
      expect(both.page.totalItems).toBe(15);
    });

    it('by agency and the part it plays', async () => {
      const by = async (name: string) =>
        numbers((await send(`/v1/targets?${name}=so-tai-chinh`)).json().items);
      expect(await by('leadAgency')).toEqual([16, 17]);
      expect(await by('coordinatingAgency')).toEqual([6]);
      expect(await by('agency')).toEqual([6, 16, 17]);
    });

    it('by words without accents, all of which must occur', async () => {
      expect(numbers((await send('/v1/targets?q=chu%20ky%20so')).json().items)).toEqual([9, 23, 25, 27]);
      expect(numbers((await send('/v1/targets?q=D%C3%94%20THI%20khong')).json().items)).toEqual([]);
      expect(
        numbers((await send('/v1/tasks?q=%C4%91%E1%BB%99i%20%E1%BB%A9ng%20c%E1%BB%A9u')).json().items),
      ).toEqual([36]);
    });

    it('by deadline kind', async () => {
      expect(
        numbers((await send('/v1/tasks?deadlineKind=everyQuarter&deadlineKind=quarter')).json().items),
      ).toEqual([2, 9]);
    });

    it.each([
      ['/v1/targets?pillar=', ['government', 'economy', 'society']],
      ['/v1/targets?status=', ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable']],
      ['/v1/tasks?deadlineKind=', ['month', 'quarter', 'year', 'everyQuarter', 'ongoing']],
      ['/v1/tasks?deadlineState=', ['notDue', 'dueSoon', 'overdue', 'doneOnTime', 'doneLate', 'noDeadline']],
      [
        '/v1/tasks?workState=',
        ['notReported', 'notStarted', 'inProgress', 'awaitingConfirmation', 'done', 'paused'],
      ],
    ])('by all values of %s at once, which leaves none out', async (url, values) => {
      const [name = ''] = /\w+(?==)/.exec(url) ?? [];
      const { statusCode, json } = await send(url + values.join(`&${name}=`));
      expect(statusCode).toBe(200);
      expect(json().page.totalItems).toBe(url.startsWith('/v1/targets') ? 30 : 51);
    });

    it('by due date, tasks without one last in both directions, equal ones in the order of the plan', async () => {
      const dueOn = async (sort: string) =>
        (await send(`/v1/tasks?sort=${sort}&pageSize=100`))
          .json()
          .items.map(({ no, deadline }: { no: number; deadline: { dueOn: string | null } }) => [
            deadline.dueOn,
            no,
          ]);
      const ascending: [string | null, number][] = await dueOn('dueOn');
      const known = ascending.filter(([day]) => day !== null);
      expect(ascending.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(
        [...known].sort(([day, no], [other, than]) => String(day).localeCompare(String(other)) || no - than),
      );
      const descending: [string | null, number][] = await dueOn('-dueOn');
      expect(descending[0]?.[0]).toBe('2026-12-31');
      expect(descending.slice(known.length).every(([day]) => day === null)).toBe(true);
      expect(descending.slice(known.length).map(([, no]) => no)).toEqual(
        ascending.slice(known.length).map(([, no]) => no),
      );
    });

    it.each(['no', '-no', 'status', '-status', 'attainment', '-attainment', 'asOf', '-asOf'])(
      'targets by %s, none lost',
      async (sort) => {
        const { items } = (await send(`/v1/targets?sort=${sort}`)).json();
        expect(numbers(items).sort((one, other) => one - other)).toEqual(targets.map(({ no }) => no));
      },
    );

    it('in pages; one past the last is empty', async () => {
      const second = (await send('/v1/targets?page=2&pageSize=25')).json();
      expect(numbers(second.items)).toEqual([26, 27, 28, 29, 30]);
      expect(second.page).toEqual({ number: 2, size: 25, totalItems: 30, totalPages: 2 });
      const beyond = (await send('/v1/targets?page=9&pageSize=25')).json();
      expect(beyond.items).toEqual([]);
      expect(beyond.page).toMatchObject({ number: 9, totalItems: 30 });
    });
  });

  it('list every agency in the order of the plan with what it leads and coordinates', async () => {
    const { items } = (await send('/v1/agencies')).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual(agencies.map(({ id }) => id));
    const finance = items.find(({ id }: { id: string }) => id === 'so-tai-chinh');
    expect(finance.leads).toEqual({ targets: 2, tasks: 1 });
  });

  describe('answer conditional requests', () => {
    it.each(reads)('%s with 304 for the ETag it gave, and with the same headers', async (url) => {
      const first = await send(url);
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await send({ url, headers: { 'if-none-match': given } });
        expect(again.statusCode).toBe(304);
        expect(again.headers.etag).toBe(etag);
        expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
        expect(again.headers.vary).toBe(first.headers.vary);
      }
      expect((await send({ url, headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200);
    });

    it.each(reads)('HEAD %s as GET, without the body', async (url) => {
      const [get, head] = [await send(url), await send({ method: 'HEAD', url })];
      expect(head.statusCode).toBe(200);
      expect(head.body).toBe('');
      for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
        expect(head.headers[name]).toBe(get.headers[name]);
      }
    });
  });

  describe('compress', () => {
    const encoded = (url: string, encoding: string) =>
      send({ url, headers: { 'accept-encoding': encoding } });

    it('as the client accepts, each encoding with an ETag of its own', async () => {
      const plain = await send('/v1/targets');
      const brotli = await encoded('/v1/targets', 'gzip, deflate, br');
      const gzip = await encoded('/v1/targets', 'gzip, br;q=0.5');
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body);
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
      expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
      for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toContain('Accept-Encoding');
      expect((await encoded('/v1/targets', 'identity')).headers['content-encoding']).toBeUndefined();
      expect((await encoded('/v1/targets', 'br;q=0')).headers['content-encoding']).toBeUndefined();
    });

    it('once, however many ask at the same time and afterwards', async () => {
      compressed.mockClear();
      const url = '/v1/targets?pageSize=29';
      await Promise.all(Array.from({ length: 20 }, () => encoded(url, 'br')));
      await encoded('/v1/targets?pageSize=29&page=1&sort=no', 'gzip');
      expect(compressed.mock.calls.map(([coding]) => coding).sort()).toEqual(['br', 'gzip']);
    });
  });

  it('change their ETag when the data change, also those another process writes', async () => {
    const other = await testApp({ db: database.connectAgain(), clock: () => noonOf(today) });
    const before = await other.send('/v1/targets/24');
    await database.db
      .insertInto('measurements')
      .values({
        id: 'sample-by-another-process',
        indicator_id: 'target-24-1',
        period: '2026-05',
        value: 31,
        reached: null,
        as_of: '2026-05-31',
        agency_id: 'cong-an-thanh-pho',
        document_title: 'Báo cáo (số liệu minh hoạ)',
        document_number: null,
        document_url: null,
        published_at: new Date('2026-06-10T02:00:00Z'),
        revision: 1,
        revises: null,
        sample: true,
      })
      .execute();
    for (const asking of [send, other.send]) {
      const after = await asking({
        url: '/v1/targets/24',
        headers: { 'if-none-match': String(before.headers.etag) },
      });
      expect(after.statusCode).toBe(200);
      expect(after.json().indicators[0]).toMatchObject({ current: 31, status: 'notAssessable' });
    }
  });
});
