import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { AttachmentRef } from '@cantho/api-client';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeHere } from './attachments/decoders.ts';
import { attachmentsOf, claimAttachments, deleteAttachmentsOf } from './attachments/feedbackAttachments.ts';
import { createFileLinks } from './attachments/fileLinks.ts';
import { defaultLimits } from './attachments/limits.ts';
import { listDue, lookThrough } from './attachments/processing.ts';
import { type AttachmentStorage, createFileStorage } from './attachments/storage.ts';
import { deleteDoomedFiles, deleteExpiredUploads, sweepStrays } from './attachments/sweeping.ts';
import { Problem } from './problems.ts';
import { hasCanary } from './testing/canary.ts';
import type { Answer, Send } from './testing/contractClient.ts';
import { databaseKinds, emptyDatabase, type TestDatabase } from './testing/databases.ts';
import { createHostileFiles } from './testing/hostileFiles.ts';
import { storeFeedback, tokenOf, verifyPeople } from './testing/officers.ts';
import { closeApps, testApp } from './testing/testApp.ts';
import { bytesType, someBytes, type Uploads, uploadsBy } from './testing/uploads.ts';

const hour = 60 * 60_000;
const tooLarge = 10 * 2 ** 20 + 1;
const fileLinkSecret = 'a secret that has more than thirty-two bytes';

