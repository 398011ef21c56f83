import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createHostileFiles } from '../testing/hostileFiles.ts';
import { animatedWebp } from '../testing/imageContainers.ts';
import { reencodeImage } from './images.ts';
import { defaultLimits } from './limits.ts';
import type { SourceMediaType } from './outcomes.ts';

type ImageType = Exclude<SourceMediaType, 'application/pdf'>;

/** Left half red, right half blue. */
const halves = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index += 1)
    pixels[3 * index + (index % width < width / 2 ? 0 : 2)] = 255;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

async function ready(bytes: Uint8Array, mediaType: ImageType, limits = defaultLimits) {
  const outcome = await reencodeImage(bytes, mediaType, limits);
  if (outcome.state !== 'ready') throw new Error(`expected ready, got ${outcome.reason}`);
  return outcome;
}

async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)].map((value) => Math.round(value / 64));
}

describe('A picture written anew', () => {
  it('stands upright as its EXIF said, and keeps no EXIF to turn it again', async () => {
    const sent = await halves(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { bytes, width, height } = await ready(sent, 'image/jpeg');
    expect([width, height]).toEqual([40, 60]);
    expect(await colourAt(bytes, 20, 5)).toEqual([4, 0, 0]);
    expect(await colourAt(bytes, 20, 55)).toEqual([0, 0, 4]);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });

  it('is scaled down to the longest side allowed, and never up', async () => {
    const limits = { ...defaultLimits, edge: 30 };
    expect(await ready(await halves(60, 40).png().toBuffer(), 'image/png', limits)).toMatchObject({
      width: 30,
      height: 20,
    });
    expect(await ready(await halves(20, 10).png().toBuffer(), 'image/png', limits)).toMatchObject({
      width: 20,
      height: 10,
    });
  });

  it('keeps its kind and its transparency', async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#ff000080' } });
    for (const kind of ['png', 'webp'] as const) {
      const { bytes, mediaType } = await ready(
        await clear.clone().toFormat(kind).toBuffer(),
        `image/${kind}`,
      );
      expect(mediaType).toBe(`image/${kind}`);
      expect((await sharp(bytes).stats()).isOpaque).toBe(false);
    }
  });

  it('of a HEIC is a JPEG of the same colours', async () => {
    const heic = (await createHostileFiles()).find(({ what }) => what === 'heic with EXIF with GPS');
    const { bytes, mediaType, width, height } = await ready(heic?.bytes ?? new Uint8Array(), 'image/heic');
    expect({ mediaType, width, height }).toEqual({ mediaType: 'image/jpeg', width: 64, height: 48 });
    expect(await colourAt(bytes, 8, 8)).toEqual([3, 3, 1]);
    expect(await colourAt(bytes, 56, 40)).toEqual([1, 0, 1]);
  });

  it('of an animation is its first frame', async () => {
    const frame = await halves(64, 48).webp().toBuffer();
    const { bytes } = await ready(animatedWebp(frame, 5), 'image/webp');
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
  });

  it('is in sRGB with eight bits, whatever it was in', async () => {
    const deep = await halves(16, 16).toColourspace('rgb16').png().toBuffer();
    const print = await halves(16, 16).toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp((await ready(deep, 'image/png')).bytes).metadata()).toMatchObject({
      space: 'srgb',
      depth: 'uchar',
    });
    expect(await sharp((await ready(print, 'image/jpeg')).bytes).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
    });
  });

  it('has only the parts that pixels need', async () => {
    const rich = halves(64, 48)
      .withExif({ IFD0: { Artist: 'A' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .withIccProfile('p3');
    const jpeg = (await ready(await rich.clone().jpeg().toBuffer(), 'image/jpeg')).bytes;
    const png = (await ready(await rich.clone().png().toBuffer(), 'image/png')).bytes;
    const webp = (await ready(await rich.clone().webp().toBuffer(), 'image/webp')).bytes;
    // Tables, frame, scan, and the JFIF header.
    expect(
      jpegMarkers(jpeg).filter((marker) => ![0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xda].includes(marker)),
    ).toEqual([]);
    expect(
      pngChunks(png).filter((type) => !['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs'].includes(type)),
    ).toEqual([]);
    expect(Buffer.from(webp).toString('latin1', 12, 16)).toMatch(/^VP8[ L]$/);
  });
});

describe('A picture that is not taken', () => {
  it.each([
    ['pixels', 20, 21],
    [null, 20, 20],
  ])('for %s, at %s × %s where 400 pixels are allowed', async (reason, width, height) => {
    const limits = { ...defaultLimits, pixels: 400 };
    const outcome = await reencodeImage(await halves(width, height).png().toBuffer(), 'image/png', limits);
    expect(outcome.state === 'rejected' ? outcome.reason : null).toBe(reason);
  });

  it('is of another kind than it was taken for', async () => {
    const png = await halves(8, 8).png().toBuffer();
    expect(await reencodeImage(png, 'image/jpeg', defaultLimits)).toEqual({
      state: 'rejected',
      reason: 'damaged',
    });
  });

  it('is larger than allowed once written anew', async () => {
    const png = await halves(64, 64).png().toBuffer();
    const outcome = await reencodeImage(png, 'image/png', { ...defaultLimits, outputBytes: 20 });
    expect(outcome).toEqual({ state: 'rejected', reason: 'size' });
  });
});

function jpegMarkers(bytes: Uint8Array): number[] {
  const markers: number[] = [];
  for (
    let at = 2;
    at + 4 < bytes.length && markers.at(-1) !== 0xda;
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  ) {
    markers.push(bytes[at + 1] ?? 0);
  }
  return markers;
}

function pngChunks(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const types: string[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    types.push(file.toString('latin1', at + 4, at + 8));
  return types;
}
