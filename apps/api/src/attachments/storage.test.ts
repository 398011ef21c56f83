import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AttachmentStorage, createFileStorage, createStorage } from './storage.ts';

let folder: string;
let storage: AttachmentStorage;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'storage-')), 'files');
  storage = await createFileStorage(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const bytes = Buffer.from('a file');

describe('Storage', () => {
  it('gives back what was put, under a key of 160 random bits in its area', async () => {
    const key = await storage.put('quarantine', bytes);
    expect(key).toMatch(/^quarantine\/[0-9a-f]{40}$/);
    expect(Buffer.from(await storage.read(key))).toEqual(bytes);
    expect(await storage.put('quarantine', bytes)).not.toBe(key);
    expect(await storage.put('ready', bytes)).toMatch(/^ready\//);
  });

  it('gives back exactly the file, small or large', async () => {
    for (const size of [0, 1, 70_000, 3_000_000]) {
      const large = Buffer.alloc(size, 7);
      expect(Buffer.compare(await storage.read(await storage.put('ready', large)), large)).toBe(0);
    }
  });

  it('shows a file only once it is whole: it is written aside', async () => {
    const key = await storage.put('ready', bytes);
    expect(await readdir(join(folder, 'partial'))).toEqual([]);
    expect(await readFile(join(folder, key))).toEqual(bytes);
  });

  it('writes at once where a disk shows no half files, as object stores do', async () => {
    const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
    const random = (size: number) => Buffer.alloc(size, 0xab);
    const key = await createStorage(disk, { writesAside: false, random }).put('ready', bytes);
    expect(key).toBe(`ready/${'ab'.repeat(20)}`);
    expect(await readdir(folder)).toEqual(['ready']);
  });

  it('is readable to this user only', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('deletes, and takes a file that is gone already for deleted', async () => {
    const key = await storage.put('ready', bytes);
    await storage.delete(key);
    await expect(storage.read(key)).rejects.toThrow();
    await expect(storage.delete(key)).resolves.toBeUndefined();
    expect(await readdir(join(folder, 'ready'))).toEqual([]);
  });

  it.each(['../secret', 'ready/../../secret', '/etc/passwd', 'ready/', 'ready/A', `other/${'a'.repeat(40)}`])(
    'knows no key such as %s',
    async (key) => {
      await expect(storage.read(key)).rejects.toThrow(/storage key/);
      await expect(storage.delete(key)).rejects.toThrow(/storage key/);
    },
  );

  it('lists what is older than an instant, by area', async () => {
    const key = await storage.put('ready', bytes);
    await storage.put('quarantine', bytes);
    expect(await storage.listOlderThan('ready', Date.now() + 60_000)).toEqual([key]);
    expect(await storage.listOlderThan('ready', Date.now() - 60_000)).toEqual([]);
    expect(await storage.listOlderThan('partial', Date.now() + 60_000)).toEqual([]);
  });
});
