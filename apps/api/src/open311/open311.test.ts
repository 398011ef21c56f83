import { randomUUID } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from '../testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from '../testing/databases.ts';
import { officerClient, storeFeedback, verifyPeople } from '../testing/officers.ts';
import { closeApps, testApp } from '../testing/testApp.ts';

const key = 'khoa-cua-mot-ung-dung-dan-su';
const parser = new XMLParser({ parseTagValue: false });
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
const requestNames = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
];

describe.each(databaseKinds)('Open311 on $name', ({ open }) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let send: Send;

  beforeAll(async () => {
    database = await open();
    ({ app, send } = await testApp({
      db: database.db,
      verifyToken: verifyPeople,
      open311: { jurisdictionId: 'cantho.gov.vn', apiKeys: ['ein-anderer-langer-key', key] },
    }));
  });
  beforeEach(() => emptyDatabase(database.db));
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const get = (path: string, headers = {}) => app.inject({ url: `/open311/v2${path}`, headers });
  const post = (fields: Record<string, string>, { format = 'json', headers = {} } = {}) =>
    app.inject({
      method: 'POST',
      url: `/open311/v2/requests.${format}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  const form = {
    api_key: key,
    service_code: 'problem',
    description: 'Trạm y tế phường chưa có mạng, 3 ngày nay <b>không</b> tra cứu được.',
    lat: '10.03',
    long: '105.78',
  };
  /** As a client reads XML: well-formed, in UTF-8, its values text. */
  const xml = async (path: string) => {
    const answer = await get(path);
    expect(answer.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(answer.body).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/i);
    expect(XMLValidator.validate(answer.body)).toBe(true);
    return parser.parse(answer.body);
  };

  it('lists services in both formats alike', async () => {
    const answer = await get('/services.json?jurisdiction_id=cantho.gov.vn');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const services = answer.json();
    expect(services.map(({ service_code }: { service_code: string }) => service_code)).toEqual([
      'question',
      'suggestion',
      'problem',
      'correction',
      'praise',
    ]);
    expect(services[0]).toEqual({
      service_code: 'question',
      service_name: 'Câu hỏi',
      description: 'Hỏi về một chỉ tiêu, một nhiệm vụ hoặc cả kế hoạch.',
      metadata: true,
      type: 'realtime',
      keywords: '224/KH-UBND, Câu hỏi',
      group: 'Góp ý về Kế hoạch 224/KH-UBND',
    });
    const { services: inXml } = await xml('/services.xml');
    expect(inXml.service).toEqual(services.map((service: object) => ({ ...service, metadata: 'true' })));
    const english = await get('/services.json', { 'accept-language': 'en' });
    expect(english.json()[0].service_name).toBe('Question');
  });

  it('defines what else a service wants to know: every row of the plan, by its subject', async () => {
    const definition = (await get('/services/problem.json')).json();
    expect(definition).toMatchObject({
      service_code: 'problem',
      attributes: [
        { variable: true, code: 'about', datatype: 'singlevaluelist', required: false, order: 1 },
        { code: 'consent', order: 2, values: [{ key: 'no' }, { key: 'yes' }] },
      ],
    });
    const [about] = definition.attributes;
    expect(about.values).toHaveLength(1 + 30 + 51);
    expect(about.values[15]).toMatchObject({
      key: 'target-15',
      name: expect.stringMatching(/^Chỉ tiêu 15: /),
    });
    const { service_definition: inXml } = await xml('/services/problem.xml');
    expect(inXml.attributes.attribute[0].values.value).toEqual(about.values);
    expect(inXml.attributes.attribute[0].code).toBe('about');
  });

  it('takes a request, which officers find in their queue, and gives a code to follow it by', async () => {
    const answer = await post({ ...form, 'attribute[about]': 'target-15' });
    expect(answer.statusCode, answer.body).toBe(200);
    const [created, ...others] = answer.json();
    expect(others).toEqual([]);
    expect(Object.keys(created)).toEqual(['service_request_id', 'service_notice', 'account_id']);
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(created.service_notice)?.[0];
    expect((await send(`/v1/feedback/${code}`)).json()).toMatchObject({
      about: 'target-15',
      category: 'problem',
    });
    const { items } = (await officerClient(send, 'coordinator').queue()).json();
    expect(items).toMatchObject([{ id: created.service_request_id, source: 'open311' }]);
    const token = (await get(`/tokens/${code}.json`)).json();
    expect(token).toEqual([{ service_request_id: created.service_request_id, token: code }]);
    const { service_requests } = await xml(`/tokens/${code}.xml`);
    expect(service_requests.request).toEqual({ service_request_id: created.service_request_id, token: code });
  });

  it('answers in XML when asked to', async () => {
    const answer = await post(form, { format: 'xml' });
    expect(XMLValidator.validate(answer.body)).toBe(true);
    const { service_requests } = parser.parse(answer.body);
    expect(service_requests.request.service_request_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(service_requests.request.account_id).toBe('');
  });

  it('keeps contact details with consent only, and never a place', async () => {
    const contact = {
      email: 'mau@example.vn',
      phone: '(0292) 382-0536',
      first_name: 'Mẫu',
      last_name: 'Trần Thị',
    };
    const without = (await post({ ...form, ...contact })).json();
    expect(without[0].service_notice).toContain('không được lưu');
    expect(await database.db.selectFrom('feedback_contacts').selectAll().execute()).toEqual([]);
    await post({ ...form, ...contact, 'attribute[consent]': 'yes' });
    expect(await database.db.selectFrom('feedback_contacts').selectAll().execute()).toMatchObject([
      { name: 'Trần Thị Mẫu', email: 'mau@example.vn', phone: '0292 382 0536' },
    ]);
    const rows = await database.db.selectFrom('feedback').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/10\.03|105\.78/);
  });

  it('takes a request once however often it comes with one key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const answers = [await post(form, { headers }), await post(form, { headers })];
    const [one, other] = answers.map((answer) => answer.json()[0].service_request_id);
    expect(other).toBe(one);
    expect(await database.db.selectFrom('feedback').select('id').execute()).toHaveLength(1);
    const changed = await post({ ...form, service_code: 'praise' }, { headers });
    expect(changed.statusCode).toBe(422);
  });

  it('shows where a request stands and nothing of what was written, until an officer publishes it', async () => {
    const [{ service_request_id: id }] = (await post({ ...form, 'attribute[about]': 'target-15' })).json();
    const [waiting] = (await get(`/requests/${id}.json`)).json();
    expect(Object.keys(waiting)).toEqual(requestNames);
    expect(waiting).toMatchObject({
      service_request_id: id,
      status: 'open',
      status_notes: 'Đã tiếp nhận',
      service_name: 'Phản ánh vướng mắc',
      service_code: 'problem',
      description: null,
      requested_datetime: '2026-07-01T12:00:00+07:00',
      updated_datetime: '2026-07-01T12:00:00+07:00',
      expected_datetime: '2026-07-15T23:59:59+07:00',
      lat: null,
      long: null,
    });
    const coordinator = officerClient(send, 'coordinator');
    const text = 'Đã lắp lại mạng < 2 ngày & kiểm tra.';
    const question = 'Trạm y tế chưa có mạng?';
    await coordinator.act(id, { action: 'answer', version: 1, text, visibility: 'public', question });
    const { service_requests } = await xml(`/requests/${id}.xml`);
    expect(service_requests.request).toMatchObject({
      status: 'closed',
      status_notes: text,
      description: question,
    });
    expect(service_requests.request.lat).toBe('');
    expect(Object.keys(service_requests.request)).toEqual(requestNames);
    for (const name of ['requested_datetime', 'updated_datetime']) {
      expect(service_requests.request[name]).toMatch(zoned);
    }
    const all = (await get('/requests.json')).body + (await get('/requests.xml')).body;
    expect(all).not.toMatch(/tra cứu được|10\.03/);
  });

  it('lists what is public and nothing else, by service, state, time and id', async () => {
    const old = await storeFeedback(database.db, { at: new Date('2026-03-01T00:00:00Z') });
    const own = await storeFeedback(database.db, { at: new Date('2026-06-30T03:00:00Z') });
    const secret = await storeFeedback(database.db, { at: new Date('2026-06-30T04:00:00Z') });
    const finance = officerClient(send, 'finance');
    const answer = {
      action: 'answer',
      version: 1,
      text: 'Đã kiểm tra xong.',
      visibility: 'public',
      question: 'Khi nào có?',
    };
    await finance.act(old.id, answer);
    await finance.act(own.id, answer);
    await finance.act(secret.id, { ...answer, visibility: 'private' });
    const [{ service_request_id: sent }] = (await post(form)).json();
    const ids = async (query: string) =>
      (await get(`/requests.json${query}`))
        .json()
        .map((row: { service_request_id: string }) => row.service_request_id);
    const cases: [string, string[]][] = [
      ['', [sent, own.id]],
      ['?service_code=problem', [sent]],
      ['?service_code=question,problem', [sent, own.id]],
      ['?status=open', [sent]],
      ['?status=closed', [own.id]],
      ['?status=open,closed', [sent, own.id]],
      ['?start_date=2026-02-01T00:00:00Z&end_date=2026-04-01T00:00:00%2B07:00', [old.id]],
      ['?start_date=2026-07-01T00:00:00+07:00', [sent]],
      ['?end_date=2026-06-30T23:59:59Z', [own.id]],
      [`?service_request_id=${old.id},${secret.id}&status=open`, [old.id]],
      [`?service_request_id=${randomUUID()}`, []],
      ['?service_request_id=khong-co', []],
    ];
    for (const [query, expected] of cases) expect([query, await ids(query)]).toEqual([query, expected]);
    expect(await xml('/requests.xml?service_code=praise')).toMatchObject({ service_requests: '' });
    expect((await get(`/requests/${secret.id}.json`)).statusCode).toBe(404);
  });

  it('says where it is to be found', async () => {
    const discovery = (await get('/discovery.json')).json();
    expect(discovery.endpoints[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      formats: ['application/json', 'text/xml'],
    });
    expect((await xml('/discovery.xml')).discovery.endpoints.endpoint.formats.format).toHaveLength(2);
  });

  describe('refuses, as a list of codes and descriptions,', () => {
    it.each<[string, () => Promise<{ statusCode: number; body: string }>, number, RegExp]>([
      [
        'another jurisdiction',
        () => get('/services.json?jurisdiction_id=hanoi'),
        404,
        /jurisdiction_id "hanoi"/,
      ],
      ['a service there is not', () => get('/services/lamp.json'), 404, /service_code "lamp"/],
      ['a request there is not', () => get(`/requests/${randomUUID()}.json`), 404, /service_request_id/],
      ['an id that is none', () => get('/requests/1.json'), 404, /service_request_id/],
      ['a token there is not', () => get('/tokens/7ZK4-M9QT-2XWB-8RDH-C5NP.json'), 404, /token/],
      ['an address there is not', () => get('/nothing.json'), 404, /./],
      ['a day for a time', () => get('/requests.json?start_date=2026-07-01'), 400, /start_date/],
      ['a time without its zone', () => get('/requests.json?end_date=2026-07-01T00:00:00'), 400, /end_date/],
      [
        'too long a time',
        () => get('/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z'),
        400,
        /90/,
      ],
      [
        'a time that ends before it starts',
        () => get('/requests.json?start_date=2026-06-01T00:00:00Z&end_date=2026-05-01T00:00:00Z'),
        400,
        /90/,
      ],
      ['a status there is not', () => get('/requests.json?status=lost'), 400, /lost/],
      ['a form without a key', () => post({ ...form, api_key: '' }), 403, /api_key/],
      ['a form with a wrong key', () => post({ ...form, api_key: `${key}x` }), 403, /api_key/],
      ['a form without a service', () => post({ ...form, service_code: '' }), 400, /service_code/],
      ['a form with a service there is not', () => post({ ...form, service_code: 'lamp' }), 404, /lamp/],
      ['a form without a description', () => post({ ...form, description: ' ' }), 400, /description/],
      ['too long a description', () => post({ ...form, description: 'a'.repeat(2_001) }), 400, /description/],
      ['a subject there is not', () => post({ ...form, 'attribute[about]': 'target-99' }), 400, /target-99/],
      ['a subject that is none', () => post({ ...form, 'attribute[about]': 'lamp' }), 400, /about/],
      [
        'an e-mail address that is none',
        () => post({ ...form, email: 'x', 'attribute[consent]': 'yes' }),
        400,
        /email/,
      ],
      [
        'a key to repeat by that is none',
        () => post(form, { headers: { 'idempotency-key': 'x' } }),
        400,
        /Idempotency-Key/,
      ],
      ['JSON', () => post(form, { headers: { 'content-type': 'application/json' } }), 415, /./],
      ['a form too large', () => post({ ...form, media_url: 'x'.repeat(70_000) }), 413, /./],
    ])('%s', async (_what, ask, code, description) => {
      const answer = await ask();
      expect(answer.statusCode, answer.body).toBe(code);
      const errors = JSON.parse(answer.body);
      expect(errors[0]).toEqual({ code, description: expect.stringMatching(description) });
      expect(await database.db.selectFrom('feedback').select('id').execute()).toEqual([]);
    });

    it('in XML, in the reader’s language', async () => {
      const answer = await get('/services/lamp.xml', { 'accept-language': 'en' });
      expect(answer.headers['content-type']).toBe('text/xml; charset=utf-8');
      expect(parser.parse(answer.body).errors.error).toEqual({
        code: '404',
        description:
          'There is no service_code "lamp". There are: question, suggestion, problem, correction, praise.',
      });
    });

    it('whatever is sent, without an error of its own', async () => {
      const odd = [
        '%',
        '%00',
        'attribute[about]=%F0%9F%92%A9',
        '__proto__=1',
        'api_key=1&api_key=2',
        '\u0000',
        'a'.repeat(30_000),
      ];
      for (const payload of odd) {
        for (const format of ['json', 'xml']) {
          const answer = await app.inject({
            method: 'POST',
            url: `/open311/v2/requests.${format}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload,
          });
          expect(answer.statusCode, payload.slice(0, 40)).toBe(403);
        }
      }
      for (const path of [
        '/requests/%00.json',
        '/requests/%E0%A4%A.json',
        '/requests.json?status[]=x',
        '/services/__proto__.json',
      ]) {
        expect((await get(path)).statusCode, path).toBeLessThan(500);
      }
    });
  });

  it('takes nothing from anybody where no key was given out', async () => {
    const { app: closed } = await testApp({ db: database.db });
    for (const apiKey of [key, '', 'undefined']) {
      const payload = new URLSearchParams({ ...form, api_key: apiKey }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await closed.inject({
        method: 'POST',
        url: '/open311/v2/requests.json',
        headers,
        payload,
      });
      expect(answer.statusCode).toBe(403);
    }
  });
});
