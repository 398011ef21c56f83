import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { feedbackAttachments } from './attachments/feedbackAttachments.ts';
import { createFileStorage } from './attachments/storage.ts';
import { deleteDoomedFiles } from './attachments/sweeping.ts';
import { verifyChain } from './auditChain.ts';
import { deleteExpired } from './rateLimits.ts';
import { applyRetention } from './retention.ts';
import type { Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { officerClient, storeFeedback, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, testApp } from './testing/testApp.ts';
import { recordNothing } from './webhook.ts';

/** What may be left nowhere. The account's own name stands in tokens, and in `me/follows`, which are not feedback. */
const canaries = {
  name: 'Hoàng Yến Canary',
  email: 'canary.gui@example.vn',
  phone: '0987 654 321',
  text: 'canary-noi-dung-gop-y',
  fileName: 'canary-anh-cua-toi',
  bytes: 'canary-trong-tep',
  reason: 'canary-ly-do-mo-lai',
  answer: 'canary-tra-loi-rieng',
  question: 'canary-cau-hoi',
  note: 'canary-ghi-chu',
  address: '203.0.113.77',
  subject: 'cong-dan',
};

describe.each(databaseKinds)('Time that is over, on $name,', ({ open }) => {
  let database: TestDatabase;
  let send: Send;
  let address: string;
  let now = new Date('2026-07-01T05:00:00Z');
  const lines: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-retention-'));
  const parts = () => ({
    db: database.db,
    retention: { contactDays: 90, feedbackDays: 365 },
    attachments: feedbackAttachments,
    record: recordNothing,
  });
  const later = (days: number) => {
    now = new Date(now.getTime() + days * 86_400_000);
  };

  beforeAll(async () => {
    database = await open();
    const log = { level: 'trace', stream: { write: (line: string) => void lines.push(line) } };
    const storage = await createFileStorage(folder);
    const options = { clock: () => now, verifyToken: verifyPeople, log, storage };
    const started = await testApp({ db: database.db, ...options });
    send = started.send;
    // Parts of a file are read as they come, from a socket.
    address = await started.app.listen({ port: 0, host: '127.0.0.1' });
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    await emptyDatabase(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const contacts = () => database.db.selectFrom('feedback_contacts').selectAll().execute();
  const officer = () => officerClient(send, 'coordinator');
  const answer = (id: string, version = 1) => {
    const action = { action: 'answer', version, text: `Trả lời: ${canaries.answer}.`, visibility: 'private' };
    return officer().act(id, action);
  };

  it('takes the contact first, then all else; what is open stays', async () => {
    const contact = { name: null, email: 'a@example.vn', phone: null };
    const { id, code } = await storeFeedback(database.db, { contact });
    const open = await storeFeedback(database.db, { contact });
    await answer(id);
    later(89.9);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 0 });
    later(0.2);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 1, feedback: 0 });
    expect(await contacts()).toMatchObject([{ feedback_id: open.id }]);
    expect((await send(`/v1/feedback/${code}`)).statusCode).toBe(200);
    later(275);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 1 });
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 0 });
    expect((await send(`/v1/feedback/${code}`)).statusCode).toBe(404);
    expect((await send(`/v1/feedback/${open.code}`)).statusCode).toBe(200);
  });

  it('begins anew with a feedback that is reopened', async () => {
    const { id, code } = await storeFeedback(database.db);
    await answer(id);
    later(300);
    const body = { reason: 'Vẫn chưa có sóng ở ấp tôi.' };
    await send({ method: 'POST', url: `/v1/feedback/${code}/reopening`, body });
    later(300);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 0 });
    await answer(id, 3);
    later(366);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 1 });
  });

  it('takes what was put aside and nobody took', async () => {
    await storeFeedback(database.db);
    await database.db.updateTable('feedback').set({ put_aside: 'tooFast' }).execute();
    later(366);
    expect(await applyRetention(parts(), now)).toEqual({ contacts: 0, feedback: 1 });
  });

  it('takes each once when two processes work at the same moment', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const { id } = await storeFeedback(database.db);
      ids.push(id);
      await answer(id);
    }
    later(366);
    const other = { ...parts(), db: database.connectAgain() };
    await Promise.all([applyRetention(parts(), now), applyRetention(other, now)]);
    const erased = await database.db
      .selectFrom('audit_log')
      .select('feedback_id')
      .where('action', '=', 'erase')
      .where('feedback_id', 'in', ids)
      .execute();
    expect(erased.map(({ feedback_id }) => feedback_id).sort()).toEqual(ids.sort());
  });

  /** Every place something could be kept in: each column of each table as text, files, logs. */
  const everything = async (): Promise<string> => {
    const { rows } = await sql<{
      table: string;
    }>`select quote_ident(table_schema) || '.' || quote_ident(table_name) as table
      from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
      database.db,
    );
    expect(rows.length).toBeGreaterThan(25);
    const tables = await Promise.all(
      rows.map(({ table }) =>
        sql<{ text: string }>`select t::text as text from ${sql.raw(table)} t`.execute(database.db),
      ),
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    return [...tables.flatMap((table) => table.rows.map(({ text }) => text)), ...files, ...lines].join('\n');
  };
  const found = async () => {
    const all = await everything();
    return Object.keys(canaries).filter((kind) => all.includes(canaries[kind as keyof typeof canaries]));
  };

  const sendAttachment = async () => {
    const bytes = Buffer.from(`${canaries.bytes} `.repeat(10));
    const input = { fileName: `${canaries.fileName}.jpg`, size: bytes.length };
    const { id, secret } = (await send({ method: 'POST', url: '/v1/attachments', body: input })).json();
    const headers = {
      'attachment-secret': secret,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    };
    const sent = await fetch(`${address}/v1/attachments/${id}`, { method: 'PATCH', headers, body: bytes });
    expect([sent.status, lines.filter((line) => line.includes('"level":50'))]).toEqual([200, []]);
    return { id, secret };
  };

  const sendEverything = async () => {
    const { name, email, phone, text } = canaries;
    const body = {
      about: 'target-15',
      category: 'problem',
      text: `Tôi tên ${name}: ${text}`,
      rating: 1,
      contact: { name, email, phone, consent: true },
      attachments: [await sendAttachment()],
    };
    const headers = { 'idempotency-key': randomUUID(), ...tokenOf('citizen') };
    const request = {
      method: 'POST',
      url: '/v1/feedback',
      headers,
      body,
      remoteAddress: canaries.address,
    } as const;
    const { receiptCode } = (await send(request)).json();
    const [row] = await database.db.selectFrom('feedback').select('id').execute();
    const id = String(row?.id);
    await answer(id);
    await send({
      method: 'POST',
      url: `/v1/feedback/${receiptCode}/reopening`,
      body: { reason: `Chưa rõ: ${canaries.reason}` },
    });
    const question = `Câu hỏi: ${canaries.question}`;
    const note = `${canaries.note} cho sở bạn`;
    await officer().act(id, { action: 'forward', version: 3, agency: 'so-khoa-hoc-va-cong-nghe', note });
    const again = {
      action: 'answer',
      version: 4,
      text: 'Đã ghi nhận góp ý.',
      visibility: 'public',
      question,
    };
    expect((await officer().act(id, again)).statusCode).toBe(200);
    return receiptCode as string;
  };

  it('leaves nothing of a person in the database, in files and in logs', async () => {
    lines.length = 0;
    await sendEverything();
    expect((await found()).sort()).toEqual(
      Object.keys(canaries)
        .filter((kind) => kind !== 'address')
        .sort(),
    );
    later(366);
    await applyRetention(parts(), now);
    await deleteExpired(database.db, now);
    await deleteDoomedFiles({ db: database.db, storage: await createFileStorage(folder) });
    expect(await found()).toEqual([]);
    expect(await verifyChain(database.db)).toMatchObject({ whole: true });
  });

  it('is not waited for where the sender asks: nothing is left at once but what a replay needs for a day', async () => {
    lines.length = 0;
    const code = await sendEverything();
    expect((await send({ method: 'DELETE', url: `/v1/feedback/${code}/data` })).statusCode).toBe(204);
    await deleteDoomedFiles({ db: database.db, storage: await createFileStorage(folder) });
    expect(await found()).toEqual([]);
    expect(await everything()).not.toContain(code);
  });
});
