import { PassThrough, type Readable } from 'node:stream';

export interface PartLimits {
  /** Bytes stored at a time: as many stay in memory, and as many are lost when the process is killed. */
  chunkBytes: number;
  /** Between two pieces of a part. */
  idleMilliseconds: number;
  /** Of a whole part. */
  milliseconds: number;
}

export const defaultPartLimits: PartLimits = {
  chunkBytes: 256 * 1024,
  idleMilliseconds: 10_000,
  // Below what the server allows for a request, so that it is answered and not cut.
  milliseconds: 25_000,
};

/** How a part ended; whatever came before is stored, but for `tooLong`: what is more than announced makes the last chunk wrong. */
export type PartEnd = 'whole' | 'brokenOff' | 'tooSlow' | 'tooLong' | 'notTaken';

interface PartOptions {
  /** Bytes the part may have. */
  room: number;
  limits: PartLimits;
  /** Stores a chunk; `false` when it is not wanted any more. */
  take: (chunk: Buffer) => Promise<boolean>;
}

/**
 * What comes of a body from now on, also of one that breaks off before anybody reads it: a request that is destroyed forgets
 * what it holds.
 */
export function keepBody(body: Readable): Readable {
  const kept = new PassThrough();
  body.on('data', (piece) => {
    if (!kept.write(piece)) body.pause();
  });
  kept.on('drain', () => body.resume());
  body.on('error', () => undefined);
  body.once('end', () => kept.end());
  body.once('close', () => {
    if (body.readableEnded) return;
    // What it held back while it was paused.
    for (let piece = body.read(); piece !== null; piece = body.read()) kept.write(piece);
    brokenBodies.add(kept);
    kept.end();
  });
  return kept;
}

const brokenBodies = new WeakSet<Readable>();

/** Reads a part and stores it chunk by chunk, however it ends. */
export async function receivePart(stream: Readable, { room, limits, take }: PartOptions): Promise<PartEnd> {
  const pieces = piecesOf(stream, limits);
  let waiting: Buffer[] = [];
  let left = room;
  const store = async () => {
    const chunk = Buffer.concat(waiting);
    waiting = [];
    return chunk.length === 0 || take(chunk);
  };
  for (;;) {
    const piece = await pieces.next();
    if (!Buffer.isBuffer(piece)) return (await store()) ? piece : 'notTaken';
    left -= piece.length;
    if (left < 0) return 'tooLong';
    waiting.push(piece);
    // The last byte waits for the end: were there more, the file would be another one than was announced.
    if (left > 0 && lengthOf(waiting) >= limits.chunkBytes && !(await store())) return 'notTaken';
  }
}

const lengthOf = (pieces: readonly Buffer[]) => pieces.reduce((sum, { length }) => sum + length, 0);

type Piece = Buffer | 'whole' | 'brokenOff' | 'tooSlow';

function piecesOf(stream: Readable, limits: PartLimits): { next: () => Promise<Piece> } {
  const iterator = stream.iterator({ destroyOnReturn: false });
  const endsAt = performance.now() + limits.milliseconds;
  return {
    next: () => {
      const next = iterator.next().then(
        ({ done, value }): Piece => (done ? endOf(stream) : value),
        (): Piece => 'brokenOff',
      );
      return within(next, Math.min(limits.idleMilliseconds, endsAt - performance.now()));
    },
  };
}

const endOf = (stream: Readable) => (brokenBodies.has(stream) ? 'brokenOff' : 'whole');

async function within(piece: Promise<Piece>, milliseconds: number): Promise<Piece> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Piece>((resolve) => {
    timer = setTimeout(() => resolve('tooSlow'), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([piece, late]);
  } finally {
    clearTimeout(timer);
  }
}
