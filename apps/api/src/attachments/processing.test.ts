import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseKinds, type TestDatabase } from '../testing/databases.ts';
import { defaultLimits } from './limits.ts';
import { type Decode, DecodingFailure } from './processAttachment.ts';
import { type LookingParts, listDue, lookThrough } from './processing.ts';
import { type AttachmentStorage, createFileStorage } from './storage.ts';
import { deleteDoomedFiles } from './sweeping.ts';
import { appendChunk, createUpload, deleteUpload } from './uploadStore.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\nabc', 'latin1');
const minute = 60_000;

describe.each(databaseKinds)('Looking through attachments on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cantho-api-processing-'));
  let database: TestDatabase;
  let storage: AttachmentStorage;
  let now: Date;
  let errors: string[];

  beforeAll(async () => {
    database = await open();
    storage = await createFileStorage(folder);
  });
  beforeEach(async () => {
    now = new Date('2026-07-01T05:00:00Z');
    errors = [];
    await sql`truncate attachments, attachment_parts, doomed_files`.execute(database.db);
    for (const area of ['quarantine', 'ready'] as const) {
      for (const key of await storage.listOlderThan(area, Date.now() + minute)) await storage.delete(key);
    }
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const sent = async (bytes = png) => {
    const { db } = database;
    const limits = { count: 100, bytes: 2 ** 30 };
    const spendEffort = async () => {};
    const { id } = await createUpload(db, {
      ...{ fileName: 'a.png', size: bytes.length, network: 'n', now, limits, spendEffort },
    });
    const onWhole = async () => {};
    for (const [start, end] of [
      [0, 5],
      [5, bytes.length],
    ] as const) {
      await appendChunk({ db, storage, onWhole }, { id, start, bytes: bytes.subarray(start, end), now });
    }
    return id;
  };
  const decoding = () => vi.fn<Decode>(async (bytes) => ({ state: 'ready', mediaType: 'image/png', bytes }));
  const parts = (given: Partial<LookingParts> = {}): LookingParts => ({
    ...{
      db: database.db,
      storage,
      clock: () => now,
      limits: defaultLimits,
      scanner: null,
      decode: decoding(),
    },
    onError: ({ message }) => errors.push(message),
    ...given,
  });
  const row = (id: string) =>
    database.db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const stored = async (area: 'quarantine' | 'ready') =>
    (await storage.listOlderThan(area, Date.now() + minute)).length;
  const isDue = async (id: string) => (await listDue(database.db, now)).includes(id);

  it('keeps what was written anew and deletes what was sent', async () => {
    const id = await sent();
    const decode = decoding();
    await lookThrough(parts({ decode }), id);
    expect(Buffer.from(decode.mock.calls[0]?.[0] ?? [])).toEqual(png);
    expect(await row(id)).toMatchObject({ state: 'ready', media_type: 'image/png', stored_size: png.length });
    await deleteDoomedFiles({ db: database.db, storage });
    expect([await stored('quarantine'), await stored('ready')]).toEqual([0, 1]);
    expect(await isDue(id)).toBe(false);
  });

  it('tells why a file is not taken, and keeps no byte of it', async () => {
    const id = await sent(Buffer.from('no picture'));
    await lookThrough(parts(), id);
    expect(await row(id)).toMatchObject({ state: 'rejected', reason: 'mediaType', look_at: null });
    await deleteDoomedFiles({ db: database.db, storage });
    expect([await stored('quarantine'), await stored('ready')]).toEqual([0, 0]);
  });

  it('is done once where many look at once', async () => {
    const id = await sent();
    const decode = decoding();
    const again = parts({ decode, db: database.connectAgain() });
    await Promise.all(
      [parts({ decode }), again, parts({ decode }), again].map((each) => lookThrough(each, id)),
    );
    expect(decode).toHaveBeenCalledTimes(1);
    expect(await stored('ready')).toBe(1);
  });

  it('is tried three times where the decoder fails, and then the file stays in quarantine', async () => {
    const id = await sent();
    const decode = vi.fn<Decode>(() => Promise.reject(new DecodingFailure('timeout', 'took too long')));
    for (const attempt of [1, 2, 3]) {
      expect(await isDue(id)).toBe(true);
      await lookThrough(parts({ decode }), id);
      expect(await row(id)).toMatchObject({ state: 'quarantined', cause: 'timeout', attempts: attempt });
      pass(minute);
    }
    pass(24 * 60 * minute);
    expect(await isDue(id)).toBe(false);
    await lookThrough(parts({ decode }), id);
    expect(decode).toHaveBeenCalledTimes(3);
    expect([await stored('quarantine'), await stored('ready')]).toEqual([2, 0]);
    expect(errors[0]).toBe('attachment in quarantine (timeout): took too long');
  });

  it('heals once the decoder does', async () => {
    const id = await sent();
    await lookThrough(parts({ decode: () => Promise.reject(new DecodingFailure('crash', 'code 1')) }), id);
    pass(minute);
    await lookThrough(parts(), id);
    expect(await row(id)).toMatchObject({ state: 'ready', cause: null });
  });

  it('waits for a scanner as long as it takes, less and less often', async () => {
    const id = await sent();
    const scan = vi.fn(() => Promise.reject(new Error('no answer')));
    const waits: number[] = [];
    for (let failure = 0; failure < 12; failure += 1) {
      await lookThrough(parts({ scanner: { scan } }), id);
      const { state, cause, attempts, look_at } = await row(id);
      expect([state, cause, attempts]).toEqual(['quarantined', 'scanner', 0]);
      waits.push((Number(look_at) - now.getTime()) / 1000);
      pass(Number(look_at) - now.getTime());
    }
    expect(scan).toHaveBeenCalledTimes(12);
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600, 600, 600, 600, 600, 600]);
    await lookThrough(parts({ scanner: { scan: async () => 'clean' } }), id);
    expect(await row(id)).toMatchObject({ state: 'ready', cause: null });
  });

  it('waits for a storage that cannot be read', async () => {
    const id = await sent();
    const read = () => Promise.reject(new Error('storage is down'));
    await lookThrough(parts({ storage: { ...storage, read } }), id);
    expect(await row(id)).toMatchObject({ state: 'quarantined', attempts: 0 });
    expect(errors).toEqual(['storage is down']);
    pass(minute);
    await lookThrough(parts(), id);
    expect((await row(id)).state).toBe('ready');
  });

  it('notices a part that is not as long as it was', async () => {
    const id = await sent();
    const read = async (key: string) => (await storage.read(key)).subarray(1);
    const decode = decoding();
    await lookThrough(parts({ storage: { ...storage, read }, decode }), id);
    expect(errors[0]).toMatch(/expected \d bytes, got \d/);
    expect(decode).not.toHaveBeenCalled();
  });

  it('is begun again where the process died, and is given up when that happens every time', async () => {
    const id = await sent();
    const dying: Decode = () => new Promise(() => {});
    for (let death = 0; death < 3; death += 1) {
      expect(await isDue(id)).toBe(true);
      lookThrough(parts({ decode: dying }), id);
      await vi.waitFor(async () => expect((await row(id)).attempts).toBe(death + 1));
      expect(await isDue(id)).toBe(false);
      pass(2 * minute);
    }
    const decode = decoding();
    await lookThrough(parts({ decode }), id);
    expect(decode).not.toHaveBeenCalled();
    expect(await row(id)).toMatchObject({ state: 'quarantined', cause: 'crash', look_at: null });
  });

  it('by a process that was given up for dead changes nothing, and leaves no file', async () => {
    const id = await sent();
    let finish = () => {};
    const late: Decode = (bytes) =>
      new Promise((resolve) => {
        finish = () => resolve({ state: 'ready', mediaType: 'image/png', bytes });
      });
    const looking = lookThrough(parts({ decode: late }), id);
    await vi.waitFor(async () => expect((await row(id)).attempts).toBe(1));
    pass(2 * minute);
    await lookThrough(parts(), id);
    const before = await row(id);
    await vi.waitFor(() => finish());
    await looking;
    expect(await row(id)).toEqual(before);
    expect(await stored('ready')).toBe(1);
  });

  it('of one that is deleted meanwhile leaves no file', async () => {
    const id = await sent();
    const decode: Decode = async (bytes) => {
      await deleteUpload(database.db, id);
      return { state: 'ready', mediaType: 'image/png', bytes };
    };
    await lookThrough(parts({ decode }), id);
    await deleteDoomedFiles({ db: database.db, storage });
    expect([await stored('quarantine'), await stored('ready')]).toEqual([0, 0]);
  });

  it('that is cut short because the process stops was no attempt, and is due at once', async () => {
    const id = await sent();
    const stopping = new AbortController();
    const decode: Decode = () => {
      stopping.abort();
      return Promise.reject(new DecodingFailure('crash', 'SIGKILL'));
    };
    await lookThrough(parts({ decode, signal: stopping.signal }), id);
    expect(await row(id)).toMatchObject({ state: 'processing', attempts: 0 });
    expect(await isDue(id)).toBe(true);
  });
});
