import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, fillWithSample, type TestDatabase } from './testing/databases.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

type Row = Record<string, string>;

const tableOf = (text: string): Row[] => parse(text, { bom: true, columns: true });
const origin = [
  'sample',
  'sampleNote',
  'plan',
  'sourceSha256',
  'license.id',
  'license.url',
  'figuresAsOf',
  'today',
];

describe.each(databaseKinds)('An export with $name', ({ open }) => {
  let database: TestDatabase;
  let now = noonOf('2026-07-01');
  let send: Send;

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db, clock: () => now }));
  });
  beforeEach(async () => {
    now = noonOf('2026-07-01');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const csv = async (url: string) => {
    const answer = await send(url);
    expect(answer.statusCode, answer.body).toBe(200);
    return tableOf(answer.body);
  };
  const json = async (url: string) => (await send(url)).json();

  it('is a CSV that spreadsheets open as it is, with a name that holds the day', async () => {
    const answer = await send('/v1/exports/targets');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="chi-tieu-2026-07-01.csv"',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    });
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(answer.body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const names = {
      '/v1/exports/targets?format=json': 'chi-tieu-2026-07-01.json',
      '/v1/exports/tasks': 'nhiem-vu-2026-07-01.csv',
      '/v1/exports/measurements?targetNo=15': 'so-lieu-chi-tieu-15-2026-07-01.csv',
    };
    for (const [url, name] of Object.entries(names)) {
      expect((await send(url)).headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    }
  });

  it('of targets has a row an indicator, with what must not get lost in each', async () => {
    const rows = await csv('/v1/exports/targets');
    expect(new Set(rows.map(({ no }) => no)).size).toBe(30);
    expect(rows.filter(({ no }) => no === '15')).toHaveLength(2);
    expect(Object.keys(rows[0] ?? {}).slice(-origin.length)).toEqual(origin);
    const { plan, sourceSha256, license } = await json('/v1/plan').then(({ number, ...rest }) => ({
      plan: number,
      ...rest,
    }));
    for (const row of rows) {
      expect(row).toMatchObject({
        plan,
        sourceSha256,
        'license.id': license.id,
        'license.url': license.url,
        sample: 'false',
        sampleNote: '',
        figuresAsOf: '',
        today: '2026-07-01',
        'indicators.current': '',
        'indicators.status': 'noData',
      });
    }
  });

  it('keeps comparators as the plan means them', async () => {
    const rows = await csv('/v1/exports/targets');
    const { items } = await json('/v1/targets');
    const indicators = items.flatMap((item: { indicators: object[] }) => item.indicators);
    expect(rows.map((row) => row['indicators.comparator'] || null)).toEqual(
      indicators.map(({ comparator }: { comparator: string }) => comparator),
    );
    expect(rows.map((row) => row['indicators.comparator'])).toContain('=');
  });

  it('of tasks has a row a task', async () => {
    const rows = await csv('/v1/exports/tasks');
    expect(rows.map(({ no }) => Number(no))).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    const { items } = await json('/v1/tasks');
    expect(rows.map(({ text }) => text)).toEqual(items.map(({ text }: { text: string }) => text));
    expect(rows.map((row) => row['leadAgencies.name'])).toEqual(
      items.map(({ leadAgencies }: { leadAgencies: { name: string }[] }) =>
        leadAgencies.map(({ name }) => name).join('; '),
      ),
    );
  });

  it.each([
    ['targets', 'pillar=society&sort=-no'],
    ['targets', 'q=chu%20ky%20so'],
    ['targets', 'leadAgency=so-khoa-hoc-va-cong-nghe&status=noData'],
    ['tasks', 'deadlineKind=month&sort=-dueOn'],
    ['tasks', 'dueFrom=2026-06-01&dueTo=2026-09-30'],
    ['tasks', 'deadlineState=overdue&coordinatingAgency=so-ban-nganh'],
    ['tasks', 'q=khong-co-gi-nhu-the'],
  ])('of %s by %s holds what the list does, in its order', async (kind, query) => {
    const listed = await json(`/v1/${kind}?${query}&pageSize=100`);
    const nos = listed.items.map(({ no }: { no: number }) => no);
    const exported = await json(`/v1/exports/${kind}?${query}&format=json`);
    expect(exported.items).toEqual(listed.items);
    const rows = await csv(`/v1/exports/${kind}?${query}`);
    expect([...new Set(rows.map(({ no }) => Number(no)))]).toEqual(nos);
  });

  it('tells in its JSON what was asked for, in the words it was asked in', async () => {
    const first = await json('/v1/exports/targets?format=json&q=chu%20ky%20so&pillar=society');
    expect(first.info.filters).toEqual({ q: ['chu ky so'], pillar: ['society'], sort: ['no'] });
    const second = await json(
      '/v1/exports/targets?format=json&q=Ch%E1%BB%AF%20k%C3%BD%20s%E1%BB%91&pillar=society',
    );
    expect(second.info.filters.q).toEqual(['Chữ ký số']);
    expect(second.items).toEqual(first.items);
    expect((await json('/v1/exports/measurements?targetNo=15&format=json')).info.filters).toEqual({
      targetNo: ['15'],
    });
  });

  it('asks no more than what a link in a page sends', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    for (const url of ['/v1/exports/targets', '/v1/exports/tasks?format=json', '/v1/task-calendar.ics']) {
      expect((await send({ url, headers })).statusCode).toBe(200);
    }
    const asJson = await send({
      url: '/v1/exports/targets?format=csv',
      headers: { accept: 'application/json' },
    });
    expect(asJson.headers['content-type']).toBe('text/csv; charset=utf-8');
    const refused = await send({
      url: '/v1/exports/targets',
      headers: { accept: 'image/png', 'accept-language': 'en' },
    });
    expect(refused.statusCode).toBe(406);
    expect(refused.json().detail).toContain('text/csv, application/json');
  });

  it('is not sent again to whoever has it', async () => {
    for (const url of [
      '/v1/exports/targets',
      '/v1/exports/tasks?format=json',
      '/v1/exports/measurements?targetNo=1',
    ]) {
      const { headers } = await send({ url, headers: { 'accept-encoding': 'br' } });
      const again = await send({
        url,
        headers: { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) },
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    const [asCsv, asJson] = [await send('/v1/exports/tasks'), await send('/v1/exports/tasks?format=json')];
    expect(asCsv.headers.etag).not.toBe(asJson.headers.etag);
  });

  it.each([
    ['/v1/exports/targets?format=xlsx', 400],
    ['/v1/exports/targets?page=2', 400],
    ['/v1/exports/targets?leadAgency=so-nao-do', 400],
    [`/v1/exports/targets?q=${'x'.repeat(201)}`, 400],
    ['/v1/exports/tasks?dueFrom=2026-02-30', 400],
    ['/v1/exports/measurements', 400],
    ['/v1/exports/measurements?targetNo=1%0D%0AX-Evil:%201', 400],
    ['/v1/exports/measurements?targetNo=99', 404],
    ['/v1/exports/tasks?sort=no%0D%0ASet-Cookie:a=b', 400],
  ])('to %s is refused', async (url, status) => {
    const answer = await send(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).not.toHaveProperty('content-disposition');
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  describe('of the sample year', () => {
    beforeEach(() => fillWithSample(database.db));
    afterEach(() => emptyDatabase(database.db));

    it('says of every row whether its figure is sample data', async () => {
      const { items } = await json('/v1/targets');
      const indicators: { sample: boolean }[] = items.flatMap(
        (item: { indicators: object[] }) => item.indicators,
      );
      const rows = await csv('/v1/exports/targets');
      expect(rows.map(({ sample }) => sample)).toEqual(indicators.map(({ sample }) => String(sample)));
      expect(rows.some(({ sample }) => sample === 'true')).toBe(true);
      for (const { sample, sampleNote } of rows) {
        expect(sampleNote).toBe(sample === 'true' ? 'Số liệu minh hoạ (Sample data)' : '');
      }
      expect((await json('/v1/exports/targets?format=json')).info).toMatchObject({
        sample: true,
        figuresAsOf: (await json('/v1/summary')).figuresAsOf,
      });
    });

    it('writes numbers with a dot and nothing for what is not known', async () => {
      const { items } = await json('/v1/targets');
      const rows = await csv('/v1/exports/targets');
      const numbers = (indicator: Record<string, number | null>) => [
        indicator.current,
        indicator.attainment,
        indicator.pace,
      ];
      const expected = items.flatMap((item: { indicators: Record<string, number | null>[] }) =>
        item.indicators.map(numbers),
      );
      const exported = rows.map((row) =>
        ['current', 'attainment', 'pace']
          .map((name) => row[`indicators.${name}`])
          .map((text) => (text === '' ? null : Number(text))),
      );
      expect(exported).toEqual(expected);
    });

    it('of measurements holds every revision of a target', async () => {
      const { items } = await json('/v1/targets/15/measurements');
      expect(items.length).toBeGreaterThan(0);
      expect((await json('/v1/exports/measurements?targetNo=15&format=json')).items).toEqual(items);
      const rows = await csv('/v1/exports/measurements?targetNo=15');
      expect(rows.map(({ id, value, revision }) => [id, Number(value), Number(revision)])).toEqual(
        items.map(({ id, value, revision }: Record<string, unknown>) => [id, value, revision]),
      );
      expect(rows.every((row) => row.targetNo === '15' && row.sample === 'true')).toBe(true);
    });

    it('of tasks is dated by the newest month reported, today at most', async () => {
      const { lastReportedPeriod } = await json('/v1/summary');
      const { info } = await json('/v1/exports/tasks?format=json');
      expect(info.figuresAsOf <= info.today).toBe(true);
      expect(info.figuresAsOf.slice(0, 7)).toBe(lastReportedPeriod);
    });
  });

  it('changes with what is reported', async () => {
    const before = await send('/v1/exports/measurements?targetNo=1');
    expect(tableOf(before.body)).toEqual([]);
    const { indicators } = await json('/v1/targets/1');
    await database.db
      .insertInto('measurements')
      .values({
        id: 'm-1',
        indicator_id: indicators[0].id,
        period: '2026-06',
        value: -1.5,
        reached: null,
        as_of: '2026-06-30',
        agency_id: 'so-khoa-hoc-va-cong-nghe',
        document_title: '=HYPERLINK("https://example.invalid";"Báo cáo")',
        document_number: '+1/BC',
        document_url: null,
        published_at: noonOf('2026-06-30'),
        revision: 1,
        revises: null,
        sample: false,
      })
      .execute();
    const [row] = await csv('/v1/exports/measurements?targetNo=1');
    expect(row).toMatchObject({
      value: '-1.5',
      'document.title': `'=HYPERLINK("https://example.invalid";"Báo cáo")`,
      'document.number': "'+1/BC",
      sample: 'false',
      figuresAsOf: '2026-06-30',
    });
  });
});
