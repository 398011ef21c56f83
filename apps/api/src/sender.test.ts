import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from './auditChain.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { officerClient, type people, storeFeedback, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, testApp } from './testing/testApp.ts';

const answerText = 'Cảm ơn bà đã góp ý; số liệu sẽ được kiểm tra lại.';

describe.each(databaseKinds)('Whoever has a receipt code, on $name,', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  let now = new Date('2026-07-01T05:00:00Z');

  beforeAll(async () => {
    database = await open();
    const options = { db: database.db, clock: () => now, verifyToken: verifyPeople };
    ({ send } = await testApp({ ...options, retention: { contactDays: 10, feedbackDays: 100 } }));
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const look = (code: string) => send(`/v1/feedback/${code}`);
  const reopen = (code: string, reason = 'Câu trả lời chưa nói khi nào có sóng.', headers = {}) =>
    send({ method: 'POST', url: `/v1/feedback/${code}/reopening`, headers, body: { reason } });
  const rate = (code: string, rating: unknown) =>
    send({ method: 'PUT', url: `/v1/feedback/${code}/rating`, body: { rating } });
  const data = (code: string) => send(`/v1/feedback/${code}/data`);
  const erase = (code: string) => send({ method: 'DELETE', url: `/v1/feedback/${code}/data` });
  const kindOf = (answer: Awaited<ReturnType<Send>>) => answer.json().type.split(':').at(-1);
  const finance = () => officerClient(send, 'finance');
  const answer = async (id: string, more: object = { visibility: 'private' }, version = 1) => {
    const given = await finance().act(id, { action: 'answer', version, text: answerText, ...more });
    expect(given.statusCode).toBe(200);
  };
  const actions = async (id: string) => {
    const trail = database.db.selectFrom('audit_log').select('action').where('feedback_id', '=', id);
    return (await trail.orderBy('position').execute()).map(({ action }) => action);
  };

  it('reopens it once after the answer; officers have it again, with the reason', async () => {
    const { id, code } = await storeFeedback(database.db);
    expect((await look(code)).json().canReopen).toBe(false);
    await answer(id);
    expect((await look(code)).json().canReopen).toBe(true);
    const reopened = await reopen(code);
    expect(reopened.statusCode).toBe(200);
    expect(reopened.json()).toMatchObject({ state: 'underReview', canReopen: false, receiptCode: code });
    expect(reopened.json().history.map(({ state }: { state: string }) => state)).toEqual([
      'received',
      'answered',
      'underReview',
    ]);
    const queue = (await finance().queue()).json();
    expect(queue.items).toMatchObject([{ id, state: 'underReview', takenBy: null, version: 3 }]);
    await answer(id, { visibility: 'private' }, 3);
    const again = await reopen(code);
    expect([again.statusCode, kindOf(again)]).toEqual([409, 'notReopenable']);
    expect((await look(code)).json().canReopen).toBe(false);
  });

  it('does not reopen what is open, at the same moment twice, or with a reason nobody can see', async () => {
    const { id, code } = await storeFeedback(database.db);
    expect(kindOf(await reopen(code))).toBe('notReopenable');
    await answer(id);
    for (const reason of [
      '\u200b'.repeat(20),
      `a${'\u2800'.repeat(20)}`,
      'quá ngắn',
      `ngắn${' '.repeat(20)}thôi`,
    ]) {
      expect([reason, (await reopen(code, reason)).statusCode]).toEqual([reason, 400]);
    }
    const both = await Promise.all([reopen(code), reopen(code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });

  it('rates the answer, and may change their mind; without an answer there is nothing to rate', async () => {
    const { id, code } = await storeFeedback(database.db);
    expect(kindOf(await rate(code, 5))).toBe('notAnswered');
    await answer(id);
    expect((await rate(code, 2)).json().answerRating).toBe(2);
    expect((await rate(code, 4)).json().answerRating).toBe(4);
    expect((await look(code)).json().answerRating).toBe(4);
    for (const wrong of [0, 6, 2.5, '3', null]) expect((await rate(code, wrong)).statusCode).toBe(400);
  });

  it('reads everything that is kept, and until when', async () => {
    const contact = { name: 'Người gửi thử', email: 'nguoi.gui@example.vn', phone: null };
    const { id, code } = await storeFeedback(database.db, { contact });
    const open = (await data(code)).json();
    expect(open).toMatchObject({
      text: 'Khi nào phường tôi có tiện ích này?',
      contact: { ...contact, consentedAt: '2026-06-30T03:00:00.000Z' },
      rating: null,
      attachments: [],
      belongsToAccount: false,
      retainedUntil: null,
    });
    expect(open.receipt).toEqual((await look(code)).json());
    await answer(id);
    // A hundred days after the first of July.
    expect((await data(code)).json().retainedUntil).toBe('2026-10-09');
    expect(await actions(id)).toEqual(['export', 'answer', 'export']);
  });

  it('deletes what is personal at once; the published answer stays, its question does not', async () => {
    const contact = { name: 'Người gửi thử', email: null, phone: '0912 345 678' };
    const { id, code } = await storeFeedback(database.db, { contact });
    await answer(id, { visibility: 'public', question: 'Khi nào có tiện ích?' });
    await reopen(code);
    const erased = await erase(code);
    expect([erased.statusCode, erased.body]).toEqual([204, '']);
    expect((await look(code)).statusCode).toBe(404);
    for (const gone of [await data(code), await erase(code), await rate(code, 1), await reopen(code)])
      expect(gone.statusCode).toBe(404);
    const [row] = await database.db.selectFrom('feedback').selectAll().execute();
    expect(row).toMatchObject({ id, about: 'target-15', state: 'closed', text: null, receipt_hash: null });
    for (const table of ['feedback_contacts', 'feedback_reopenings', 'audit_notes'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    const { items } = (await send('/v1/answers?about=target-15')).json();
    expect(items).toMatchObject([{ id, question: null, text: answerText }]);
    expect((await finance().queue()).json().items).toEqual([]);
    expect((await finance().read(id)).json()).toMatchObject({ text: null, contact: null });
    expect(await actions(id)).toEqual(['answer', 'reopen', 'erase', 'read']);
    expect(await verifyChain(database.db)).toMatchObject({ whole: true });
  });

  it('deletes an answer that was for them alone', async () => {
    const { id, code } = await storeFeedback(database.db);
    await answer(id);
    await erase(code);
    expect(await database.db.selectFrom('feedback_answers').selectAll().execute()).toEqual([]);
  });

  describe('signed in,', () => {
    const mine = (name: keyof typeof people = 'citizen') =>
      send({ url: '/v1/me/feedback', headers: tokenOf(name) });
    const add = (receiptCode: string, name: keyof typeof people = 'citizen') =>
      send({ method: 'POST', url: '/v1/me/feedback', headers: tokenOf(name), body: { receiptCode } });

    it('adds it to what is theirs, however the code is typed, and once only', async () => {
      const { id, code } = await storeFeedback(database.db);
      expect((await mine()).json().items).toEqual([]);
      expect((await add(code.toLowerCase().replaceAll('-', ' '))).json()).toEqual((await look(code)).json());
      expect((await add(code)).statusCode).toBe(200);
      await answer(id);
      expect((await mine()).json().items).toMatchObject([
        {
          id,
          about: 'target-15',
          state: 'answered',
          excerpt: 'Khi nào phường tôi có tiện ích này?',
          answer: { text: answerText },
        },
      ]);
      expect((await data(code)).json().belongsToAccount).toBe(true);
      expect(await actions(id)).toEqual(['addToAccount', 'answer', 'export']);
    });

    it('is told of one that belongs to somebody else as of one that is not there', async () => {
      const { code } = await storeFeedback(database.db);
      await add(code, 'science');
      const told = (await add(code)).json();
      const none = (await add('7ZK4-M9QT-2XWB-8RDH-C5NP')).json();
      expect({ ...told, instance: null }).toEqual({ ...none, instance: null });
      expect(told.status).toBe(404);
      expect((await mine()).json().items).toEqual([]);
    });

    it('sees what they sent signed in, newest first, and not what was erased', async () => {
      const post = async (text: string) => {
        now = new Date(now.getTime() + 1000);
        const headers = { 'idempotency-key': crypto.randomUUID(), ...tokenOf('citizen') };
        const body = { about: 'plan', category: 'praise', text, rating: 5 };
        return (await send({ method: 'POST', url: '/v1/feedback', headers, body })).json().receiptCode;
      };
      const first = await post('Rất dễ theo dõi.');
      await post('Xin cảm ơn mọi người.');
      expect((await mine()).json().items.map(({ excerpt }: { excerpt: string }) => excerpt)).toEqual([
        'Xin cảm ơn mọi người.',
        'Rất dễ theo dõi.',
      ]);
      expect((await data(first)).json().rating).toBe(5);
      await erase(first);
      expect((await mine()).json().items).toHaveLength(1);
    });

    it('is asked to sign in where nobody is', async () => {
      expect((await send('/v1/me/feedback')).statusCode).toBe(401);
      expect(
        (await send({ method: 'POST', url: '/v1/me/feedback', body: { receiptCode: 'x'.repeat(20) } }))
          .statusCode,
      ).toBe(401);
    });
  });
});
