import { crc32, deflateSync } from 'node:zlib';

/** What every hostile file hides somewhere; none of it may be in anything that is served. */
export const canaryText = 'CANARY-9F27';
const latitude = [0x5ac0ffee, 0x0badf00d] as const;

const canaryWord = canaryText.slice(0, 6);
/** The canary in each way a file may spell it. */
export const canaryBytes: readonly Buffer[] = [
  Buffer.from(canaryWord, 'latin1'),
  Buffer.from(canaryWord, 'utf16le'),
  Buffer.from(canaryWord, 'utf16le').swap16(),
  uint32le(...latitude),
];

/** EXIF as a TIFF: description, artist, comment, and a place by GPS. */
export function exif(): Buffer {
  const text = Buffer.from(`${canaryText}\0`);
  const textAt = 8 + 2 + 12 * 3 + 4;
  const gpsAt = textAt + text.length;
  const latitudeAt = gpsAt + 2 + 12 * 2 + 4;
  const main = directory([
    [0x010e, 2, text.length, textAt],
    [0x013b, 2, text.length, textAt],
    [0x8825, 4, 1, gpsAt],
  ]);
  const gps = directory([
    [0x0001, 2, 2, 0x4e],
    [0x0002, 5, 3, latitudeAt],
  ]);
  const place = uint32le(...latitude, ...latitude, ...latitude);
  return Buffer.concat([Buffer.from('II*\0\b\0\0\0', 'latin1'), main, text, gps, place]);
}

export const xmp = () =>
  Buffer.from(
    `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${canaryText}</x:xmpmeta>`,
  );

/** A profile no colour engine can read, named like the canary. */
export const icc = () => Buffer.concat([Buffer.alloc(128), Buffer.from(canaryText)]);

/** A JPEG with segments after its start. */
export function withSegments(jpeg: Buffer, ...segments: readonly [marker: number, data: Buffer][]): Buffer {
  const written = segments.map(([marker, data]) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  });
  return Buffer.concat([jpeg.subarray(0, 2), ...written, jpeg.subarray(2)]);
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32be(data.length), body, uint32be(crc32(body))]);
}

/** A PNG with chunks behind its header. */
export function withChunks(png: Buffer, ...chunks: readonly [type: string, data: Buffer][]): Buffer {
  const headerEnd = 33;
  const written = chunks.map(([type, data]) => pngChunk(type, data));
  return Buffer.concat([png.subarray(0, headerEnd), ...written, png.subarray(headerEnd)]);
}

/** A PNG of one bit a pixel, all black, whose header may claim another size than it has. */
export function blackPng(width: number, height: number, claimed = { width, height }): Buffer {
  const header = Buffer.concat([uint32be(claimed.width, claimed.height), Buffer.from([1, 0, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The coded picture of a simple WebP, as a chunk. */
const pictureOf = (webp: Buffer) => webp.subarray(12);

export function riffChunk(type: string, data: Buffer): Buffer {
  const padding = Buffer.alloc(data.length % 2);
  return Buffer.concat([Buffer.from(type, 'latin1'), uint32le(data.length), data, padding]);
}

const riff = (...chunks: readonly Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), uint32le(body.length), body]);
};

/** A WebP in the extended form, of 64 × 48 unless its header claims another size. */
export function extendedWebp(
  webp: Buffer,
  { flags = 0, before = [], after = [], width = 64, height = 48 }: WebpParts,
): Buffer {
  const header = Buffer.concat([uint32le(flags), uint24le(width - 1), uint24le(height - 1)]);
  return riff(riffChunk('VP8X', header), ...before, pictureOf(webp), ...after);
}

interface WebpParts {
  flags?: number;
  before?: readonly Buffer[];
  after?: readonly Buffer[];
  width?: number;
  height?: number;
}

/** A WebP of several frames. */
export function animatedWebp(webp: Buffer, frames: number): Buffer {
  const header = Buffer.concat([uint32le(0x02), uint24le(63), uint24le(47)]);
  const place = Buffer.concat([uint24le(0), uint24le(0), uint24le(63), uint24le(47), uint24le(100)]);
  const frame = riffChunk('ANMF', Buffer.concat([place, Buffer.from([0]), pictureOf(webp)]));
  const animation = riffChunk('ANIM', Buffer.alloc(6));
  return riff(riffChunk('VP8X', header), animation, ...Array.from({ length: frames }, () => frame));
}

function directory(entries: readonly (readonly [tag: number, type: number, count: number, value: number])[]) {
  const written = entries.map(([tag, type, count, value]) =>
    Buffer.concat([uint16le(tag, type), uint32le(count, value)]),
  );
  return Buffer.concat([uint16le(entries.length), ...written, uint32le(0)]);
}

function uint16le(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, 2 * index);
  return bytes;
}

function uint32le(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

export const uint32be = (...values: readonly number[]): Buffer => uint32le(...values).swap32();

const uint24le = (value: number) => uint32le(value).subarray(0, 3);
