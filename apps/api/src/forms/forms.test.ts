import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseKinds, emptyDatabase, type TestDatabase } from '../testing/databases.ts';
import { closeApps, testApp } from '../testing/testApp.ts';
import { newFormToken, readFormToken, writeFormToken } from './formToken.ts';
import { html } from './html.ts';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

describe('The words of the pages', () => {
  it('are the same in both languages, with the same parts', () => {
    const parts = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [key, text] of Object.entries(vi))
      expect(parts(en[key as keyof typeof en]), key).toEqual(parts(text));
  });
});

describe('HTML', () => {
  it('has every part escaped that is not HTML itself, in content, attributes and lists', () => {
    const evil = `"><script>alert('&')</script>`;
    const safe = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';
    expect(
      html`<p title="${evil}">${evil}${[html`<b>${evil}</b>`, 1, null, false, undefined]}</p>`.text,
    ).toBe(`<p title="${safe}">${safe}<b>${safe}</b>1</p>`);
  });
});

describe('A token of a form', () => {
  const secret = Buffer.alloc(32, 7);
  const opened = new Date('2026-07-01T05:00:00Z');
  const token = newFormToken(opened);
  const text = writeFormToken(token, secret);
  const after = (ms: number) => new Date(opened.getTime() + ms);

  it('is read for a day, and by who wrote it only', () => {
    expect(readFormToken(text, secret, after(0))).toEqual(token);
    expect(readFormToken(text, secret, after(86_399_999))).toEqual(token);
    expect(readFormToken(text, secret, after(86_400_000))).toBeNull();
    expect(readFormToken(text, secret, after(-1))).toBeNull();
    expect(readFormToken(text, Buffer.alloc(32, 8), after(0))).toBeNull();
  });

  it.each(['', 'x', text.replace(/^./, 'g'), text.replace('.178', '.177'), `${text}A`, text.slice(0, -1)])(
    'that was changed (%j) is none',
    (changed) => {
      expect(readFormToken(changed, secret, after(0))).toBeNull();
    },
  );
});

const typed = {
  about: 'target-15',
  category: 'problem',
  text: 'Ấp tôi chưa có sóng 5G, đề nghị kiểm tra.',
};

