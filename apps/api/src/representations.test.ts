import { describe, expect, it, vi } from 'vitest';
import type { Compress } from './compression.ts';
import { createRepresentations } from './representations.ts';

const compress: Compress = async (coding, body) => Buffer.from(`${coding}${body.length}`);
const large = (size: number, letter = 'x') => ({ text: letter.repeat(size) });

describe('Representations', () => {
  it('are made once for all who ask at the same time', async () => {
    const make = vi.fn(() => large(1000));
    const { get } = createRepresentations(compress);
    const made = await Promise.all(Array.from({ length: 10 }, () => get('key', make)));
    expect(make).toHaveBeenCalledTimes(1);
    expect(new Set(made).size).toBe(1);
  });

  it('have an ETag for each encoding, the same for the same bytes', async () => {
    const [one, same, other] = await Promise.all([
      createRepresentations(compress).get('a', () => large(1000)),
      createRepresentations(compress).get('b', () => large(1000)),
      createRepresentations(compress).get('a', () => large(1000, 'y')),
    ]);
    expect(same.br.etag).toBe(one.br.etag);
    expect(other.br.etag).not.toBe(one.br.etag);
    expect(new Set([one.identity.etag, one.br.etag, one.gzip.etag]).size).toBe(3);
  });

  it('are not compressed where that saves nothing', async () => {
    const { br } = await createRepresentations(compress).get('a', () => large(10));
    expect(br.coding).toBeNull();
  });

  it('go when they weigh too much together', async () => {
    const { get } = createRepresentations(compress, 9_000);
    const make = vi.fn(() => large(2000));
    for (const key of ['a', 'b', 'c']) await get(key, make);
    await get('c', make);
    expect(make).toHaveBeenCalledTimes(3);
    await get('a', make);
    expect(make).toHaveBeenCalledTimes(4);
  });

  it('count what they weigh beside their bytes, so that many small ones go too', async () => {
    const { get } = createRepresentations(compress, 100_000);
    const make = vi.fn(() => ({ items: [] }));
    for (let count = 0; count < 100; count += 1) await get(`${count}`, make);
    await get('0', make);
    expect(make).toHaveBeenCalledTimes(101);
  });

  it('larger than all the room are still answered', async () => {
    const { get } = createRepresentations(compress, 1_000);
    expect((await get('a', () => large(5_000))).identity.body.length).toBeGreaterThan(5_000);
  });

  it('that cannot be made are not kept', async () => {
    const { get } = createRepresentations(compress);
    const failing = () => {
      throw new Error('no such target');
    };
    await expect(get('a', failing)).rejects.toThrow('no such target');
    expect((await get('a', () => large(10))).identity.coding).toBeNull();
  });
});
