import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Send, TestRequest } from './testing/contractClient.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { closeApps, testApp } from './testing/testApp.ts';

const kindOf = ({ type }: { type: string }) => type.replace('urn:cantho-plan:problem:', '');

describe.each(databaseKinds)('A request with $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  const lines: string[] = [];

  beforeAll(async () => {
    database = await open();
    const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };
    ({ send } = await testApp({ db: database.db, log, receiptsPerMinute: 3 }));
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const problem = async (request: TestRequest | string) => {
    const answer = await send(request);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json().instance).toMatch(/^urn:uuid:/);
    return { status: answer.statusCode, kind: kindOf(answer.json()), answer, ...answer.json() };
  };

  it('with an unknown parameter is refused, naming those there are', async () => {
    const { status, kind, errors } = await problem({
      url: '/v1/targets?colour=red',
      headers: { 'accept-language': 'en' },
    });
    expect([status, kind]).toEqual([400, 'validation']);
    expect(errors).toEqual([
      {
        in: 'query',
        name: 'colour',
        expected:
          'one of the names: pillar, status, agency, leadAgency, coordinatingAgency, q, sort, page, pageSize',
        detail:
          'There is no parameter "colour". Known parameters: pillar, status, agency, leadAgency, coordinatingAgency, q, sort, page, pageSize.',
      },
    ]);
    expect((await problem('/v1/plan?x=1')).errors[0].name).toBe('x');
  });

  it.each([
    ['/v1/targets?pillar=goverment', 'query', 'pillar', 'goverment'],
    ['/v1/targets?pillar=economy&pillar=economy', 'query', 'pillar', '["economy","economy"]'],
    ['/v1/targets?pillar=', 'query', 'pillar', ''],
    ['/v1/targets?agency=so-nao-do', 'query', 'agency', 'so-nao-do'],
    ['/v1/targets?agency=S%E1%BB%9F', 'query', 'agency', 'Sở'],
    ['/v1/tasks?dueFrom=2026-06-31', 'query', 'dueFrom', '2026-06-31'],
    ['/v1/tasks?freshness=old', 'query', 'freshness', 'old'],
    ['/v1/targets?page=0', 'query', 'page', '0'],
    ['/v1/targets?page=1.5', 'query', 'page', '1.5'],
    ['/v1/targets?page=1&page=2', 'query', 'page', '["1","2"]'],
    ['/v1/targets?pageSize=101', 'query', 'pageSize', '101'],
    ['/v1/targets?sort=pillar', 'query', 'sort', 'pillar'],
    [`/v1/targets?q=${'x'.repeat(201)}`, 'query', 'q', `${'x'.repeat(59)}…`],
    ['/v1/tasks?missedReports=yes', 'query', 'missedReports', 'yes'],
    ['/v1/tasks?deadlineState=late', 'query', 'deadlineState', 'late'],
    ['/v1/targets/fifteen', 'path', 'no', 'fifteen'],
    ['/v1/targets/0', 'path', 'no', '0'],
    ['/v1/tasks/1000001', 'path', 'no', '1000001'],
    ['/v1/feedback/short', 'path', 'receiptCode', 'short'],
    [`/v1/feedback/${'A'.repeat(2000)}`, 'path', 'receiptCode', `${'A'.repeat(59)}…`],
  ])('to %s is refused with what was expected, what came, and where', async (url, place, name, received) => {
    const { status, kind, errors } = await problem(url);
    expect([status, kind]).toEqual([400, 'validation']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ in: place, name, received });
    expect(errors[0].detail).toContain(errors[0].expected);
  });

  it.each([
    ['/v1/exports/measurements', 'targetNo', 'a whole number'],
    ['/v1/task-counts', 'by', 'one of: dueMonth, workState, deadlineState, leadAgency'],
    ['/v1/answers', 'about', 'text of the form ^(plan|(target|task)-[1-9][0-9]{0,5})$'],
  ])('to %s without %s is told what is missing', async (url, name, expected) => {
    const { status, errors } = await problem({ url, headers: { 'accept-language': 'en' } });
    expect(status).toBe(400);
    expect(errors).toEqual([
      { in: 'query', name, expected, detail: `Missing: Parameter "${name}" (${expected}).` },
    ]);
  });

  it('is told all that is wrong with it at once', async () => {
    const { errors } = await problem('/v1/targets?page=0&sort=up&colour=red');
    expect(errors.map(({ name }: { name: string }) => name).sort()).toEqual(['colour', 'page', 'sort']);
  });

  it('is answered in the language it asks for, Vietnamese otherwise', async () => {
    const title = async (language?: string) => {
      const headers: Record<string, string> = language === undefined ? {} : { 'accept-language': language };
      const { answer, title: text } = await problem({ url: '/v1/targets/31', headers });
      expect(answer.headers.vary).toContain('Accept-Language');
      return [text, answer.headers['content-language']];
    };
    expect(await title('en-GB,en;q=0.9')).toEqual(['Not found', 'en']);
    expect(await title('vi,en;q=0.5')).toEqual(['Không tìm thấy', 'vi']);
    expect(await title('km')).toEqual(['Không tìm thấy', 'vi']);
    expect(await title()).toEqual(['Không tìm thấy', 'vi']);
    expect(await title(';;;q=,')).toEqual(['Không tìm thấy', 'vi']);
  });

  it.each(['/', '/v1', '/v1/nope', '/v1/targets/1/', '/v2/plan'])(
    'to %s, where nothing is, is told so',
    async (url) => {
      expect(await problem(url)).toMatchObject({ status: 404, kind: 'notFound' });
    },
  );

  it.each([
    ['POST', '/v1/plan', 'GET, HEAD'],
    ['DELETE', '/v1/targets/1', 'GET, HEAD'],
    ['PUT', '/v1/feedback', 'POST'],
    ['GET', '/v1/feedback', 'POST'],
  ] as const)('by %s to %s is told the methods there are', async (method, url, allow) => {
    const { status, kind, answer } = await problem({ method, url });
    expect([status, kind, answer.headers.allow]).toEqual([405, 'methodNotAllowed', allow]);
  });

  it('that accepts no JSON is refused', async () => {
    expect(await problem({ url: '/v1/plan', headers: { accept: 'text/html' } })).toMatchObject({
      status: 406,
      kind: 'notAcceptable',
    });
    for (const accept of ['application/json', 'application/*;q=0.1', 'text/html, */*;q=0.8']) {
      expect((await send({ url: '/v1/plan', headers: { accept } })).statusCode).toBe(200);
    }
  });

  it('with an address that is not encoded properly is refused', async () => {
    expect(await problem('/v1/targets/%E0%A4%A')).toMatchObject({ status: 400, kind: 'validation' });
  });

  describe('with a body', () => {
    const post = (payload: unknown, headers: Record<string, string> = {}) =>
      problem({
        method: 'POST',
        url: '/v1/feedback',
        headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
        body: payload,
      });

    it('of another type is refused', async () => {
      expect(await post('<a/>', { 'content-type': 'application/xml' })).toMatchObject({ status: 415 });
      expect(await post('text', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    });

    it('that is compressed is refused', async () => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      expect(await post('x', headers)).toMatchObject({ status: 415, kind: 'unsupportedMediaType' });
    });

    it('above 64 KiB is refused', async () => {
      expect(await post({ text: 'x'.repeat(65_536) })).toMatchObject({
        status: 413,
        kind: 'payloadTooLarge',
      });
    });

    it('with thousands of unknown fields is told how many are wrong, and the first of them', async () => {
      const fields = Array.from({ length: 5000 }, (_, number) => [`f${number}`, 0]);
      const { answer, detail, errors } = await post(Object.fromEntries(fields));
      expect(detail).toContain('5003');
      expect(errors).toHaveLength(20);
      expect(answer.rawPayload.length).toBeLessThan(10_000);
    });

    it('nested deeper than can be written out is refused as any other', async () => {
      const about = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
      const { status, errors } = await post(
        `{"about":${about},"category":"praise","text":"Rất dễ theo dõi"}`,
        { 'content-type': 'application/json' },
      );
      expect(status).toBe(400);
      expect(errors).toEqual([expect.objectContaining({ name: '/about', received: '[…]' })]);
    });

    it.each(['{', '', '[1', '{"__proto__":{}}'])('that is not JSON (%j) is refused', async (text) => {
      const { status, errors } = await post(text, { 'content-type': 'application/json' });
      expect(status).toBe(400);
      expect(errors[0]).toMatchObject({ in: 'body', name: '' });
    });
  });

  it('is logged by its route, without address, query, receipt code, credentials or body', async () => {
    lines.length = 0;
    await send({
      url: '/v1/targets?q=bi%20mat',
      headers: { authorization: 'Bearer secret-token' },
      remoteAddress: '203.0.113.77',
    });
    await send('/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP');
    const log = lines.join('');
    expect(lines.map((line) => JSON.parse(line).route)).toEqual(['/v1/targets', '/v1/feedback/:receiptCode']);
    for (const secret of ['203.0.113.77', 'bi%20mat', 'bi mat', 'secret-token', '7ZK4'])
      expect(log).not.toContain(secret);
  });

  it('that comes too often from one address is told when to come again', async () => {
    const look = (remoteAddress: string) =>
      send({ url: '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP', remoteAddress });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await look('198.51.100.4')).statusCode);
    expect(statuses).toEqual([404, 404, 404, 429]);
    const refused = await look('198.51.100.4');
    const headers = { method: 'HEAD', url: '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP' } as const;
    expect((await send({ ...headers, remoteAddress: '198.51.100.4' })).statusCode).toBe(429);
    expect(kindOf(refused.json())).toBe('tooManyRequests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await look('198.51.100.5')).statusCode).toBe(404);
    const stored = await database.db.selectFrom('rate_limits').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain('198.51.100');
  });

  it('is counted for the address a trusted proxy names, and for the proxy where it is not trusted', async () => {
    const { send: proxied } = await testApp({
      db: database.db,
      receiptsPerMinute: 1,
      trustedProxies: ['192.0.2.1'],
    });
    const look = (remoteAddress: string, client: string) =>
      proxied({
        url: '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP',
        remoteAddress,
        headers: { 'x-forwarded-for': client },
      }).then(({ statusCode }) => statusCode);
    expect(await look('192.0.2.1', '198.51.100.20')).toBe(404);
    expect(await look('192.0.2.1', '198.51.100.21')).toBe(404);
    expect(await look('192.0.2.1', '198.51.100.20')).toBe(429);
    expect(await look('192.0.2.9', '198.51.100.22')).toBe(404);
    expect(await look('192.0.2.9', '198.51.100.23')).toBe(429);
  });

  it('from an allowed origin may read the headers a host needs; another origin may not', async () => {
    const from = (origin: string) => send({ url: '/v1/plan', headers: { origin } });
    const allowed = await from('http://localhost:4000');
    expect(allowed.headers['access-control-allow-origin']).toBe('http://localhost:4000');
    expect(allowed.headers['access-control-expose-headers']).toContain('ETag');
    expect(allowed.headers['access-control-allow-credentials']).toBeUndefined();
    expect((await from('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await send({
      method: 'OPTIONS',
      url: '/v1/feedback',
      headers: {
        origin: 'http://localhost:4000',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
      },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(preflight.headers['access-control-max-age']).toBe('7200');
  });

  it('is answered with headers that keep a browser from doing more with it', async () => {
    const { headers } = await send('/v1/plan');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
  });
});
