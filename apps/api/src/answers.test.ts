import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { closeApps, testApp } from './testing/testApp.ts';

describe.each(databaseKinds)('Public answers on $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  let other: Send;

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db }));
    ({ send: other } = await testApp({ db: database.connectAgain() }));
  });
  beforeEach(() => emptyDatabase(database.db));
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  interface Answered {
    about?: string;
    at?: string;
    isPublic?: boolean;
    question?: string | null;
    answer?: string;
  }

  const answered = async ({
    about = 'target-15',
    at = '2026-06-10T03:00:00Z',
    isPublic = true,
    question = null,
    answer = 'Đã kiểm tra và cập nhật.',
  }: Answered = {}) => {
    const id = randomUUID();
    await database.db
      .insertInto('feedback')
      .values({
        id,
        receipt_hash: id.replaceAll('-', '').repeat(2),
        about,
        category: 'question',
        text: 'Nhà tôi ở số 1, điện thoại 0900 000 000, sao chưa có?',
        state: 'answered',
        author_issuer: 'http://localhost:4003',
        author_subject: 'cong-dan-bi-mat',
        created_at: new Date('2026-06-01T03:00:00Z'),
      })
      .execute();
    await database.db
      .insertInto('feedback_contacts')
      .values({
        feedback_id: id,
        name: 'Tên bí mật',
        email: 'bi.mat@example.vn',
        phone: null,
        consented_at: new Date('2026-06-01T03:00:00Z'),
      })
      .execute();
    await database.db
      .insertInto('feedback_answers')
      .values({
        feedback_id: id,
        text: answer,
        agency_id: 'so-khoa-hoc-va-cong-nghe',
        answered_at: new Date(at),
        is_public: isPublic,
        question,
      })
      .execute();
    return id;
  };
  const withdraw = (id: string) =>
    database.db
      .updateTable('feedback_answers')
      .set({ is_public: false })
      .where('feedback_id', '=', id)
      .execute();

  it('are none at first', async () => {
    const answer = await send('/v1/answers?about=target-15');
    expect(answer.json()).toEqual({
      about: 'target-15',
      items: [],
      page: { number: 1, size: 60, totalItems: 0, totalPages: 0 },
    });
  });

  it('show what an officer published, newest first', async () => {
    const older = await answered({ at: '2026-06-10T03:00:00Z' });
    const newer = await answered({ at: '2026-06-20T03:00:00Z', question: 'Khi nào có?', answer: 'Quý III.' });
    const { items } = (await send('/v1/answers?about=target-15')).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([newer, older]);
    expect(items[0]).toEqual({
      id: newer,
      category: 'question',
      question: 'Khi nào có?',
      text: 'Quý III.',
      answeredAt: '2026-06-20T03:00:00.000Z',
      agency: { id: 'so-khoa-hoc-va-cong-nghe', name: 'Sở Khoa học và Công nghệ', kind: 'body' },
    });
    expect(items[1].question).toBeNull();
  });

  it('never show an answer that is not public, nor one about something else', async () => {
    await answered({ isPublic: false });
    await answered({ about: 'target-1' });
    await answered({ about: 'task-15' });
    await answered({ about: 'plan' });
    expect((await send('/v1/answers?about=target-15')).json().items).toEqual([]);
    expect((await send('/v1/answers?about=plan')).json().items).toHaveLength(1);
  });

  it('say nothing of who asked, nor what they wrote', async () => {
    await answered({ question: 'Khi nào có?' });
    const { body, headers } = await send('/v1/answers?about=target-15');
    expect(body + JSON.stringify(headers)).not.toMatch(/bi.mat|bí mật|0900|Nhà tôi|author|receipt/i);
  });

  it('come in pages that hold each answer once, even where several came at the same moment', async () => {
    for (let count = 0; count < 5; count += 1) await answered();
    const pages = await Promise.all(
      [1, 2, 3, 4].map(async (page) =>
        (await send(`/v1/answers?about=target-15&pageSize=2&page=${page}`)).json(),
      ),
    );
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 1, 0]);
    expect(pages[0].page).toEqual({ number: 1, size: 2, totalItems: 5, totalPages: 3 });
    const ids = pages.flatMap(({ items }) => items.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(5);
  });

  it('are seen on every process at once, and gone at once when taken back', async () => {
    expect((await other('/v1/answers?about=target-15')).json().items).toEqual([]);
    const id = await answered();
    const shown = await other('/v1/answers?about=target-15');
    expect(shown.json().items).toHaveLength(1);
    expect(shown.headers['cache-control']).toBe('no-cache');
    await withdraw(id);
    const headers = { 'if-none-match': String(shown.headers.etag) };
    const after = await other({ url: '/v1/answers?about=target-15', headers });
    expect([after.statusCode, after.json().items]).toEqual([200, []]);
  });

  it('are not sent again while they are the same', async () => {
    await answered();
    const { headers } = await send('/v1/answers?about=target-15');
    const again = await other({
      url: '/v1/answers?about=target-15',
      headers: { 'if-none-match': String(headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it.each([
    ['/v1/answers?about=target-99', 404],
    ['/v1/answers?about=task-52', 404],
    ['/v1/answers?about=target-0', 400],
    ['/v1/answers?about=agency-1', 400],
    [`/v1/answers?about=target-15'--`, 400],
    ['/v1/answers?about=target-15&pageSize=101', 400],
  ])('to %s are refused', async (url, status) => {
    expect((await send(url)).statusCode).toBe(status);
  });
});
