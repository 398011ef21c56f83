import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AuditInput,
  audit,
  canonicalJson,
  emptyHead,
  eraseAuditNotes,
  hashEntry,
  readAuditHead,
} from './audit.ts';
import { verifyChain } from './auditChain.ts';
import { connectServer } from './database/connect.ts';
import { prepareDatabase } from './database/migrate.ts';
import type { Database } from './database/schema.ts';
import { createReceiptCode, hashReceiptCode } from './receipts.ts';
import { databaseKinds, emptyDatabase, startPostgres, type TestDatabase } from './testing/databases.ts';

const at = new Date('2026-07-01T05:00:00.123Z');
const officer = {
  role: 'officer' as const,
  name: 'Cán bộ A',
  issuer: 'http://localhost:4003',
  subject: 'can-bo-a',
};

describe('Canonical JSON', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: [3, { z: 1, y: null }], c: true } }, '{"a":{"c":true,"d":[3,{"y":null,"z":1}]}}'],
    [{ a: undefined, b: 'ố' }, '{"b":"ố"}'],
    [{}, '{}'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe.each(databaseKinds)('The audit trail on $name', ({ open }) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await emptyDatabase(database.db);
    await unguarded((trx) => sql`truncate audit_log cascade`.execute(trx));
  });
  afterAll(() => database.close());

  /** As somebody who may do anything in the database. */
  const unguarded = (work: (trx: Transaction<Database>) => Promise<unknown>) =>
    database.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await work(trx);
    });
  const write = (input: Partial<AuditInput> = {}, db = database.db) =>
    db.transaction().execute((trx) =>
      audit(trx, {
        actor: officer,
        action: 'take',
        feedbackId: null,
        detail: { version: 2 },
        at,
        ...input,
      }),
    );
  const writeMany = async (count: number) => {
    for (let index = 1; index <= count; index += 1) await write({ detail: { version: index } });
    return readAuditHead(database.db);
  };
  const insertFeedback = async () => {
    const id = randomUUID();
    const row = { about: 'plan', category: 'question', text: 'Một câu hỏi đủ dài.', state: 'received' };
    await database.db
      .insertInto('feedback')
      .values({
        ...row,
        id,
        receipt_hash: hashReceiptCode(createReceiptCode()),
        author_issuer: null,
        author_subject: null,
        created_at: at,
      })
      .execute();
    return id;
  };

  it('is whole when empty', async () => {
    expect(await verifyChain(database.db)).toEqual({ whole: true, head: emptyHead });
  });

  it('numbers entries and chains each to the one before', async () => {
    const feedbackId = randomUUID();
    await write({ feedbackId });
    await write({ actor: 'citizen', action: 'erase', detail: {} });
    const rows = await database.db.selectFrom('audit_log').selectAll().orderBy('position').execute();
    expect(rows).toMatchObject([
      {
        position: 1,
        at,
        actor: 'officer Cán bộ A',
        actor_id: '["http://localhost:4003","can-bo-a"]',
        action: 'take',
        feedback_id: feedbackId,
        detail: '{"version":2}',
        previous_hash: emptyHead.hash,
      },
      { position: 2, actor: 'citizen', actor_id: null, previous_hash: rows[0]?.hash },
    ]);
    expect(await verifyChain(database.db)).toEqual({
      whole: true,
      head: { position: 2, hash: rows[1]?.hash },
    });
  });

  it('gives every entry its own place, however many write at once', async () => {
    const other = database.connectAgain();
    await Promise.all(Array.from({ length: 40 }, (_, index) => write({}, index % 2 ? other : database.db)));
    expect(await verifyChain(database.db)).toMatchObject({ whole: true, head: { position: 40 } });
  });

  it('has nothing of a transaction that failed, and goes on behind it', async () => {
    await write();
    const failed = database.db.transaction().execute(async (trx) => {
      await audit(trx, { actor: 'system', action: 'retain', feedbackId: null, detail: {}, at });
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    await write();
    expect(await verifyChain(database.db)).toMatchObject({ whole: true, head: { position: 2 } });
  });

  it.each([
    ['changed', `update audit_log set action = 'close'`],
    ['deleted', 'delete from audit_log'],
    ['truncated', 'truncate audit_log cascade'],
    ['changed in no row', `update audit_log set action = 'close' where position = 99`],
  ])('refuses to be %s', async (_how, statement) => {
    await write();
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow('append-only');
    expect(await verifyChain(database.db)).toMatchObject({ whole: true, head: { position: 1 } });
  });

  it.each([
    ['position', 'position = 9', 3],
    ['at', `at = at + interval '1 millisecond'`, 3],
    ['actor', `actor = 'officer B'`, 3],
    ['actor_id', 'actor_id = null', 3],
    ['action', `action = 'close'`, 3],
    ['feedback_id', 'feedback_id = gen_random_uuid()', 3],
    ['detail', `detail = '{"version":4}'`, 3],
    ['previous_hash', `previous_hash = repeat('0', 64)`, 3],
    ['hash', `hash = repeat('0', 64)`, 3],
  ])('shows where somebody changed %s', async (_column, change, brokenAt) => {
    await writeMany(5);
    await unguarded((trx) => sql.raw(`update audit_log set ${change} where position = 3`).execute(trx));
    expect(await verifyChain(database.db)).toMatchObject({ whole: false, position: brokenAt });
  });

  it('shows a change whose own hash was made to fit', async () => {
    await writeMany(5);
    await unguarded(async (trx) => {
      const row = await trx
        .selectFrom('audit_log')
        .selectAll()
        .where('position', '=', 3)
        .executeTakeFirstOrThrow();
      const changed = { ...row, action: 'close' };
      await trx
        .updateTable('audit_log')
        .set({ action: 'close', hash: hashEntry(changed) })
        .where('position', '=', 3)
        .execute();
    });
    expect(await verifyChain(database.db)).toMatchObject({ whole: false, position: 4 });
  });

  it.each([
    ['the first is deleted', 'delete from audit_log where position = 1', 1],
    ['one is deleted', 'delete from audit_log where position = 3', 3],
    [
      'one is deleted and those behind it renumbered',
      `delete from audit_log where position = 3; update audit_log set position = position - 1 where position = 4;
       update audit_log set position = position - 1 where position = 5`,
      3,
    ],
    [
      'two change places',
      `update audit_log set position = 99 where position = 2; update audit_log set position = 2 where position = 3;
       update audit_log set position = 3 where position = 99`,
      2,
    ],
    [
      'one is put in twice',
      `insert into audit_log select 6, at, actor, actor_id, action, feedback_id, detail, previous_hash, hash
       from audit_log where position = 5`,
      6,
    ],
  ])('shows where %s', async (_what, statements, brokenAt) => {
    await writeMany(5);
    await unguarded(async (trx) => {
      for (const statement of statements.split(';')) await sql.raw(statement).execute(trx);
    });
    expect(await verifyChain(database.db)).toMatchObject({ whole: false, position: brokenAt });
  });

  it('shows that its end was cut off, or written anew, beside a head noted earlier', async () => {
    const noted = await writeMany(5);
    await unguarded((trx) => sql`delete from audit_log where position > 3`.execute(trx));
    expect(await verifyChain(database.db)).toMatchObject({ whole: true, head: { position: 3 } });
    expect(await verifyChain(database.db, noted)).toMatchObject({ whole: false, position: 4 });
    await writeMany(3);
    expect(await verifyChain(database.db, noted)).toMatchObject({ whole: false, position: 5 });
  });

  it('still holds a head noted earlier once it has grown', async () => {
    const noted = await writeMany(2);
    await writeMany(2);
    expect(await verifyChain(database.db, noted)).toMatchObject({ whole: true, head: { position: 4 } });
  });

  it('keeps what an officer wrote where it can be deleted, and shows a change of it', async () => {
    const feedbackId = await insertFeedback();
    await write({ feedbackId, note: 'Đúng chức năng của Sở Xây dựng.' });
    expect(await verifyChain(database.db)).toMatchObject({ whole: true });
    const { detail } = await database.db.selectFrom('audit_log').select('detail').executeTakeFirstOrThrow();
    expect(detail).not.toContain('Xây dựng');
    await database.db.updateTable('audit_notes').set({ note: 'Khác.' }).execute();
    expect(await verifyChain(database.db)).toMatchObject({ whole: false, position: 1 });
    await database.db.transaction().execute((trx) => eraseAuditNotes(trx, feedbackId));
    expect(await verifyChain(database.db)).toMatchObject({ whole: true, head: { position: 1 } });
  });
});

