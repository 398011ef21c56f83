import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackInput } from './feedbackStore.ts';
import { hashIdempotencyKey } from './receipts.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { closeApps, testApp } from './testing/testApp.ts';
import { type Person, unauthorized } from './tokens.ts';

const example: FeedbackInput = {
  about: 'target-20',
  category: 'correction',
  text: 'Ấp tôi chưa bắt được sóng 5G, đề nghị kiểm tra lại tỷ lệ phủ sóng đã công bố.',
};

const citizen = (subject: string): Person => ({
  issuer: 'http://localhost:4003',
  subject,
  name: 'Công dân mẫu',
  roles: ['citizen'],
  agency: null,
});

const verifyToken = async (token: string) => {
  if (token.startsWith('citizen')) return citizen(token);
  throw unauthorized('invalid');
};

describe.each(databaseKinds)('Feedback on $name', ({ name, open }) => {
  let database: TestDatabase;
  let now = new Date('2026-07-01T05:00:00Z');
  let send: Send;
  let other: Send;

  beforeAll(async () => {
    database = await open();
    const options = { clock: () => now, verifyToken };
    ({ send } = await testApp({ db: database.db, ...options }));
    ({ send: other } = await testApp({ db: database.connectAgain(), ...options }));
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const post = (body: unknown, key: string = randomUUID(), headers: Record<string, string> = {}, by = send) =>
    by({ method: 'POST', url: '/v1/feedback', headers: { 'idempotency-key': key, ...headers }, body });
  const stored = () => database.db.selectFrom('feedback').selectAll().execute();
  const kindOf = (answer: Awaited<ReturnType<Send>>) => answer.json().type.split(':').at(-1);

  it('is received, and found by its receipt code', async () => {
    const created = await post(example);
    expect(created.statusCode).toBe(201);
    const receipt = created.json();
    expect(created.headers.location).toBe(`/v1/feedback/${receipt.receiptCode}`);
    expect(created.headers['idempotency-replayed']).toBeUndefined();
    expect(receipt).toMatchObject({
      about: 'target-20',
      category: 'correction',
      state: 'received',
      answer: null,
    });
    const found = await other(String(created.headers.location));
    expect(found.json()).toEqual(receipt);
    expect(found.headers['cache-control']).toBe('no-store');
  });

  it('is kept as text, with the code only as a hash', async () => {
    const text = '<script>alert("5G")</script>\r\n  đề nghị kiểm tra  ';
    const { receiptCode } = (await post({ ...example, text: `  ${text}` })).json();
    const [row] = await stored();
    expect(row?.text).toBe('<script>alert("5G")</script>\n  đề nghị kiểm tra');
    expect(row?.author_subject).toBeNull();
    const everything = JSON.stringify([
      await stored(),
      await database.db.selectFrom('idempotency_keys').selectAll().execute(),
    ]);
    expect(everything).not.toContain(receiptCode);
  });

  it('shows its state, history and answer by receipt, however the code is typed', async () => {
    const { receiptCode } = (await post(example)).json();
    const [row] = await stored();
    const feedback_id = String(row?.id);
    const at = new Date('2026-07-02T03:00:00Z');
    await database.db.updateTable('feedback').set({ state: 'answered' }).execute();
    await database.db
      .insertInto('feedback_history')
      .values({ feedback_id, position: 1, state: 'answered', at })
      .execute();
    await database.db
      .insertInto('feedback_answers')
      .values({
        feedback_id,
        text: 'Cảm ơn, số liệu sẽ được kiểm tra.',
        agency_id: 'so-khoa-hoc-va-cong-nghe',
        answered_at: at,
      })
      .execute();
    const typed = receiptCode.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o');
    const receipt = (await send(`/v1/feedback/${encodeURIComponent(typed)}`)).json();
    expect(receipt.receiptCode).toBe(receiptCode);
    expect(receipt.state).toBe('answered');
    expect(receipt.history.map(({ state }: { state: string }) => state)).toEqual(['received', 'answered']);
    expect(receipt.answer).toMatchObject({ agency: { name: 'Sở Khoa học và Công nghệ' } });
    expect(JSON.stringify(receipt)).not.toContain('Ấp tôi');
  });

  it('of nobody is told the same, whether the code is wrong or can be no code', async () => {
    const answers = [
      await send('/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP'),
      await send('/v1/feedback/UUUU-UUUU-UUUU-UUUU-UUUU'),
      await send('/v1/feedback/7ZK4-M9QT-2XWB-8RDH'),
    ];
    const bodies = answers.map((answer) => ({ ...answer.json(), instance: null }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  describe('sent twice with one key', () => {
    it('is stored once and answered with the first receipt, on whichever process', async () => {
      const key = randomUUID();
      const first = await post(example, key);
      const reordered = { text: ` ${example.text} `, category: example.category, about: example.about };
      const again = await post(reordered, key.toUpperCase(), {}, other);
      expect(again.statusCode).toBe(201);
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(again.headers.location).toBe(first.headers.location);
      expect(again.json()).toEqual(first.json());
      expect(await stored()).toHaveLength(1);
    });

    it('is answered with the first receipt also when its state has changed since', async () => {
      const key = randomUUID();
      const first = await post(example, key);
      await database.db.updateTable('feedback').set({ state: 'underReview' }).execute();
      expect((await post(example, key)).json()).toEqual(first.json());
    });

    it('at the same time, on two processes, is stored once', async () => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => post(example, key, {}, index % 2 ? other : send)),
      );
      expect(await stored()).toHaveLength(1);
      const created = answers.filter(({ statusCode }) => statusCode === 201);
      const refused = answers.filter(({ statusCode }) => statusCode !== 201);
      expect(created.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
      expect(new Set(created.map((answer) => answer.json().receiptCode)).size).toBe(1);
      for (const answer of refused) {
        expect([answer.statusCode, kindOf(answer)]).toEqual([409, 'idempotencyInFlight']);
        expect(answer.headers['retry-after']).toBe('1');
      }
    });

    it('with another body is refused', async () => {
      const key = randomUUID();
      await post(example, key);
      const answer = await post({ ...example, text: `${example.text} Xin cảm ơn.` }, key);
      expect([answer.statusCode, kindOf(answer)]).toEqual([422, 'idempotencyKeyReused']);
      expect(await stored()).toHaveLength(1);
    });

    it('after 24 hours is another feedback', async () => {
      const key = randomUUID();
      await post(example, key);
      now = new Date(now.getTime() + 24 * 3_600_000 - 1);
      expect((await post(example, key)).headers['idempotency-replayed']).toBe('true');
      now = new Date(now.getTime() + 1);
      expect((await post(example, key)).headers['idempotency-replayed']).toBeUndefined();
      expect(await stored()).toHaveLength(2);
    });

    it('by two people is two feedbacks', async () => {
      const key = randomUUID();
      const codes = [
        await post(example, key),
        await post(example, key, { authorization: 'Bearer citizen-1' }),
        await post(example, key, { authorization: 'Bearer citizen-2' }),
      ].map((answer) => answer.json().receiptCode);
      expect(new Set(codes).size).toBe(3);
      expect((await stored()).map(({ author_subject }) => author_subject).sort()).toEqual([
        'citizen-1',
        'citizen-2',
        null,
      ]);
    });

    it('after the first was refused is carried out', async () => {
      const key = randomUUID();
      expect((await post({ ...example, about: 'target-31' }, key)).statusCode).toBe(404);
      expect((await post(example, key)).statusCode).toBe(201);
    });
  });

  it.skipIf(name === 'PGlite')(
    'is refused for the moment while another process carries out its key',
    async () => {
      const key = randomUUID();
      const keyHash = hashIdempotencyKey('anonymous', key);
      await database.db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${keyHash}, 0))`.execute(trx);
        const answer = await post(example, key, {}, other);
        expect([answer.statusCode, kindOf(answer)]).toEqual([409, 'idempotencyInFlight']);
      });
      expect((await post(example, key, {}, other)).statusCode).toBe(201);
    },
  );

  it('without a key is refused, and with one that is no UUID', async () => {
    const without = await send({ method: 'POST', url: '/v1/feedback', body: example });
    expect([without.statusCode, kindOf(without)]).toEqual([400, 'idempotencyKeyMissing']);
    const malformed = await post(example, 'key-1');
    expect([malformed.statusCode, kindOf(malformed)]).toEqual([400, 'validation']);
    expect(malformed.json().errors[0]).toMatchObject({
      in: 'header',
      name: 'Idempotency-Key',
      received: 'key-1',
    });
  });

  it.each(['target-31', 'task-52', 'target-999999'])(
    'about %s, which the plan does not have, is refused',
    async (about) => {
      expect((await post({ ...example, about })).statusCode).toBe(404);
      expect(await stored()).toHaveLength(0);
    },
  );

  it.each(['plan', 'target-30', 'task-51'])('about %s is taken', async (about) => {
    expect((await post({ ...example, about })).statusCode).toBe(201);
  });

  it.each([
    [{ ...example, text: 'quá ngắn ' }, '/text'],
    [{ ...example, text: `          ${'x'.repeat(9)}          ` }, '/text'],
    [{ ...example, text: 'x'.repeat(2001) }, '/text'],
    [{ ...example, text: `${example.text}\u0000` }, '/text'],
    [{ ...example, text: `${example.text}\u001b[31m` }, '/text'],
    [{ ...example, text: `${example.text}\ud800` }, '/text'],
    [{ ...example, text: 5 }, '/text'],
    [{ about: 'plan', category: 'praise' }, '/text'],
    [{ ...example, category: 'complaint' }, '/category'],
    [{ ...example, about: 'goal-1' }, '/about'],
    [{ ...example, extra: true }, '/extra'],
    [{ ...example, contact: { email: 'a@b.vn' } }, '/contact/consent'],
    [{ ...example, contact: { email: 'a@b.vn', consent: false } }, '/contact/consent'],
    [{ ...example, contact: { name: 'A', consent: true } }, '/contact'],
    [{ ...example, contact: { email: 'not-an-address', consent: true } }, '/contact/email'],
    [{ ...example, contact: { phone: 'call me', consent: true } }, '/contact/phone'],
    [{ ...example, contact: { email: 'a@b.vn', consent: true, street: 'x' } }, '/contact/street'],
    [[], ''],
    [null, ''],
  ])('that is not as described is refused: %j', async (body, pointer) => {
    const answer = await send({
      method: 'POST',
      url: '/v1/feedback',
      headers: { 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([answer.statusCode, kindOf(answer)]).toEqual([400, 'validation']);
    const errors: { name: string; received?: string }[] = answer.json().errors;
    expect(errors.map(({ name: where }) => where)).toContain(pointer);
    for (const { name: where, received } of errors) {
      if (!['/about', '/category'].includes(where)) expect(received).toBeUndefined();
    }
    expect(await stored()).toHaveLength(0);
  });

  it('counts its text in code points, after white space at both ends', async () => {
    expect((await post({ ...example, text: '👍'.repeat(10) })).statusCode).toBe(201);
    expect((await post({ ...example, text: ` ${'👍'.repeat(2000)} ` })).statusCode).toBe(201);
    expect((await post({ ...example, text: '👍'.repeat(9) })).statusCode).toBe(400);
    // A letter with its marks apart (macOS, some keyboards) is one letter: three code points before, one after.
    expect((await post({ ...example, text: 'ệ'.normalize('NFD').repeat(9) })).statusCode).toBe(400);
    expect((await post({ ...example, text: 'ệ'.normalize('NFD').repeat(2000) })).statusCode).toBe(201);
  });

  it('keeps contact details apart, and only with consent', async () => {
    const contact = { name: ' Người gửi thử ', phone: '+84 912 345 678', consent: true as const };
    const { receiptCode } = (await post({ ...example, contact })).json();
    const rows = await database.db.selectFrom('feedback_contacts').selectAll().execute();
    expect(rows).toMatchObject([{ name: 'Người gửi thử', phone: '+84 912 345 678', email: null }]);
    expect(JSON.stringify(await stored())).not.toContain('912');
    expect((await send(`/v1/feedback/${receiptCode}`)).body).not.toContain('912');
  });

  it('with a token that does not hold is refused, not taken as from nobody', async () => {
    const answer = await post(example, randomUUID(), { authorization: 'Bearer expired' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(await stored()).toHaveLength(0);
  });
});
