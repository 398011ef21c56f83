import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Coding, Compress } from './compression.ts';

/** One encoding of an answer, ready to send. */
export interface Variant {
  body: Buffer;
  /** Strong: differs between encodings, as their bytes do (RFC 9110 §8.8.3). */
  etag: string;
  coding: Coding | null;
}

export type Representation = Readonly<Record<'identity' | Coding, Variant>>;

export interface Representations {
  /** The answer under `key`; made by `make` once, however many ask at the same time. Text stays as it is, else JSON. */
  get: (key: string, make: () => unknown) => Promise<Representation>;
}

const megabyte = 1024 * 1024;
/** What an entry weighs beside its bodies and its key, measured: else many tiny answers would fill the memory. */
const entryBytes = 2_000;
// Below this the headers weigh more than what compression saves.
const worthCompressing = 512;

/** Answers kept as bytes, each compressed once; the least used go when they weigh more than `maxBytes` together. */
export function createRepresentations(compress: Compress, maxBytes = 32 * megabyte): Representations {
  const cache = new LRUCache<string, Representation, () => unknown>({
    maxSize: maxBytes,
    sizeCalculation: sizeOf,
    fetchMethod: async (_key, _stale, { context: make }) => represent(await make(), compress),
  });
  return {
    async get(key, make) {
      const representation = await cache.fetch(key, { context: make });
      if (!representation) throw new Error('The representation was dropped while it was made');
      return representation;
    },
  };
}

async function represent(data: unknown, compress: Compress): Promise<Representation> {
  const body = Buffer.from(typeof data === 'string' ? data : JSON.stringify(data));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const identity: Variant = { body, etag: `"${hash}"`, coding: null };
  if (body.length < worthCompressing) return { identity, br: identity, gzip: identity };
  const [br, gzip] = await Promise.all([compress('br', body), compress('gzip', body)]);
  return {
    identity,
    br: { body: br, etag: `"${hash}-br"`, coding: 'br' },
    gzip: { body: gzip, etag: `"${hash}-gz"`, coding: 'gzip' },
  };
}

function sizeOf(representation: Representation, key: string): number {
  const bodies = new Set(Object.values(representation).map(({ body }) => body));
  return [...bodies].reduce((sum, { length }) => sum + length, entryBytes + key.length);
}