describe.each(databaseKinds)('The plain form on $name', ({ open }) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let now = new Date('2026-07-01T05:00:00Z');

  beforeAll(async () => {
    database = await open();
    ({ app } = await testApp({ db: database.db, clock: () => now, challengeWork: 60, formsPerNetwork: 3 }));
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
  });

  const pass = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  const get = (url: string, headers = {}) => app.inject({ url, headers });
  const post = (url: string, fields: Record<string, string>, headers = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  const tokenOf = ({ body }: LightMyRequestResponse) => /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const opened = async () => {
    const token = tokenOf(await get('/forms/feedback?lang=vi'));
    pass(20);
    return token;
  };
  const send = async (fields: Record<string, string>, token?: string) =>
    post('/forms/feedback?lang=vi', { token: token ?? (await opened()), ...fields });
  const codeOf = ({ body }: LightMyRequestResponse) => /[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/.exec(body)?.[0] ?? '';
  const stored = () => database.db.selectFrom('feedback').selectAll().execute();

  it('is a page without script, of which nothing comes from elsewhere, in Vietnamese and in English', async () => {
    const page = await get('/forms/feedback?about=target-15');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).not.toMatch(/<script|style="|\son\w+=|src=/);
    expect(page.body).toContain('<html lang="vi">');
    expect(page.body).toContain('<option value="target-15" selected>');
    expect(page.body).toMatch(/name="consent" type="checkbox" value="yes"(?! checked)/);
    expect(page.body).toContain('91/2025/QH15');
    const english = await get('/forms/feedback', { 'accept-language': 'en' });
    expect(english.body).toContain('<html lang="en">');
    expect((await get('/forms/feedback?lang=en&about=%22%3E%3Cscript%3E')).body).not.toContain('<script');
  });

  it('is received, and its code stands on the page and in no address', async () => {
    const sent = await send({
      ...typed,
      rating: '2',
      name: '',
      email: 'a@example.vn',
      phone: '',
      consent: 'yes',
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([200, undefined]);
    const [row] = await stored();
    expect(row).toMatchObject({ ...typed, rating: 2, source: 'form', put_aside: null, author_subject: null });
    expect(await database.db.selectFrom('feedback_contacts').selectAll().execute()).toMatchObject([
      { email: 'a@example.vn' },
    ]);
    const looked = await post('/forms/receipt?lang=en', { code: codeOf(sent).toLowerCase() });
    expect(looked.statusCode).toBe(200);
    expect(looked.body).toContain('State: Received');
    expect(looked.body).not.toContain('Ấp tôi');
    const missed = await post('/forms/receipt?lang=en', { code: '<b>7ZK4' });
    expect(missed.statusCode).toBe(404);
    expect(missed.body).toContain('value="&lt;b&gt;7ZK4"');
  });

  it('sent twice, also at the same moment, is one feedback with one code', async () => {
    const token = await opened();
    const answers = await Promise.all([send(typed, token), send(typed, token), send(typed, token)]);
    const codes = [...answers, await send(typed, token)]
      .filter(({ statusCode }) => statusCode === 200)
      .map(codeOf);
    expect(new Set(codes).size).toBe(1);
    expect(answers.every(({ statusCode }) => [200, 409].includes(statusCode))).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  it('sent once more with other words is asked about, and then another feedback', async () => {
    const token = await opened();
    await send(typed, token);
    const changed = { ...typed, text: 'Cảm ơn, nay đã có sóng rồi.' };
    const asked = await send(changed, token);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Cảm ơn, nay đã có sóng rồi.');
    pass(5);
    expect((await send(changed, tokenOf(asked))).statusCode).toBe(200);
    expect(await stored()).toHaveLength(2);
  });

  it('tells what is wrong beside the fields and in a summary, and keeps what was typed', async () => {
    const token = await opened();
    const wrong = {
      about: '',
      category: 'x',
      text: ' "<b>" ',
      email: 'a@',
      phone: 'gọi tôi',
      name: 'A'.repeat(101),
    };
    const answer = await send(wrong, token);
    expect(answer.statusCode).toBe(400);
    for (const field of ['about', 'category', 'text', 'name', 'email', 'phone', 'consent']) {
      expect(answer.body).toContain(`<li><a href="#${field}">`);
      expect(answer.body).toContain(`id="${field}-error"`);
    }
    expect(answer.body).toContain('còn 7 chỗ cần sửa');
    expect(answer.body).toContain('<title>Lỗi: Gửi góp ý</title>');
    expect(answer.body).toContain('&quot;&lt;b&gt;&quot;');
    expect(answer.body).toContain(`value="${'A'.repeat(101)}"`);
    expect(tokenOf(answer)).toBe(token);
    expect(await stored()).toEqual([]);
    expect((await send({ ...typed, about: 'target-31' }, token)).body).toContain('<li><a href="#about">');
    expect((await send({ ...typed, text: '\u200b'.repeat(30) }, token)).body).toContain(
      '<li><a href="#text">',
    );
    expect((await send({ ...typed, name: 'Chỉ có tên', consent: 'yes' }, token)).body).toContain(
      'Ghi thư điện tử hoặc số điện thoại',
    );
    expect((await send(typed, token)).statusCode).toBe(200);
  });

  it('puts aside what a program seems to have sent', async () => {
    await send({ ...typed, website: 'https://example.com' });
    const token = tokenOf(await get('/forms/feedback'));
    pass(2);
    expect((await send(typed, token)).statusCode).toBe(200);
    expect((await stored()).map(({ put_aside }) => put_aside).sort()).toEqual(['hiddenField', 'tooFast']);
  });

  it('with a token that was made up, changed or is a day old keeps the words and stores nothing', async () => {
    const old = await opened();
    pass(86_400);
    for (const token of ['', 'x', old]) {
      const answer = await send(typed, token);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(typed.text);
    }
    expect(await stored()).toEqual([]);
  });

  it('is taken a few times from one network in a few minutes, and the words are kept meanwhile', async () => {
    for (let count = 0; count < 3; count += 1) expect((await send(typed)).statusCode).toBe(200);
    const refused = await send(typed);
    expect(refused.statusCode).toBe(429);
    expect(refused.body).toContain(typed.text);
    const seconds = Number(refused.headers['retry-after']);
    pass(seconds);
    expect((await send(typed, tokenOf(refused))).statusCode).toBe(200);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
    [{ origin: 'http://localhost:80' }, 200],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4000' }, 200],
    [{}, 200],
  ])('sent with %j is answered %i', async (headers, status) => {
    const fields = { token: await opened(), ...typed };
    expect((await post('/forms/feedback', fields, headers)).statusCode).toBe(status);
    expect((await post('/forms/receipt', { code: 'x' }, headers)).statusCode).toBe(
      status === 403 ? 403 : 404,
    );
  });

  it.each([
    ['application/json', '{}', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/x-www-form-urlencoded', `text=${'x'.repeat(70_000)}`, 413],
    ['application/x-www-form-urlencoded', '', 422],
    ['application/x-www-form-urlencoded', '%E0%A4%A&&&=&a', 422],
  ])('of type %s (%.20s) is answered with a page, %i', async (type, payload, status) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/forms/feedback',
      headers: { 'content-type': type },
      payload,
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  });
});
