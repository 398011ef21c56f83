import type { SourceMediaType } from './outcomes.ts';

/** Brands of still pictures coded with HEVC (ISO/IEC 23008-12, annex B). */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis']);

/**
 * The type of a file by its first bytes; `null` for all that is not taken. It says which decoder is to judge the file, no
 * more: a ZIP behind the first bytes of a JPEG is a JPEG here, and gone once the picture is written anew.
 */
export function mediaTypeOf(bytes: Uint8Array): SourceMediaType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp';
  // Readers look for this in the first kilobyte; at any place but the first, something else stands before it.
  if (textAt(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  return brandsOf(bytes).some((brand) => heicBrands.has(brand)) ? 'image/heic' : null;
}

/** Major and compatible brands of a file of ISO boxes; none where the major one is of video or AV1. */
function brandsOf(bytes: Uint8Array): string[] {
  if (textAt(bytes, 4, 8) !== 'ftyp') return [];
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const major = textAt(bytes, 8, 12);
  if (size < 16 || size > 256 || size > bytes.length || !(major === 'mif1' || heicBrands.has(major)))
    return [];
  const compatible = Array.from({ length: Math.floor((size - 16) / 4) }, (_, index) =>
    textAt(bytes, 16 + 4 * index, 20 + 4 * index),
  );
  return [major, ...compatible];
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

const textAt = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
