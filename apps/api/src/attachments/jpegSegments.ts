/** Markers (ITU-T T.81, table B.1). */
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;
const firstApplication = 0xe0;
const lastApplication = 0xef;
/** Says how colours are coded, which no other segment does. */
const adobe = 0xee;

/**
 * A JPEG without its application segments (EXIF, XMP, IPTC, ICC, thumbnails) and comments, and without what follows its
 * end; its pixels stay bit by bit. `null` for what is not a whole JPEG. For pictures inside a PDF, whose colours the
 * PDF describes.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === endOfImage) return joined([...kept, bytes.subarray(at, at + 2)]);
    else {
      const end = at + 2 + uint16(bytes, at + 2);
      if (end < at + 4 || end > bytes.length) return null;
      const next = marker === startOfScan ? endOfScan(bytes, end) : end;
      if (isNeeded(marker, end - at)) kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return null;
}

const isNeeded = (marker: number, size: number) =>
  // Adobe's segment is 12 bytes; what is longer carries something else along.
  (marker === adobe && size === 16) ||
  (marker !== comment && (marker < firstApplication || marker > lastApplication));

/** Where the coded pixels end: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
