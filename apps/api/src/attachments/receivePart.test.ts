import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { keepBody, type PartEnd, receivePart } from './receivePart.ts';

const limits = { chunkBytes: 100, idleMilliseconds: 50, milliseconds: 300 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function receive(stream: Readable, room = 1000, takes = Number.POSITIVE_INFINITY) {
  const chunks: Buffer[] = [];
  const take = async (chunk: Buffer) => {
    if (chunks.length >= takes) return false;
    chunks.push(chunk);
    return true;
  };
  const end = await receivePart(stream, { room, limits, take });
  return { end, sizes: chunks.map(({ length }) => length), bytes: Buffer.concat(chunks) };
}

/** Pieces that come one after the other, then an end or none. */
async function* pieces(sizes: readonly number[], ending: 'end' | 'cut' | 'silence' = 'end') {
  for (const size of sizes) {
    yield Buffer.alloc(size, size % 256);
    await pause(1);
  }
  if (ending === 'cut') throw new Error('ECONNRESET');
  if (ending === 'silence') await pause(1_000);
}

describe('A part', () => {
  it.each<[string, readonly number[], 'end' | 'cut' | 'silence', PartEnd, readonly number[]]>([
    ['whole, in chunks of at least the size given', [40, 40, 40, 30], 'end', 'whole', [120, 30]],
    ['of nothing', [], 'end', 'whole', []],
    ['that breaks off, as far as it came', [100, 7], 'cut', 'brokenOff', [100, 7]],
    ['that breaks off at once', [], 'cut', 'brokenOff', []],
    ['that falls silent, as far as it came', [100, 7], 'silence', 'tooSlow', [100, 7]],
  ])('%s is stored', async (_what, sizes, ending, end, stored) => {
    const got = await receive(Readable.from(pieces(sizes, ending)));
    expect([got.end, got.sizes]).toEqual([end, stored]);
  });

  it('that trickles without end is cut after its time, and what came is stored', async () => {
    async function* trickle() {
      for (;;) {
        yield Buffer.alloc(1);
        await pause(20);
      }
    }
    const { end, bytes } = await receive(Readable.from(trickle()));
    expect(end).toBe('tooSlow');
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes.length).toBeLessThan(17);
  });

  it('with more than there is room for does not become a whole file by its first bytes', async () => {
    const { end, sizes } = await receive(Readable.from(pieces([100, 100, 100, 1])), 300);
    expect([end, sizes]).toEqual(['tooLong', [100, 100]]);
  });

  it('of exactly the room is whole, and so is one whose end was cut off', async () => {
    expect(await receive(Readable.from(pieces([100, 200])), 300)).toMatchObject({
      end: 'whole',
      sizes: [100, 200],
    });
    expect(await receive(Readable.from(pieces([100, 200], 'cut')), 300)).toMatchObject({
      ...{ end: 'brokenOff', sizes: [100, 200] },
    });
  });

  it('is read no further once its chunks are not wanted', async () => {
    const stream = new PassThrough();
    const received = receive(stream, 1000, 1);
    stream.write(Buffer.alloc(150));
    await pause(5);
    stream.write(Buffer.alloc(150));
    expect(await received).toMatchObject({ end: 'notTaken', sizes: [150] });
    expect(stream.destroyed).toBe(false);
  });

  it('fails as its storage does', async () => {
    const take = () => Promise.reject(new Error('disk full'));
    await expect(receivePart(Readable.from(pieces([150])), { room: 1000, limits, take })).rejects.toThrow(
      'disk full',
    );
  });

  it('that broke off before anybody read it is kept as far as it came', async () => {
    const body = new PassThrough();
    const kept = keepBody(body);
    body.write(Buffer.alloc(70));
    await pause(5);
    body.destroy(new Error('ECONNRESET'));
    await pause(5);
    expect(await receive(kept)).toMatchObject({ end: 'brokenOff', sizes: [70] });
  });

  it('that broke off while it was held back is kept as far as it came', async () => {
    const body = new Readable({ read: () => {} });
    const kept = keepBody(body);
    for (const size of [65_536, 65_536, 65_536, 5_000]) {
      body.push(Buffer.alloc(size));
      await pause(1);
    }
    expect(body.isPaused()).toBe(true);
    body.destroy(new Error('ECONNRESET'));
    await pause(5);
    expect((await receive(kept, 1_000_000)).bytes.length).toBe(3 * 65_536 + 5_000);
  });

  it('that nobody reads does not fill the memory', async () => {
    let asked = 0;
    const endless = new Readable({
      read() {
        asked += 1;
        this.push(Buffer.alloc(65_536));
      },
    });
    keepBody(endless);
    await pause(20);
    expect(asked).toBeLessThan(10);
    endless.destroy();
  });

  it('that was kept is whole like any other', async () => {
    expect(await receive(keepBody(Readable.from(pieces([150, 30]))))).toMatchObject({
      end: 'whole',
      sizes: [150, 30],
    });
  });
});
