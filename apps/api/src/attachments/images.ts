import sharp, { type Sharp } from 'sharp';
import { decodeHeic } from './heic.ts';
import type { AttachmentLimits } from './limits.ts';
import { type Decoded, rejected, type SourceMediaType } from './outcomes.ts';

type ImageLimits = Pick<AttachmentLimits, 'pixels' | 'edge' | 'outputBytes'>;
type ImageType = Exclude<SourceMediaType, 'application/pdf'>;

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const;

/**
 * A picture decoded and written anew: first frame, upright, sRGB, nothing but pixels. sharp writes no metadata unless asked
 * to, and what is not a pixel (EXIF, XMP, IPTC, ICC, comments, thumbnails, bytes after the end) never reaches the encoder.
 *
 * @throws Error where memory does not suffice: then nothing is known about the file.
 */
export async function reencodeImage(
  bytes: Uint8Array,
  mediaType: ImageType,
  limits: ImageLimits,
): Promise<Decoded> {
  if (mediaType === 'image/heic') return reencodeHeic(bytes, limits);
  const options = { failOn: 'error', sequentialRead: true } as const;
  return orDamaged(async () => {
    const { format, width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (format !== formats[mediaType]) return rejected('damaged');
    if (width * height > limits.pixels) return rejected('pixels');
    const picture = sharp(bytes, { ...options, limitInputPixels: limits.pixels }).autoOrient();
    return encode(picture, mediaType, limits);
  });
}

async function reencodeHeic(bytes: Uint8Array, limits: ImageLimits): Promise<Decoded> {
  const picture = await decodeHeic(bytes, limits.pixels);
  if (picture === 'damaged' || picture === 'pixels') return rejected(picture);
  const { width, height, rgba } = picture;
  const raw = { width, height, channels: 4 } as const;
  return encode(sharp(rgba, { raw, limitInputPixels: limits.pixels }), 'image/jpeg', limits);
}

async function encode(
  picture: Sharp,
  mediaType: keyof typeof formats,
  limits: ImageLimits,
): Promise<Decoded> {
  const scaled = picture
    .resize({ width: limits.edge, height: limits.edge, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const { data, info } = await encoders[mediaType](scaled).toBuffer({ resolveWithObject: true });
  if (data.length > limits.outputBytes) return rejected('size');
  return { state: 'ready', mediaType, bytes: data, width: info.width, height: info.height };
}

const encoders: Record<keyof typeof formats, (picture: Sharp) => Sharp> = {
  'image/jpeg': (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 85 }),
  'image/png': (picture) => picture.png({ compressionLevel: 6 }),
  'image/webp': (picture) => picture.webp({ quality: 82, effort: 3 }),
};

/** libvips says in words only what went wrong; that it had no memory is nothing about the file. */
async function orDamaged(decode: () => Promise<Decoded>): Promise<Decoded> {
  try {
    return await decode();
  } catch (error) {
    if (!(error instanceof Error) || /out of memory|alloc/i.test(error.message)) throw error;
    return rejected(/pixel limit/i.test(error.message) ? 'pixels' : 'damaged');
  }
}