describe('The command that verifies the trail', () => {
  const command = fileURLToPath(new URL('auditCommand.ts', import.meta.url));
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let db: ReturnType<typeof connectServer>;

  beforeAll(async () => {
    server = await startPostgres();
    db = connectServer(server.url);
    await prepareDatabase(db, async () => {});
    for (const action of ['take', 'answer']) {
      await db
        .transaction()
        .execute((trx) => audit(trx, { actor: officer, action, feedbackId: null, detail: {}, at }));
    }
  });
  afterAll(async () => {
    await db.destroy();
    await server.stop();
  });

  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--conditions=@cantho/source', command, ...args], {
      env: { PATH: process.env.PATH, DATABASE_URL: server.url },
    }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      (error) => ({ code: error.code as number, output: error.stderr as string }),
    );

  it('prints how many entries there are and the head, takes that head again, and says where the trail breaks', async () => {
    const { hash } = await readAuditHead(db);
    expect(await run()).toEqual({ code: 0, output: `audit trail: 2 entries, whole; head 2:${hash}\n` });
    expect((await run(`2:${hash}`)).code).toBe(0);
    expect(await run('head')).toMatchObject({ code: 1, output: expect.stringContaining('POSITION:HASH') });
    await db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await trx.deleteFrom('audit_log').where('position', '=', 2).execute();
    });
    expect(await run(`2:${hash}`)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/entry 2 missing/),
    });
    expect(await run(`1:${hash}`)).toMatchObject({ code: 1, output: expect.stringMatching(/entry 1 /) });
  });
});