describe.each(databaseKinds)('Attachments on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-attachments-'));
  let database: TestDatabase;
  let storage: AttachmentStorage;
  let now: Date;
  let send: Send;
  let uploads: Uploads;
  /** Another process, by the same files. */
  let elsewhere: Uploads;
  let whole: string[];
  const clock = () => now;

  beforeAll(async () => {
    database = await open();
    storage = await createFileStorage(folder);
    const options = {
      ...{ clock, storage, fileLinkSecret, verifyToken: verifyPeople, uploadsPerMinute: 10_000 },
      partLimits: { chunkBytes: 1000, idleMilliseconds: 200, milliseconds: 2_000 },
      openUploads: { count: 5, bytes: 12 * 2 ** 20 },
      onAttachmentWhole: async (_trx: unknown, id: string) => {
        whole.push(id);
      },
    };
    ({ send } = await testApp({ db: database.db, ...options }));
    const other = await testApp({ db: database.connectAgain(), ...options });
    uploads = uploadsBy(send);
    elsewhere = uploadsBy(other.send);
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    whole = [];
    await emptyDatabase(database.db);
    await sql`truncate attachments, attachment_parts, doomed_files`.execute(database.db);
  });
  afterAll(async () => {
    await closeApps();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const kindOf = (answer: Answer) => answer.json().type.split(':').at(-1);
  const outcomeOf = (answer: Answer) => [answer.statusCode, kindOf(answer)];
  const files = () =>
    ['quarantine', 'ready'].flatMap((area) =>
      existsSync(join(folder, area)) ? readdirSync(join(folder, area)) : [],
    );
  const emptyFolder = async () => {
    for (const area of ['quarantine', 'ready', 'partial'] as const) {
      for (const key of await storage.listOlderThan(area, Date.now() + hour)) await storage.delete(key);
    }
  };
  const partsOf = async (id: string) => {
    const parts = database.db.selectFrom('attachment_parts').selectAll().where('attachment_id', '=', id);
    const rows = await parts.orderBy('start').execute();
    return Buffer.concat(await Promise.all(rows.map(({ file_key }) => storage.read(file_key))));
  };
  const claim = (feedbackId: string, refs: readonly AttachmentRef[], db = database.db) =>
    db.transaction().execute((trx) => claimAttachments(trx, { feedbackId, refs, now }));
  const feedback = async () => (await storeFeedback(database.db, {})).id;
  const look = (id: string, decode = decodeHere) => {
    const { db } = database;
    const onError = () => {};
    return lookThrough({ db, storage, clock, onError, limits: defaultLimits, scanner: null, decode }, id);
  };

  describe('while they are sent', () => {
    it('arrive in parts, and wait to be looked through once they are whole', async () => {
      const bytes = someBytes(2500);
      const begun = await uploads.begin(bytes.length);
      expect(begun).toMatchObject({ offset: 0, size: 2500, state: 'uploading', reason: null });
      expect(begun.expiresAt).toBe('2026-07-02T05:00:00.000Z');
      const first = await uploads.append(begun, 0, bytes.subarray(0, 1100));
      expect(first.json()).toEqual({
        id: begun.id,
        offset: 1100,
        size: 2500,
        state: 'uploading',
        reason: null,
      });
      expect(first.headers['cache-control']).toBe('no-store');
      expect(whole).toEqual([]);
      const last = await elsewhere.append(begun, 1100, bytes.subarray(1100));
      expect(last.json()).toMatchObject({ offset: 2500, state: 'processing' });
      expect(whole).toEqual([begun.id]);
      expect((await uploads.look(begun)).json()).toEqual(last.json());
      expect(await partsOf(begun.id)).toEqual(bytes);
      expect(await listDue(database.db, now)).toEqual([begun.id]);
    });

    it('take an empty part for a question', async () => {
      const begun = await uploads.begin(10);
      expect((await uploads.append(begun, 0, Buffer.alloc(0))).json()).toMatchObject({ offset: 0 });
    });

    it('are announced with a name and at most 10 MB', async () => {
      const announce = (body: object, headers = {}) =>
        send({
          method: 'POST',
          url: '/v1/attachments',
          body,
          headers: { 'accept-language': 'en', ...headers },
        });
      expect(outcomeOf(await announce({ fileName: 'a.jpg', size: tooLarge }))).toEqual([
        413,
        'payloadTooLarge',
      ]);
      expect((await announce({ fileName: 'a.jpg', size: tooLarge - 1 })).statusCode).toBe(201);
      for (const body of [
        { fileName: '', size: 1 },
        { fileName: 'a', size: 0 },
        { size: 1 },
        { fileName: 'a', size: 1.5 },
      ]) {
        expect(outcomeOf(await announce(body))).toEqual([400, 'validation']);
      }
      const strange = await announce({ fileName: 'a', size: 1, key: '../../x' });
      expect(strange.json().errors[0].name).toBe('/key');
      expect(outcomeOf(await announce({ fileName: 'a', size: 1 }, { authorization: 'Bearer x' }))).toEqual([
        401,
        'unauthorized',
      ]);
    });

    it('ask the signed out for effort, and not a person signed in', async () => {
      const { send: strict } = await testApp({
        ...{ db: database.db, clock, storage, verifyToken: verifyPeople, challengeWork: 2 },
      });
      const announce = (headers = {}) =>
        strict({ method: 'POST', url: '/v1/attachments', body: { fileName: 'a.jpg', size: 1 }, headers });
      expect(outcomeOf(await announce())).toEqual([422, 'challengeFailed']);
      expect((await announce(tokenOf('citizen'))).statusCode).toBe(201);
      expect(await database.db.selectFrom('attachments').select('id').execute()).toHaveLength(1);
    });

    it('are nobody else’s: without the secret they are not there', async () => {
      const begun = await uploads.begin(10);
      const other = await uploads.begin(10);
      const wrong = [
        { id: begun.id, secret: other.secret },
        { id: crypto.randomUUID(), secret: begun.secret },
      ];
      for (const ref of wrong) {
        expect(outcomeOf(await uploads.look(ref))).toEqual([404, 'notFound']);
        expect(outcomeOf(await uploads.append(ref, 0, Buffer.alloc(10)))).toEqual([404, 'notFound']);
        expect(outcomeOf(await uploads.takeBack(ref))).toEqual([404, 'notFound']);
      }
      const rows = await database.db.selectFrom('attachments').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(begun.secret);
      expect(JSON.stringify(rows)).not.toContain('192.0.2');
    });

    it('take parts where they follow on only, and say where that is', async () => {
      const begun = await uploads.begin(100);
      await uploads.append(begun, 0, Buffer.alloc(40));
      for (const offset of [0, 39, 41, 100]) {
        const answer = await uploads.append(begun, offset, Buffer.alloc(10));
        expect(outcomeOf(answer)).toEqual([409, 'offsetMismatch']);
        expect(answer.json().detail).toBe(`40 bytes have arrived; the part begins at ${offset}.`);
      }
      expect((await uploads.look(begun)).json().offset).toBe(40);
    });

    it('take no more than was announced, told before or found out while it comes', async () => {
      const begun = await uploads.begin(1500);
      expect(outcomeOf(await uploads.append(begun, 0, Buffer.alloc(1501)))).toEqual([413, 'payloadTooLarge']);
      expect((await uploads.look(begun)).json().offset).toBe(0);
      async function* pieces() {
        for (const size of [1000, 500, 1]) {
          yield Buffer.alloc(size);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      expect(outcomeOf(await uploads.append(begun, 0, Readable.from(pieces())))).toEqual([
        413,
        'payloadTooLarge',
      ]);
      const { offset, state } = (await uploads.look(begun)).json();
      expect([offset, state]).toEqual([1000, 'uploading']);
      const rest = await uploads.append(begun, 1000, Buffer.alloc(500));
      expect(rest.json()).toMatchObject({ state: 'processing' });
      expect(outcomeOf(await uploads.append(begun, 1500, Buffer.alloc(1)))).toEqual([413, 'payloadTooLarge']);
    });

    it('are bytes and nothing else, and bytes are taken nowhere else', async () => {
      const begun = await uploads.begin(10);
      const headers = { 'attachment-secret': begun.secret, 'upload-offset': '0', 'accept-language': 'en' };
      const url = `/v1/attachments/${begun.id}`;
      for (const type of ['application/json', 'application/octet-stream', 'text/plain']) {
        const answer = await send({
          method: 'PATCH',
          url,
          body: '{}',
          headers: { ...headers, 'content-type': type },
        });
        expect(outcomeOf(answer)).toEqual([415, 'unsupportedMediaType']);
        expect([answer.headers.accept, answer.json().detail]).toEqual([
          bytesType,
          `The body must be ${bytesType}, not compressed; received ${type}.`,
        ]);
      }
      expect(outcomeOf(await send({ method: 'PATCH', url, headers }))).toEqual([415, 'unsupportedMediaType']);
      const elsewhereBytes = { 'content-type': bytesType };
      const answer = await send({
        method: 'POST',
        url: '/v1/attachments',
        body: Buffer.alloc(5),
        headers: elsewhereBytes,
      });
      expect(outcomeOf(answer)).toEqual([415, 'unsupportedMediaType']);
    });

    it('name every header that is missing or wrong', async () => {
      const begun = await uploads.begin(10);
      const url = `/v1/attachments/${begun.id}`;
      const missing = await send({
        method: 'PATCH',
        url,
        body: Buffer.alloc(1),
        headers: { 'content-type': bytesType },
      });
      expect(missing.json().errors.map(({ name }: { name: string }) => name)).toEqual([
        'Attachment-Secret',
        'Upload-Offset',
      ]);
      for (const offset of ['-1', '1.5', 'x', '1e3']) {
        const headers = {
          'content-type': bytesType,
          'attachment-secret': begun.secret,
          'upload-offset': offset,
        };
        const answer = await send({ method: 'PATCH', url, body: Buffer.alloc(1), headers });
        expect(answer.json().errors[0]).toMatchObject({ name: 'Upload-Offset', received: offset });
      }
    });

    it('take one of several parts that come at once, on all processes', async () => {
      const bytes = someBytes(5000);
      const begun = await uploads.begin(bytes.length);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => (index % 2 ? uploads : elsewhere).append(begun, 0, bytes)),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(7).fill(409)]);
      expect(whole).toEqual([begun.id]);
      expect(await partsOf(begun.id)).toEqual(bytes);
    });

    it('leave nothing of parts that lost', async () => {
      await emptyFolder();
      const bytes = someBytes(900);
      const begun = await uploads.begin(bytes.length);
      await Promise.all([1, 2, 3, 4].map(() => uploads.append(begun, 0, bytes)));
      expect(files()).toHaveLength(1);
    });

    it('keep what came of a part that comes too slowly, and say so', async () => {
      const begun = await uploads.begin(3000);
      async function* slowly() {
        yield someBytes(3000).subarray(0, 1200);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        yield someBytes(3000).subarray(1200);
      }
      const answer = await uploads.append(begun, 0, Readable.from(slowly()));
      expect(outcomeOf(answer)).toEqual([408, 'validation']);
      expect((await uploads.look(begun)).json().offset).toBe(1200);
      expect((await uploads.append(begun, 1200, someBytes(3000).subarray(1200))).statusCode).toBe(200);
      expect(await partsOf(begun.id)).toEqual(someBytes(3000));
    });

    it('may be taken back until they are sent, files and all', async () => {
      await emptyFolder();
      const begun = await uploads.begin(2500);
      for (const start of [0, 1000, 2000]) {
        await uploads.append(begun, start, someBytes(2500).subarray(start, start + 1000));
      }
      expect(files()).toHaveLength(3);
      expect((await uploads.takeBack(begun)).statusCode).toBe(204);
      expect(outcomeOf(await uploads.look(begun))).toEqual([404, 'notFound']);
      expect(outcomeOf(await uploads.takeBack(begun))).toEqual([404, 'notFound']);
      expect(files()).toEqual([]);
    });

    it('expire after a day, files and all', async () => {
      await emptyFolder();
      const begun = await uploads.upload(someBytes(10));
      now = new Date(now.getTime() + 24 * hour);
      expect(outcomeOf(await uploads.look(begun))).toEqual([404, 'notFound']);
      expect(outcomeOf(await uploads.append(begun, 10, Buffer.alloc(0)))).toEqual([404, 'notFound']);
      await expect(claim(await feedback(), [begun])).rejects.toThrow('attachmentNotUsable');
      expect(await deleteExpiredUploads(database.db, now)).toBe(1);
      await deleteDoomedFiles({ db: database.db, storage });
      expect(files()).toEqual([]);
    });

    it.each([
      ['../../../etc/passwd', 'passwd'],
      ['C:\\Windows\\system32\\a.jpg', 'a.jpg'],
      ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
      ['..', 'tep-dinh-kem'],
      ['đường phố.HEIC', 'đường phố.HEIC'],
    ])('are called what they may be called: %j', async (given, shown) => {
      const begun = await uploads.begin(1, given);
      const row = await database.db
        .selectFrom('attachments')
        .selectAll()
        .where('id', '=', begun.id)
        .executeTakeFirst();
      expect(row?.file_name).toBe(shown);
    });

    it('of one network are so many and so much until they are sent, and another has its own', async () => {
      for (let count = 0; count < 5; count += 1) await uploads.begin(1);
      const body = { fileName: 'a.jpg', size: 1 };
      const announce = (remoteAddress: string) =>
        send({ method: 'POST', url: '/v1/attachments', body, remoteAddress });
      const refused = await announce('192.0.2.200');
      expect(outcomeOf(refused)).toEqual([429, 'tooManyRequests']);
      expect(refused.headers['retry-after']).toBe('86400');
      const other = uploadsBy(send, '198.51.100.1');
      await other.begin(10 * 2 ** 20);
      await expect(other.begin(3 * 2 ** 20)).rejects.toThrow('429');
      const sent = await other.upload(someBytes(10));
      await claim(await feedback(), [sent]);
      await database.db
        .deleteFrom('attachments')
        .where('size', '=', 10 * 2 ** 20)
        .execute();
      await other.begin(10 * 2 ** 20);
    });

    it('of one network do not get past the limit by coming at once', async () => {
      const begun = await Promise.allSettled(
        Array.from({ length: 12 }, (_, index) => (index % 2 ? uploads : elsewhere).begin(1)),
      );
      expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    });

    it('may be sent by the shell’s pages and by no other', async () => {
      const preflight = (origin: string) =>
        send({
          ...{ method: 'OPTIONS', url: `/v1/attachments/${crypto.randomUUID()}` },
          headers: {
            ...{ origin, 'access-control-request-method': 'PATCH' },
            'access-control-request-headers': 'attachment-secret,content-type,upload-offset',
          },
        });
      const answer = await preflight('http://localhost:4000');
      expect(answer.statusCode).toBe(204);
      expect(answer.headers['access-control-allow-origin']).toBe('http://localhost:4000');
      expect(answer.headers['access-control-allow-methods']).toContain('PATCH');
      for (const header of ['Attachment-Secret', 'Upload-Offset', 'Content-Type']) {
        expect(answer.headers['access-control-allow-headers']).toContain(header);
      }
      expect(
        (await preflight('https://evil.example')).headers['access-control-allow-origin'],
      ).toBeUndefined();
    });
  });

  describe('of a feedback', () => {
    it('are bound to it in their order, and then no longer their sender’s to change', async () => {
      const [one, two] = [
        await uploads.upload(someBytes(10), 'một.jpg'),
        await uploads.upload(someBytes(20), 'hai.jpg'),
      ];
      const id = await feedback();
      await claim(id, [two, one]);
      const shown = (await attachmentsOf(database.db, [id, crypto.randomUUID()])).get(id);
      expect(
        shown?.map(({ fileName, size, state, mediaType, fileKey }) => [
          fileName,
          size,
          state,
          mediaType,
          fileKey,
        ]),
      ).toEqual([
        ['hai.jpg', 20, 'processing', null, null],
        ['một.jpg', 10, 'processing', null, null],
      ]);
      expect(outcomeOf(await uploads.takeBack(one))).toEqual([404, 'notFound']);
      expect((await uploads.look(one)).json().state).toBe('processing');
      now = new Date(now.getTime() + 48 * hour);
      expect(await deleteExpiredUploads(database.db, now)).toBe(0);
    });

    it('are refused by number where they cannot be used, and then none is bound', async () => {
      const good = await uploads.upload(someBytes(10));
      const half = await uploads.begin(10);
      const sent = await uploads.upload(someBytes(10));
      await claim(await feedback(), [sent]);
      const refused = await uploads.upload(Buffer.from('text'));
      await look(refused.id);
      const wrong = { id: good.id, secret: half.secret };
      const missing = { id: crypto.randomUUID(), secret: half.secret };
      const id = await feedback();
      for (const bad of [half, sent, refused, wrong, missing, good]) {
        const error = await claim(id, [good, bad]).catch((thrown) => thrown);
        expect(error).toBeInstanceOf(Problem);
        expect([error.kind, error.errors.map(({ name }: { name: string }) => name)]).toEqual([
          'attachmentNotUsable',
          ['/attachments/1'],
        ]);
      }
      expect((await attachmentsOf(database.db, [id])).size).toBe(0);
      await claim(id, [good]);
    });

    it('belong to one of two that come at once', async () => {
      const refs = [await uploads.upload(someBytes(10)), await uploads.upload(someBytes(10))];
      const ids = [await feedback(), await feedback()];
      const claims = await Promise.allSettled([
        claim(ids[0] as string, refs),
        claim(ids[1] as string, refs.toReversed(), database.connectAgain()),
      ]);
      expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect([...(await attachmentsOf(database.db, ids)).values()].flat()).toHaveLength(2);
    });

    it('are deleted with it, files and all, however often the storage fails', async () => {
      await emptyFolder();
      const hostile = (await createHostileFiles()).find(({ expected }) => expected === 'ready');
      const [ready, waiting] = [
        await uploads.upload(hostile?.bytes ?? Buffer.alloc(0)),
        await uploads.upload(someBytes(10)),
      ];
      await look(ready.id);
      const id = await feedback();
      await claim(id, [ready, waiting]);
      await database.db.transaction().execute((trx) => deleteAttachmentsOf(trx, id));
      expect((await attachmentsOf(database.db, [id])).size).toBe(0);
      const failing = { ...storage, delete: () => Promise.reject(new Error('storage is down')) };
      await expect(deleteDoomedFiles({ db: database.db, storage: failing })).rejects.toThrow(
        'storage is down',
      );
      await deleteDoomedFiles({ db: database.db, storage });
      expect(files()).toEqual([]);
    });
  });

  it('are gone from every place once their sender erases the feedback, whatever state they are in', async () => {
    await emptyFolder();
    const picture = (await createHostileFiles()).find(({ expected }) => expected === 'ready');
    const [ready, waiting] = [
      await uploads.upload(picture?.bytes ?? Buffer.alloc(0)),
      await uploads.upload(someBytes(10)),
    ];
    await look(ready.id);
    const sent = await send({
      ...{ method: 'POST', url: '/v1/feedback', headers: { 'idempotency-key': crypto.randomUUID() } },
      body: {
        ...{ about: 'plan', category: 'praise', text: 'Rất dễ theo dõi, xin cảm ơn.' },
        attachments: [ready, waiting].map(({ id, secret }) => ({ id, secret })),
      },
    });
    expect(sent.json().attachments).toEqual([
      { state: 'ready', reason: null },
      { state: 'processing', reason: null },
    ]);
    expect(files()).not.toEqual([]);
    const url = `/v1/feedback/${sent.json().receiptCode}/data`;
    expect((await send({ method: 'DELETE', url })).statusCode).toBe(204);
    expect(files()).toEqual([]);
    expect(await database.db.selectFrom('attachments').select('id').execute()).toEqual([]);
  });

  describe('as files', () => {
    const ready = async (fileName: string) => {
      const files = await createHostileFiles();
      const picture = files.find(
        ({ what, expected }) => what.includes('EXIF with GPS') && expected === 'ready',
      );
      const begun = await uploads.upload(picture?.bytes ?? Buffer.alloc(0), fileName);
      await look(begun.id);
      const id = await feedback();
      await claim(id, [begun]);
      const [shown] = (await attachmentsOf(database.db, [id])).get(id) ?? [];
      return { id, shown };
    };
    const links = (secret = fileLinkSecret) =>
      createFileLinks({ clock, apiUrl: 'http://localhost:4002/', secret: async () => secret });
    const open = async (url: string) =>
      send({ url: url.replace('http://localhost:4002', ''), headers: { 'accept-language': 'en' } });

    it('are downloads only, under a harmless name, without a byte of what told about their sender', async () => {
      const { shown } = await ready('../ảnh "chụp".png');
      expect(shown).toMatchObject({ fileName: 'ảnh _chụp_.jpg', mediaType: 'image/jpeg', state: 'ready' });
      const answer = await open(await links().sign(shown?.fileKey ?? ''));
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(
          /^attachment; filename="anh _chup_\.jpg"; filename\*=UTF-8''/,
        ),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      expect(answer.rawPayload.length).toBe(shown?.size);
      expect(hasCanary(answer.rawPayload)).toBe(false);
    });

    it('open by a link of ours, for five minutes', async () => {
      const { shown } = await ready('a.jpg');
      const url = await links().sign(shown?.fileKey ?? '');
      const other = await ready('b.jpg');
      now = new Date(now.getTime() + 5 * 60_000 - 1);
      expect((await open(url)).statusCode).toBe(200);
      const forged = [
        url.replace(/expires=(\d+)/, (_, expires) => `expires=${Number(expires) + 60}`),
        url.replace(shown?.fileKey?.slice(6) ?? '', other.shown?.fileKey?.slice(6) ?? ''),
        await links('another secret of more than thirty-two bytes').sign(shown?.fileKey ?? ''),
        url.replace(/signature=.*/, 'signature=x'),
      ];
      for (const link of forged) expect(outcomeOf(await open(link))).toEqual([403, 'forbidden']);
      now = new Date(now.getTime() + 1);
      expect(outcomeOf(await open(url))).toEqual([403, 'forbidden']);
      expect(outcomeOf(await open('/v1/files/..%2F..%2Fetc%2Fpasswd?expires=1&signature=x'))).toEqual([
        403,
        'forbidden',
      ]);
    });

    it('are gone with their feedback, links or not', async () => {
      const { id, shown } = await ready('a.jpg');
      const url = await links().sign(shown?.fileKey ?? '');
      await database.db.transaction().execute((trx) => deleteAttachmentsOf(trx, id));
      expect(outcomeOf(await open(url))).toEqual([404, 'notFound']);
    });
  });

  it('of hostile senders end as they must, from the first byte sent to the last byte served', async () => {
    const all = (await createHostileFiles()).filter(
      ({ heavy, bytes }) => !heavy && bytes.length > 0 && bytes.length < tooLarge,
    );
    // Every eleventh: of each kind of trick some; hostileFiles.test.ts runs them all, and the bench all over HTTP.
    const some = all.filter((_, index) => index % 11 === 0);
    const links = createFileLinks({ clock, apiUrl: '', secret: async () => fileLinkSecret });
    const wrong: string[] = [];
    let served = 0;
    for (const file of some) {
      const begun = await uploads.upload(file.bytes, file.name.slice(0, 255) || '-');
      await look(begun.id);
      const { state, reason } = (await uploads.look(begun)).json();
      const became = state === 'rejected' ? reason : state;
      if (!isExpected(file.expected, became))
        wrong.push(`${file.what}: expected ${file.expected}, got ${became}`);
      const id = await feedback();
      if (state !== 'rejected') await claim(id, [begun]);
      const { fileKey } = (await attachmentsOf(database.db, [id])).get(id)?.[0] ?? {};
      if (!fileKey) {
        await uploads.takeBack(begun);
        continue;
      }
      served += 1;
      const answer = await send(await links.sign(fileKey));
      if (answer.statusCode !== 200 || hasCanary(answer.rawPayload))
        wrong.push(`${file.what}: a canary came out`);
    }
    expect(wrong).toEqual([]);
    expect([some.length > 25, served > 5]).toEqual([true, true]);
  });

  describe('and their files', () => {
    const sweep = () => sweepStrays({ db: database.db, storage }, new Date(Date.now() + 2 * hour));

    it('are compared: files without rows go, those with rows stay', async () => {
      await emptyFolder();
      const kept = await uploads.upload(someBytes(10));
      await storage.put('quarantine', Buffer.from('stray'));
      await storage.put('ready', Buffer.from('stray'));
      expect(await sweepStrays({ db: database.db, storage }, new Date())).toEqual({ files: 0, rows: 0 });
      expect(await sweep()).toEqual({ files: 2, rows: 0 });
      expect(await partsOf(kept.id)).toEqual(someBytes(10));
    });

    it('are compared: rows without files go, or stay apart once they were sent', async () => {
      await emptyFolder();
      const [unsent, sent] = [await uploads.upload(someBytes(10)), await uploads.upload(someBytes(10))];
      const id = await feedback();
      await claim(id, [sent]);
      await emptyFolder();
      expect(await sweep()).toEqual({ files: 0, rows: 2 });
      expect(outcomeOf(await uploads.look(unsent))).toEqual([404, 'notFound']);
      expect((await attachmentsOf(database.db, [id])).get(id)?.[0]?.state).toBe('quarantined');
      expect(await listDue(database.db, new Date(now.getTime() + hour))).toEqual([]);
    });
  });
});

function isExpected(expected: string, became: string): boolean {
  if (expected === 'harmless') return true;
  return expected === 'notServed' ? became !== 'ready' : became === expected;
}
