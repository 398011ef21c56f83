import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from './contract.ts';
import { contractClient, type Send, testContract } from './testing/contractClient.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { storeFeedback, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, testApp } from './testing/testApp.ts';

/** Numerical Recipes' linear congruential generator: the same run every time; its high bits are the good ones. */
function createRandom(seed: number) {
  let state = seed;
  const below = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, pick: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value };
}

type Random = ReturnType<typeof createRandom>;

const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u200b',
  '\u202e',
  'a'.repeat(3_000),
  '👍'.repeat(2_000),
  'ệ'.normalize('NFD').repeat(40),
  `'; drop table feedback; --`,
  '%s%n',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}',
  'target-15',
  'task-51',
  'plan',
  'target-0',
  'target-999999',
  'praise',
  'question',
  'a@b.vn',
  '+84 912 345 678',
  'NaN',
  '-0',
  '2026-02-30',
  'null',
  '7ZK4-M9QT-2XWB-8RDH-C5NP',
  'Ấp tôi chưa có sóng 5G, đề nghị kiểm tra.',
  "' & | ! ( :* <->",
  '\\',
  '\u1780\u200b\u1781',
];
const names = [
  'about',
  'category',
  'text',
  'rating',
  'contact',
  'attachments',
  'effort',
  'challenge',
  'solution',
  'parameters',
  'signature',
  'expiresAt',
  'website',
  'writtenForMs',
  'name',
  'email',
  'phone',
  'consent',
  'id',
  'secret',
  'reason',
  'receiptCode',
  'fileName',
  'size',
  'action',
  'version',
  'agency',
  'note',
  'visibility',
  'question',
  '__proto__x',
  'constructor',
  'length',
  '',
  '0',
];
const numbers = [0, -1, 1, 2, 5, 6, 1.5, 1e21, -1e308, 2 ** 31, 2 ** 53, 10_485_761];

function anyValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 4 ? 4 : 7);
  if (kind === 0) return random.pick([null, true, false]);
  if (kind === 1) return random.pick(numbers);
  if (kind < 4) return random.pick(texts);
  if (kind === 4) return Array.from({ length: random.below(6) }, () => anyValue(random, depth + 1));
  return anyObject(random, depth + 1);
}

function anyObject(random: Random, depth = 0): object {
  const entries = Array.from({ length: random.below(7) }, () => [
    random.pick(names),
    anyValue(random, depth),
  ]);
  return Object.fromEntries(entries);
}

/** A body as described, with some of it replaced: it goes further than one that is wrong all over. */
function nearBody(random: Random, base: object): object {
  const entries = Object.entries(base).map(([name, value]) => [
    name,
    random.below(4) === 0 ? anyValue(random) : value,
  ]);
  return { ...Object.fromEntries(entries), ...(random.below(6) === 0 ? anyObject(random) : {}) };
}

const bases: Readonly<Record<string, object>> = {
  createFeedback: {
    about: 'target-15',
    category: 'praise',
    text: 'Ấp tôi chưa có sóng 5G.',
    rating: 3,
    contact: { email: 'a@b.vn', consent: true },
    attachments: [{ id: '0f8fad5b-d9cb-469f-a165-70867728950e', secret: 'x'.repeat(30) }],
    effort: { challenge: { parameters: {}, signature: '' }, solution: {}, website: '' },
  },
  findSimilarFeedback: { about: 'target-15', text: 'sóng 5G' },
  reopenFeedback: { reason: 'Câu trả lời chưa rõ.' },
  rateAnswer: { rating: 3 },
  addMyFeedback: { receiptCode: '7ZK4-M9QT-2XWB-8RDH-C5NP' },
  createAttachment: { fileName: 'a.jpg', size: 10 },
  actOnFeedback: {
    action: 'answer',
    version: 1,
    text: 'Đã trả lời xong.',
    visibility: 'public',
    question: 'Câu hỏi',
  },
  redactFeedback: { text: 'Gọi 0912 345 678' },
};

