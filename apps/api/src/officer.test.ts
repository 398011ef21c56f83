import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from './auditChain.ts';
import type { Answer, Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { officerClient, type PersonName, storeFeedback, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, noonOf, testApp } from './testing/testApp.ts';

const kindOf = (answer: Answer) => answer.json().type.split(':').at(-1);
const answered = { action: 'answer', text: 'Đã kiểm tra và cập nhật số liệu.', visibility: 'private' };
const published = { ...answered, visibility: 'public', question: 'Khi nào có?' };

describe.each(databaseKinds)('Officers on $name', ({ open }) => {
  let database: TestDatabase;
  let now = noonOf('2026-07-01');
  let send: Send;
  let other: Send;
  const lines: string[] = [];

  beforeAll(async () => {
    database = await open();
    const log = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };
    const options = {
      clock: () => now,
      verifyToken: verifyPeople,
      publicContacts: ['@cantho.gov.vn'],
      officersPerMinute: 1_000,
      log,
    };
    ({ send } = await testApp({ db: database.db, ...options }));
    ({ send: other } = await testApp({ db: database.connectAgain(), ...options }));
  });
  beforeEach(async () => {
    now = noonOf('2026-07-01');
    lines.length = 0;
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const as = (name: PersonName, by = send) => officerClient(by, name);
  const store = (input = {}) => storeFeedback(database.db, input);
  const later = (minutes = 1) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  const items = (answer: Answer): { id: string; isLate: boolean }[] => answer.json().items;
  const ids = (answer: Answer) => items(answer).map(({ id }) => id);
  const receipt = async (code: string) => (await send(`/v1/feedback/${code}`)).json();

  describe('may', () => {
    const operations: [string, (headers: Record<string, string>, id: string) => Promise<Answer>][] = [
      ['listOfficerFeedback', (headers) => send({ url: '/v1/officer/feedback', headers })],
      ['getOfficerFeedback', (headers, id) => send({ url: `/v1/officer/feedback/${id}`, headers })],
      [
        'actOnFeedback',
        (headers, id) =>
          send({
            method: 'POST',
            url: `/v1/officer/feedback/${id}/actions`,
            headers,
            body: { action: 'take', version: 1 },
          }),
      ],
      [
        'redactFeedback',
        (headers, id) =>
          send({ method: 'POST', url: `/v1/officer/feedback/${id}/redaction`, headers, body: { text: 'x' } }),
      ],
      ['listAudit', (headers, id) => send({ url: `/v1/officer/feedback/${id}/audit`, headers })],
      ['exportOfficerFeedback', (headers) => send({ url: '/v1/officer/exports/feedback', headers })],
    ];
    const roles: [string, PersonName | null, number][] = [
      ['signed out', null, 401],
      ['a citizen', 'citizen', 403],
      ['an officer of the agency that has it', 'finance', 200],
      ['an officer without an agency', 'homeless', 403],
      ['an officer of an agency nobody knows', 'stranger', 403],
      ['a coordinator', 'coordinator', 200],
    ];
    it.each(
      operations.flatMap((operation) =>
        roles.map(([who, name, status]) => [operation[0], who, status, name, operation[1]] as const),
      ),
    )('%s, %s: %i', async (_id, _who, status, name, call) => {
      const { id } = await store();
      const answer = await call(name === null ? {} : tokenOf(name), id);
      expect(answer.statusCode, answer.body).toBe(status);
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it('see nothing of what another agency has, whatever they ask for', async () => {
      const { id } = await store({ agency: 'so-noi-vu' });
      const finance = as('finance');
      expect(ids(await finance.queue())).toEqual([]);
      const asked = [
        finance.queue('?agency=so-noi-vu'),
        finance.export('?agency=so-noi-vu'),
        finance.read(id),
        finance.act(id, { action: 'take', version: 1 }),
        finance.redaction(id, 'x'),
        finance.audit(id),
      ];
      for (const answer of await Promise.all(asked)) {
        expect([answer.statusCode, kindOf(answer)]).toEqual([403, 'forbidden']);
        expect(answer.body).not.toContain('phường tôi');
      }
      expect(parse((await finance.export()).body, { bom: true, columns: true })).toEqual([]);
    });

    it('be told that there is no such feedback, or agency', async () => {
      const coordinator = as('coordinator');
      const id = randomUUID();
      for (const answer of [
        await coordinator.read(id),
        await coordinator.audit(id),
        await coordinator.redaction(id, 'x'),
      ]) {
        expect(answer.statusCode).toBe(404);
      }
      expect((await coordinator.act(id, { action: 'take', version: 1 })).statusCode).toBe(404);
      expect((await coordinator.queue('?agency=so-khong-co')).statusCode).toBe(400);
    });
  });

  describe('the queue', () => {
    it('holds what is open and with the agency, what is due first, first', async () => {
      const second = await store({ at: new Date('2026-06-20T03:00:00Z') });
      const first = await store({ at: new Date('2026-06-10T03:00:00Z') });
      await store({ agency: 'so-noi-vu' });
      const answer = await as('finance').queue();
      expect(ids(answer)).toEqual([first.id, second.id]);
      expect(answer.json()).toMatchObject({
        page: { number: 1, totalItems: 2, totalPages: 1 },
        termWorkingDays: 10,
        today: '2026-07-01',
      });
      expect(items(answer)[0]).toEqual({
        id: first.id,
        version: 1,
        about: 'target-15',
        category: 'question',
        state: 'received',
        excerpt: 'Khi nào phường tôi có tiện ích này?',
        createdAt: '2026-06-10T03:00:00.000Z',
        dueOn: '2026-06-24',
        workingDays: 15,
        isLate: true,
        agency: { id: 'so-tai-chinh', name: 'Sở Tài chính', kind: 'body' },
        takenBy: null,
        hasContact: false,
        attachments: 0,
        source: 'widget',
      });
      expect(ids(await as('finance').queue('?sort=-createdAt'))).toEqual([second.id, first.id]);
    });

    it('of a coordinator holds all, or what one agency has; what nobody leads is the coordinating agency’s', async () => {
      const plan = await store({ about: 'plan', agency: null, at: new Date('2026-06-01T03:00:00Z') });
      const mine = await store({ agency: 'so-tai-chinh', at: new Date('2026-06-02T03:00:00Z') });
      expect(ids(await as('coordinator').queue())).toEqual([plan.id, mine.id]);
      expect(ids(await as('coordinator').queue('?agency=so-tai-chinh'))).toEqual([mine.id]);
      expect(ids(await as('coordinator').queue('?agency=so-khoa-hoc-va-cong-nghe'))).toEqual([plan.id]);
      expect(ids(await as('science').queue())).toEqual([plan.id]);
    });

    it.each([
      ['target-15', 'target-15'],
      ['task-2', 'task-2'],
      ['plan', 'plan'],
    ])('gets what is sent about %s, with whoever leads it', async (_name, about) => {
      const leads = async () => {
        if (about === 'plan') return [];
        const [kind, no] = about.split('-');
        return (await send(`/v1/${kind}s/${no}`)).json().leadAgencies as { id: string; kind: string }[];
      };
      const expected = (await leads()).find(({ kind }) => kind === 'body')?.id ?? 'so-khoa-hoc-va-cong-nghe';
      const sent = await send({
        method: 'POST',
        url: '/v1/feedback',
        headers: { 'idempotency-key': randomUUID() },
        body: { about, category: 'question', text: 'Một câu hỏi đủ dài để gửi.' },
      });
      expect(sent.statusCode, sent.body).toBe(201);
      expect((await as('coordinator').queue()).json().items[0].agency.id).toBe(expected);
    });

    it('is filtered by state, lateness, who took it, subject and words, accents aside', async () => {
      const late = await store({
        at: new Date('2026-06-01T03:00:00Z'),
        text: 'Đường Trần Hưng Đạo 100%_ngập',
      });
      const fresh = await store({ about: 'task-2', text: 'Trạm y tế chưa có mạng' });
      const finance = as('finance');
      await finance.act(fresh.id, { action: 'take', version: 1 });
      const closed = await store();
      await finance.act(closed.id, { action: 'close', version: 1, reason: 'Gửi trùng' });
      const cases: [string, string[]][] = [
        ['', [late.id, fresh.id]],
        ['?late=true', [late.id]],
        ['?late=false', [fresh.id]],
        ['?taken=me', [fresh.id]],
        ['?taken=nobody', [late.id]],
        ['?state=closed', [closed.id]],
        ['?state=closed&state=received', [late.id, closed.id]],
        ['?state=closed&late=false', [closed.id]],
        ['?about=task-2', [fresh.id]],
        ['?q=duong%20NGAP', [late.id]],
        ['?q=%C4%91%C6%B0%E1%BB%9Dng', [late.id]],
        ['?q=100%25_', [late.id]],
        ['?q=1_0', []],
        ['?q=%25', [late.id]],
        ['?q=%5C', []],
        ['?q=tram%20mang', [fresh.id]],
      ];
      for (const [query, expected] of cases)
        expect([query, ids(await finance.queue(query))]).toEqual([query, expected]);
      expect(ids(await as('financeToo').queue('?taken=me'))).toEqual([]);
    });

    it('comes in pages that hold each once', async () => {
      for (let count = 0; count < 5; count += 1) await store();
      const pages = await Promise.all(
        [1, 2, 3, 4].map((page) => as('finance').queue(`?pageSize=2&page=${page}`)),
      );
      expect(pages.map((page) => ids(page).length)).toEqual([2, 2, 1, 0]);
      expect(new Set(pages.flatMap(ids)).size).toBe(5);
      expect(pages[0]?.json().page).toEqual({ number: 1, size: 2, totalItems: 5, totalPages: 3 });
    });

    it('stops counting the days of what is answered', async () => {
      const { id } = await store({ at: new Date('2026-06-24T03:00:00Z') });
      now = noonOf('2026-07-03');
      await as('finance').act(id, { ...answered, version: 1 });
      now = noonOf('2026-09-30');
      const [item] = items(await as('finance').queue('?state=answered'));
      expect(item).toMatchObject({ workingDays: 7, isLate: false });
    });
  });

  describe('one feedback', () => {
    const contact = { name: 'Trần Thị Mẫu', email: 'mau@example.vn', phone: '0912 345 678' };

    it('shows all an officer needs', async () => {
      const { id } = await store({ contact });
      const text = (await send('/v1/targets/15')).json().text;
      expect((await as('finance').read(id)).json()).toMatchObject({
        id,
        subjectText: text,
        text: 'Khi nào phường tôi có tiện ích này?',
        contact,
        hasContact: true,
        files: [],
        history: [{ state: 'received', at: '2026-06-30T03:00:00.000Z' }],
        answer: null,
        reopening: null,
        actions: ['take', 'forward', 'answer', 'close'],
      });
    });

    it('shows what the sender added: files that may be looked at by a link, a rating, why it was reopened', async () => {
      const { id, code } = await store();
      const file = {
        secret_hash: '0'.repeat(64),
        feedback_id: id,
        created_at: now,
        expires_at: null,
        network: null,
      };
      await database.db
        .insertInto('attachments')
        .values([
          {
            ...file,
            ...{
              id: randomUUID(),
              file_name: 'ảnh.jpg',
              size: 900,
              received: 900,
              position: 0,
              state: 'ready',
            },
            ...{ file_key: `ready/${'a'.repeat(40)}`, media_type: 'image/jpeg', stored_size: 700 },
          },
          {
            ...file,
            ...{
              id: randomUUID(),
              file_name: 'lạ.pdf',
              size: 10,
              received: 10,
              position: 1,
              state: 'quarantined',
            },
          },
        ])
        .execute();
      const finance = as('finance');
      expect(items(await finance.queue())[0]).toMatchObject({ attachments: 2 });
      await finance.act(id, { ...answered, version: 1 });
      const headers = { 'content-type': 'application/json' };
      await send({ method: 'PUT', url: `/v1/feedback/${code}/rating`, headers, body: { rating: 2 } });
      const reason = 'Câu trả lời chưa nói khi nào xong.';
      await send({ method: 'POST', url: `/v1/feedback/${code}/reopening`, headers, body: { reason } });
      const feedback = (await finance.read(id)).json();
      expect(feedback).toMatchObject({
        state: 'underReview',
        answerRating: 2,
        reopening: { reason, at: now.toISOString() },
        files: [
          { fileName: 'ảnh.jpg', mediaType: 'image/jpeg', size: 700, state: 'ready' },
          { fileName: 'lạ.pdf', mediaType: null, state: 'quarantined', url: null },
        ],
        actions: ['take', 'forward', 'answer', 'close'],
      });
      expect(feedback.files[0].url).toMatch(/\/v1\/files\/a{40}\?expires=\d+&signature=/);
    });

    it('that looks as if a program sent it has a list of its own, until somebody deals with it', async () => {
      const { id } = await store();
      await database.db.updateTable('feedback').set({ put_aside: 'tooFast' }).where('id', '=', id).execute();
      for (const officer of [as('finance'), as('coordinator')]) {
        expect(ids(await officer.queue())).toEqual([]);
        expect(ids(await officer.queue('?aside=true'))).toEqual([id]);
      }
      expect(ids(await as('science').queue('?aside=true'))).toEqual([]);
      const note = 'Là góp ý thật';
      await as('coordinator').act(id, { action: 'forward', version: 1, agency: 'so-tai-chinh', note });
      expect(ids(await as('finance').queue())).toEqual([id]);
      expect(ids(await as('finance').queue('?aside=true'))).toEqual([]);
    });

    it('is read on the record, each time, and no personal data are in the record or the log', async () => {
      const { id } = await store({ contact });
      await as('finance').read(id);
      await as('coordinator').read(id);
      const { items: entries } = (await as('finance').audit(id)).json();
      expect(entries).toMatchObject([
        {
          actor: 'officer Cán bộ Tài chính mẫu',
          action: 'read',
          detail: { version: 1 },
          at: now.toISOString(),
        },
        { actor: 'coordinator Điều phối viên mẫu', action: 'read' },
      ]);
      expect(JSON.stringify(entries) + lines.join('')).not.toMatch(/Trần Thị|mau@|0912|phường tôi/);
    });
  });

  describe('an action', () => {
    it('goes the whole way: taken, answered, closed, each in history, receipt and record', async () => {
      const { id, code } = await store();
      const finance = as('finance');
      later();
      const taken = await finance.act(id, { action: 'take', version: 1 });
      expect(taken.json()).toMatchObject({
        state: 'underReview',
        version: 2,
        takenBy: 'Cán bộ Tài chính mẫu',
        actions: ['release', 'forward', 'answer', 'close'],
      });
      later();
      await finance.act(id, { ...answered, version: 2 });
      later();
      const closed = await finance.act(id, { action: 'close', version: 3, reason: 'Đã giải quyết xong' });
      expect(closed.json()).toMatchObject({
        state: 'closed',
        version: 4,
        closedBecause: 'Đã giải quyết xong',
        answer: {
          text: answered.text,
          visibility: 'private',
          question: null,
          agency: { id: 'so-tai-chinh' },
        },
      });
      expect(await receipt(code)).toMatchObject({
        state: 'closed',
        history: [
          { state: 'received' },
          { state: 'underReview' },
          { state: 'answered' },
          { state: 'closed' },
        ],
        answer: { text: answered.text, agency: { id: 'so-tai-chinh' } },
      });
      const { items: entries } = (await finance.audit(id)).json();
      expect(
        entries.map(({ action, detail }: { action: string; detail: object }) => [action, detail]),
      ).toMatchObject([
        ['take', { version: 2 }],
        ['answer', { version: 3, visibility: 'private', corrects: false, note: answered.text }],
        ['close', { version: 4, note: 'Đã giải quyết xong' }],
      ]);
      expect(await verifyChain(database.db)).toMatchObject({ whole: true });
    });

    it('of releasing leaves it to others, and its state as it is', async () => {
      const { id } = await store();
      await as('finance').act(id, { action: 'take', version: 1 });
      expect((await as('financeToo').act(id, { action: 'release', version: 2 })).statusCode).toBe(409);
      const released = await as('finance').act(id, { action: 'release', version: 2 });
      expect(released.json()).toMatchObject({ state: 'underReview', takenBy: null, version: 3 });
      expect((await as('financeToo').act(id, { action: 'take', version: 3 })).json().takenBy).toBe(
        'Cán bộ Tài chính mẫu 2',
      );
    });

    it('of forwarding hands it to another agency, which reads why, and takes it out of one’s own', async () => {
      const { id } = await store();
      const forwarded = await as('finance').act(id, {
        action: 'forward',
        version: 1,
        agency: 'so-khoa-hoc-va-cong-nghe',
        note: 'Thuộc chức năng của Sở Khoa học và Công nghệ',
      });
      expect(forwarded.json()).toMatchObject({
        agency: { id: 'so-khoa-hoc-va-cong-nghe' },
        state: 'received',
        actions: [],
      });
      expect((await as('finance').read(id)).statusCode).toBe(403);
      expect(ids(await as('finance').queue())).toEqual([]);
      expect(ids(await as('science').queue())).toEqual([id]);
      expect((await as('science').audit(id)).json().items[0]).toMatchObject({
        action: 'forward',
        detail: {
          from: 'so-tai-chinh',
          to: 'so-khoa-hoc-va-cong-nghe',
          note: 'Thuộc chức năng của Sở Khoa học và Công nghệ',
        },
      });
    });

    it.each([
      [{ action: 'forward' }, ['/agency', '/note']],
      [{ action: 'answer' }, ['/text', '/visibility']],
      [{ action: 'answer', text: 'Đã kiểm tra xong.', visibility: 'public' }, ['/question']],
      [{ action: 'close' }, ['/reason']],
      [{ action: 'forward', note: 'Chuyển tiếp', agency: 'so-ban-nganh' }, ['/agency']],
      [{ action: 'forward', note: 'Chuyển tiếp', agency: 'khong-co' }, ['/agency']],
      [{ action: 'close', reason: 'a\u0000b c' }, ['/reason']],
      [{ action: 'close', reason: '   a   ' }, ['/reason']],
      [{ action: 'erase' }, ['/action']],
      [{ action: 'take', by: 'me' }, ['/by']],
    ])('without what it needs is refused: %j', async (body, names) => {
      const { id } = await store();
      const answer = await as('finance').act(id, { ...body, version: 1 });
      expect([answer.statusCode, kindOf(answer)]).toEqual([400, 'validation']);
      expect(answer.json().errors.map(({ name }: { name: string }) => name)).toEqual(names);
      expect((await as('finance').read(id)).json().version).toBe(1);
    });

    it('on what somebody changed meanwhile is refused on every process, and does nothing', async () => {
      const { id } = await store();
      const acting = [
        as('finance').act(id, { action: 'take', version: 1 }),
        as('financeToo', other).act(id, { action: 'take', version: 1 }),
        as('coordinator', other).act(id, { action: 'close', version: 1, reason: 'Gửi trùng' }),
        as('finance').act(id, { ...answered, version: 1 }),
      ];
      const answers = await Promise.all(acting);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409]);
      for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) {
        expect(kindOf(answer)).toBe('stateConflict');
      }
      expect((await as('finance').read(id)).json().version).toBe(2);
      const { items: entries } = (await as('finance').audit(id)).json();
      expect(entries.filter(({ action }: { action: string }) => action !== 'read')).toHaveLength(1);
    });

    it('on what its sender erased is refused, and nothing of it is left to read', async () => {
      const { id, code } = await store({
        contact: { name: 'Trần Thị Mẫu', email: null, phone: '0912345678' },
      });
      await as('finance').act(id, { ...published, version: 1 });
      await as('finance').act(id, { action: 'close', version: 2, reason: 'Đã giải quyết xong' });
      expect((await send({ method: 'DELETE', url: `/v1/feedback/${code}/data` })).statusCode).toBe(204);
      const feedback = (await as('finance').read(id)).json();
      expect(feedback).toMatchObject({
        text: null,
        excerpt: '',
        contact: null,
        closedBecause: null,
        actions: [],
      });
      expect(feedback.answer).toMatchObject({ text: published.text, question: null });
      const { version } = feedback;
      expect((await as('finance').act(id, { ...published, version })).statusCode).toBe(409);
      const { items: entries } = (await as('finance').audit(id)).json();
      expect(JSON.stringify(entries)).not.toMatch(/Đã giải quyết|Đã kiểm tra/);
      expect(await verifyChain(database.db)).toMatchObject({ whole: true });
    });

    it('its state does not allow is refused', async () => {
      const { id } = await store();
      await as('finance').act(id, { action: 'close', version: 1, reason: 'Gửi trùng' });
      const answer = await as('finance').act(id, { action: 'take', version: 2 });
      expect([answer.statusCode, kindOf(answer)]).toEqual([409, 'stateConflict']);
    });
  });

  describe('a public answer', () => {
    it('stands beside its subject at once on every process, as it was published', async () => {
      const { id } = await store();
      await as('finance').act(id, { ...published, version: 1 });
      const { items: shown } = (await other('/v1/answers?about=target-15')).json();
      expect(shown).toMatchObject([
        { id, question: 'Khi nào có?', text: published.text, agency: { id: 'so-tai-chinh' } },
      ]);
      expect((await as('finance').act(id, { ...answered, version: 2 })).json().answer.visibility).toBe(
        'private',
      );
      expect((await other('/v1/answers?about=target-15')).json().items).toEqual([]);
    });

    it('keeps in the record what it said before it was put right', async () => {
      const { id } = await store();
      await as('finance').act(id, { ...published, version: 1 });
      await as('financeToo').act(id, { ...published, version: 2, text: 'Xin đính chính: quý IV năm 2026.' });
      const { items: entries } = (await as('finance').audit(id)).json();
      expect(entries).toMatchObject([
        { detail: { corrects: false, note: published.text } },
        { detail: { corrects: true, note: 'Xin đính chính: quý IV năm 2026.' } },
      ]);
    });

    it.each([
      ['a telephone number', { text: 'Xin gọi 0912 345 678 để biết.' }, ['/text']],
      ['an identity number in the question', { question: 'CCCD 092085001234 đã có chưa?' }, ['/question']],
      ['the sender’s name, without accents', { text: 'Cam on chi TRAN THI MAU da gop y.' }, ['/text']],
      ['where the sender lives', { question: 'Số nhà 12/3 đường Trần Hưng Đạo ngập?' }, ['/question']],
      [
        'several',
        { text: 'mau@example.vn, STK 0011004123456', question: 'Tôi tên là Trần Thị Mẫu' },
        ['/text', '/text', '/question'],
      ],
    ])('with %s is refused, the place named and not repeated', async (_what, part, names) => {
      const { id } = await store({ contact: { name: 'Trần Thị Mẫu', email: 'mau@example.vn', phone: null } });
      const answer = await as('finance').act(id, { ...published, ...part, version: 1 });
      expect([answer.statusCode, kindOf(answer)]).toEqual([422, 'personalDataFound']);
      expect(answer.json().errors.map(({ name }: { name: string }) => name)).toEqual(names);
      expect(answer.body).not.toMatch(/0912|092085|TRAN|Trần|mau@|00110/);
      expect((await send('/v1/answers?about=target-15')).json().items).toEqual([]);
      expect((await as('finance').read(id)).json().state).toBe('received');
    });

    it('may say where an office is and how to reach it', async () => {
      const { id } = await store();
      const text =
        'Mời đến số 02 Lý Thường Kiệt, phường Ninh Kiều, gọi 1022 hoặc gửi tới skhcn@cantho.gov.vn.';
      expect((await as('finance').act(id, { ...published, text, version: 1 })).statusCode).toBe(200);
    });

    it('may be private with anything in it', async () => {
      const { id } = await store();
      const text = 'Chúng tôi sẽ gọi cho anh/chị theo số 0912 345 678.';
      expect((await as('finance').act(id, { ...answered, text, version: 1 })).statusCode).toBe(200);
    });

    it('is suggested with everything personal taken out, by places of the text given', async () => {
      const { id } = await store({ contact: { name: 'Trần Thị Mẫu', email: null, phone: '0912345678' } });
      const text = ' chị Mẫu, 0912.345.678 hỏi về 224/KH-UBND ';
      const redaction = (await as('finance').redaction(id, text)).json();
      expect(redaction.text).toBe(' chị [tên], [số điện thoại] hỏi về 224/KH-UBND ');
      expect(
        redaction.found.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
      ).toEqual(['Mẫu', '0912.345.678']);
    });
  });

  describe('the export', () => {
    it('holds what the queue shows, no contact, and no cell a spreadsheet would run', async () => {
      await store({
        text: '=HYPERLINK("http://x";"Tôi là Trần Thị Mẫu, 0912345678")',
        contact: { name: 'Trần Thị Mẫu', email: 'mau@example.vn', phone: '0912345678' },
      });
      const answered2 = await store({ at: new Date('2026-06-29T03:00:00Z') });
      await as('finance').act(answered2.id, { ...published, version: 1 });
      await store({ agency: 'so-noi-vu' });
      const answer = await as('finance').export('?state=received&state=answered');
      expect(answer.headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="gop-y-2026-07-01.csv"',
        'cache-control': 'no-store',
      });
      expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const rows: Record<string, string>[] = parse(answer.body, { bom: true, columns: true });
      expect(rows).toMatchObject([
        { state: 'answered', 'answer.text': published.text, 'answer.visibility': 'public' },
        {
          text: `'=HYPERLINK("http://x";"Tôi là [tên], [số điện thoại]")`,
          'agency.id': 'so-tai-chinh',
          hasContact: 'true',
          'answer.text': '',
        },
      ]);
      expect(answer.body).not.toMatch(/Trần Thị|mau@|0912/);
    });

    it('is on the record, without what was searched for', async () => {
      await store();
      await as('finance').export('?q=Tr%E1%BA%A7n%20Th%E1%BB%8B');
      const entry = await database.db
        .selectFrom('audit_log')
        .selectAll()
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      expect(entry).toMatchObject({
        action: 'export',
        feedback_id: null,
        actor: 'officer Cán bộ Tài chính mẫu',
      });
      expect(JSON.parse(entry.detail)).toEqual({
        agency: 'so-tai-chinh',
        rows: 0,
        state: ['received', 'underReview'],
      });
    });
  });

  it('act so often a minute, on all processes together', async () => {
    const options = { clock: () => now, verifyToken: verifyPeople, officersPerMinute: 3 };
    const { send: limited } = await testApp({ db: database.db, ...options });
    const { id } = await store();
    const statuses = [];
    for (let count = 0; count < 4; count += 1)
      statuses.push((await as('finance', limited).redaction(id, 'x')).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await as('financeToo', limited).redaction(id, 'x')).statusCode).toBe(200);
  });
});
