import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where a file lies: what was sent and nobody judged yet, and what may be served. */
type StorageArea = 'quarantine' | 'ready';

/** Files under random keys. A key names nothing of the file, its sender or its name. */
export interface AttachmentStorage {
  /** Stores a file whole or not at all, and answers its key. */
  put(area: StorageArea, bytes: Uint8Array): Promise<string>;
  /** @throws Error where there is none. */
  read(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** Deletes for good; a file that is gone already is no error. */
  delete(key: string): Promise<void>;
  /** Keys of files last written before an instant (milliseconds since 1970), to find those no row knows. */
  listOlderThan(area: StorageArea | 'partial', instant: number): Promise<string[]>;
}

interface StorageOptions {
  /** Whether a file that is being written can be seen half: then it is written aside and renamed. */
  writesAside: boolean;
  /** Makes sure that a file that was written survives a power cut, as the row that names it does. */
  settle?: (key: string) => Promise<void>;
  random?: (size: number) => Uint8Array;
}

/** 160 bits in hexadecimal: the same on file systems that know no case. */
const keyPattern = /^(quarantine|ready|partial)\/[0-9a-f]{40}$/;

/** Files in a folder of this machine, which is made readable to this user only. */
export async function createFileStorage(folder: string): Promise<AttachmentStorage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return createStorage(disk, { writesAside: true, settle: (key) => writeThrough(join(folder, key)) });
}

async function writeThrough(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Files on any disk of flydrive. */
export function createStorage(
  disk: Disk,
  { writesAside, settle = async () => {}, random = randomBytes }: StorageOptions,
): AttachmentStorage {
  return {
    put: async (area, bytes) => {
      const name = Buffer.from(random(20)).toString('hex');
      const key = `${area}/${name}`;
      const writtenTo = writesAside ? `partial/${name}` : key;
      await disk.put(writtenTo, bytes, { contentType: 'application/octet-stream' });
      await settle(writtenTo);
      if (writesAside) await disk.move(writtenTo, key);
      return key;
    },
    // Not getBytes: for small files on disk it answers the memory they were read into, with what else is there.
    read: async (key) => buffer(await disk.getStream(checkedKey(key))),
    has: async (key) => disk.exists(checkedKey(key)),
    delete: async (key) => disk.delete(checkedKey(key)),
    listOlderThan: async (area, instant) => {
      const keys: string[] = [];
      for await (const key of keysOf(disk, area)) {
        const { lastModified } = await disk.getMetaData(key);
        if (lastModified.getTime() < instant) keys.push(key);
      }
      return keys;
    },
  };
}

async function* keysOf(disk: Disk, area: string): AsyncIterable<string> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(`${area}/`, paginationToken === undefined ? {} : { paginationToken });
    for (const object of page.objects) if (object.isFile && keyPattern.test(object.key)) yield object.key;
    paginationToken = page.paginationToken;
  } while (paginationToken !== undefined);
}

function checkedKey(key: string): string {
  if (!keyPattern.test(key)) throw new RangeError('storage key: expected an area and 40 hexadecimal digits');
  return key;
}