describe.each(databaseKinds)('Whatever is sent, on $name,', ({ name, open }) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let send: Send;
  let known: { id: string; code: string };

  beforeAll(async () => {
    database = await open();
    const limits = {
      officersPerMinute: 1e6,
      similarPerMinute: 1e6,
      uploadsPerMinute: 1e6,
      formsPerNetwork: 1e6,
    };
    ({ app } = await testApp({ db: database.db, verifyToken: verifyPeople, challengeWork: 2, ...limits }));
    send = contractClient(app);
    known = await storeFeedback(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const taking = testContract().operations.filter((operation) => operation.validateBody);

  const address = ({ path }: Operation, random: Random) =>
    path.replace(/\{(\w+)\}/g, (_part, part: string) => {
      const right = part === 'receiptCode' ? known.code : known.id;
      return encodeURIComponent(
        random.below(3) === 0 ? random.pick(texts).replace(/\ud800/g, '') || 'x' : right,
      );
    });

  it.each(taking.map((operation) => [operation.id, operation] as const))(
    'to %s, no answer is 500 or above, and every error is a problem as described',
    async (id, operation) => {
      const random = createRandom(224 + id.length);
      const seen = new Set<number>();
      for (let count = 0; count < 20; count += 1) {
        const body = random.below(3) === 0 ? anyValue(random) : nearBody(random, bases[id] ?? {});
        // The client of the tests holds every answer against the contract.
        const answer = await send({
          method: operation.method as 'POST',
          url: address(operation, random),
          headers: {
            'content-type': 'application/json',
            'idempotency-key':
              random.below(5) === 0 ? random.pick(texts).replace(/[^ -~]/g, '') || 'x' : randomUUID(),
            ...(random.below(3) === 0 ? {} : tokenOf(random.pick(['citizen', 'coordinator']))),
          },
          body: JSON.stringify(body),
        });
        seen.add(answer.statusCode);
        expect(answer.statusCode, JSON.stringify(body)).toBeLessThan(500);
        if (answer.statusCode < 400) continue;
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        expect(answer.json().title).toBeTruthy();
      }
      expect(seen.size).toBeGreaterThan(1);
    },
  );

  it('as JSON that is cut or garbled, it is refused as such', async () => {
    const random = createRandom(2026);
    const whole = JSON.stringify(bases.createFeedback);
    for (let count = 0; count < 40; count += 1) {
      const at = random.below(whole.length - 1);
      const body = random.below(2)
        ? whole.slice(0, at)
        : whole.slice(0, at) + random.pick(['"', '\\u', '\u0000', '{', ']']) + whole.slice(at);
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const answer = await send({ method: 'POST', url: '/v1/feedback', headers, body });
      expect([400, 422], body).toContain(answer.statusCode);
    }
  });

  it('as a form, no answer is 500 or above, and every one is a page', async () => {
    const random = createRandom(51);
    const fields = [
      'token',
      'about',
      'category',
      'text',
      'rating',
      'name',
      'email',
      'phone',
      'consent',
      'website',
      'code',
      'x',
    ];
    const token = /name="token" value="([^"]+)"/.exec((await app.inject('/forms/feedback')).body)?.[1] ?? '';
    for (let count = 0; count < 100; count += 1) {
      const form = new URLSearchParams(
        random.below(2)
          ? { token, about: 'plan', category: 'praise', text: `Rất dễ theo dõi ${count}.` }
          : {},
      );
      for (let more = random.below(6); more > 0; more -= 1) form.set(random.pick(fields), random.pick(texts));
      const payload =
        random.below(8) === 0
          ? random.pick(texts)
          : form.toString().replace(/%E1/g, random.below(5) ? '%E1' : '%E');
      const answer = await app.inject({
        method: 'POST',
        url: `${random.pick(['/forms/feedback', '/forms/receipt'])}${random.pick(['', '?lang=vi', '?lang=en', '?lang=%00', '?lang=vi&lang=en'])}`,
        headers: {
          'content-type': random.pick([
            'application/x-www-form-urlencoded',
            'application/x-www-form-urlencoded',
            'text/plain',
          ]),
        },
        payload,
      });
      expect(answer.statusCode, payload).toBeLessThan(500);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).not.toContain('<script>alert');
    }
  });

  it.skipIf(name === 'PGlite')(
    'a client that sends too slowly is cut, and told why',
    async () => {
      const { app: hasty } = await testApp({ db: database.db, requestTimeout: 300 });
      const url = new URL(await hasty.listen({ port: 0, host: '127.0.0.1' }));
      const { connect } = await import('node:net');
      const began = performance.now();
      const answer = await new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(Number(url.port), url.hostname, () => {
          socket.write(
            'POST /v1/feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
          );
        });
        const drip = setInterval(() => socket.write(' '), 100);
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('error', () => {});
        socket.on('close', () => {
          clearInterval(drip);
          resolve(text);
        });
      });
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('application/problem+json');
    },
    20_000,
  );
});
