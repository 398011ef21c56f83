import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { similarQuery } from './reads/similarAnswers.ts';
import { createReceiptCode, hashReceiptCode } from './receipts.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, type TestDatabase } from './testing/databases.ts';
import { closeApps, testApp } from './testing/testApp.ts';

describe('What is sought', () => {
  it.each([
    [
      'Ấp tôi chưa có sóng 5G!',
      `'plan' & (('ap' <-> 'toi') | ('toi' <-> 'chua') | ('chua' <-> 'co') | ('co' <-> 'song') | ('song' <-> '5g'))`,
    ],
    ['  Đường-dây  ', `'plan' & (('duong' <-> 'day'))`],
    ['sóng', `'plan' & ('song':*)`],
    [`o'neil \\ & | ! <-> :*`, `'plan' & (('o' <-> 'neil'))`],
    ['!!! ???', null],
  ])('for %j is %s', (text, query) => {
    expect(similarQuery('plan', text)).toBe(query);
  });
});

describe.each(databaseKinds)('Similar feedback on $name', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  const at = new Date('2026-06-30T03:00:00Z');

  const add = async (about: string, question: string | null, text: string, is_public = true) => {
    const id = randomUUID();
    const row = {
      id,
      about,
      category: 'question',
      text: 'Nội dung riêng của người gửi: 0912 345 678',
      state: 'answered',
    };
    await database.db
      .insertInto('feedback')
      .values({
        ...row,
        receipt_hash: hashReceiptCode(createReceiptCode()),
        author_issuer: null,
        author_subject: null,
        created_at: at,
      })
      .execute();
    const answer = { feedback_id: id, text, agency_id: 'so-tai-chinh', answered_at: at, is_public, question };
    await database.db.insertInto('feedback_answers').values(answer).execute();
  };
  const find = async (about: string, text: string) => {
    const answer = await send({ method: 'POST', url: '/v1/feedback/similar', body: { about, text } });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.json().about).toBe(about);
    return answer.json().items.map(({ question }: { question: string | null }) => question);
  };

  beforeAll(async () => {
    database = await open();
    ({ send } = await testApp({ db: database.db }));
    await add('target-20', 'Khi nào ấp Thới Hoà có sóng 5G?', 'Trạm phát sóng sẽ được lắp trong quý III.');
    await add('target-20', 'Sóng 5G trong nhà rất yếu', 'Xin cảm ơn, nhà mạng sẽ kiểm tra.');
    await add('target-20', 'Tôi có thể xem bản đồ phủ sóng ở đâu?', 'Bản đồ có ở trang của Sở.');
    await add('target-20', 'Không công khai: sóng 5G ở ấp tôi', 'Trả lời riêng về sóng 5G.', false);
    await add('target-21', 'Sóng 5G ở phường tôi', 'Về chỉ tiêu khác.');
    await add('plan', null, 'Đường dây nóng là số của cơ quan.');
  }, 60_000);
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  it('is what was published about the same subject, the nearest first, accents and case aside', async () => {
    expect(await find('target-20', 'BAO GIO AP THOI HOA CO SONG 5G')).toEqual([
      'Khi nào ấp Thới Hoà có sóng 5G?',
      'Sóng 5G trong nhà rất yếu',
    ]);
    expect(await find('target-20', 'ban do phu song')).toEqual(['Tôi có thể xem bản đồ phủ sóng ở đâu?']);
    expect(await find('target-21', 'sóng 5g')).toEqual(['Sóng 5G ở phường tôi']);
  });

  it('is found by its answer too, by the beginning of a single word, and with đ for d', async () => {
    expect(await find('target-20', 'trạm phát')).toEqual(['Khi nào ấp Thới Hoà có sóng 5G?']);
    expect(await find('plan', 'duong day nong')).toEqual([null]);
    expect(await find('plan', 'duon')).toEqual([null]);
    expect(await find('target-20', 'xin cảm ơn')).toEqual(['Sóng 5G trong nhà rất yếu']);
  });

  it('is none where nothing is near, and never what somebody wrote in private', async () => {
    for (const text of [
      'máy cấy lúa',
      '0912 345 678',
      'trả lời riêng',
      `'); drop table feedback; --`,
      '!!!',
      '𝟓'.repeat(900),
    ])
      expect([text, await find('target-20', text)]).toEqual([text, []]);
  });

  it('of a subject the plan does not have is refused', async () => {
    const answer = await send({
      method: 'POST',
      url: '/v1/feedback/similar',
      body: { about: 'target-99', text: 'sóng' },
    });
    expect(answer.statusCode).toBe(404);
  });

  it('is found by the index among many', async () => {
    await database.db.transaction().execute(async (trx) => {
      await sql`with made as (
        insert into feedback (id, receipt_hash, about, category, text, state, created_at)
        select gen_random_uuid(), encode(sha256(('r' || n)::bytea), 'hex'), 'target-' || (1 + n % 30), 'question', 'Nội dung thử ' || n, 'answered', now()
        from generate_series(1, 8000) n returning id)
        insert into feedback_answers (feedback_id, text, agency_id, answered_at, is_public, question)
        select id, 'Cơ quan đã ghi nhận và sẽ trả lời', 'so-tai-chinh', now(), true, 'Câu hỏi về ' || substr(id::text, 1, 4) || ' và ' || substr(id::text, 10, 4)
        from made`.execute(trx);
    });
    await sql`vacuum analyze feedback_answers`.execute(database.db);
    const query = similarQuery('target-20', 'ấp Thới Hoà có sóng 5G');
    const plan = await sql<Record<string, string>>`explain select feedback_id from feedback_answers
      where is_public and words @@ ${query}::tsquery`.execute(database.db);
    expect(JSON.stringify(plan.rows)).toContain('feedback_answers_words');
    expect(await find('target-20', 'ấp Thới Hoà có sóng')).toEqual(['Khi nào ấp Thới Hoà có sóng 5G?']);
  }, 60_000);
});
