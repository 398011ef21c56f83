/** First box of a JPEG 2000 file (ISO/IEC 15444-1, annex I). */
const signature = [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20];
/** Boxes that describe a picture to people, or hold what only some programs know, such as EXIF. */
const metadataBoxes = new Set(['xml ', 'uuid', 'uinf', 'jp2i', 'asoc', 'lbl ']);

/** Markers of a codestream: its start, a comment, the first tile. */
const startOfCodestream = 0xff4f;
const comment = 0xff64;
const startOfTile = 0xff90;

/** A JPEG 2000, as a file or a bare codestream, without metadata and comments; `null` for what is neither. */
export function stripJpeg2000(bytes: Uint8Array): Uint8Array | null {
  if (!signature.every((byte, index) => bytes[index] === byte)) return stripCodestream(bytes);
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    // 0: to the end. 1: a length of 64 bits, which nothing of ten megabytes needs.
    const end = size === 0 ? bytes.length : at + size;
    if ((size !== 0 && size < 8) || end > bytes.length) return null;
    const box = type === 'jp2c' ? codestreamBox(bytes.subarray(at + 8, end)) : bytes.subarray(at, end);
    if (box === null) return null;
    if (!metadataBoxes.has(type)) kept.push(box);
    at = end;
  }
  return new Uint8Array(Buffer.concat(kept));
}

function codestreamBox(codestream: Uint8Array): Uint8Array | null {
  const stripped = stripCodestream(codestream);
  if (stripped === null) return null;
  const box = Buffer.alloc(8 + stripped.length);
  box.writeUInt32BE(box.length);
  box.write('jp2c', 4, 'latin1');
  box.set(stripped, 8);
  return box;
}

function stripCodestream(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== startOfCodestream) return null;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = view.getUint16(at);
    if (marker === startOfTile) return new Uint8Array(Buffer.concat([...kept, bytes.subarray(at)]));
    const end = at + 2 + view.getUint16(at + 2);
    if (marker < 0xff00 || end < at + 4 || end > bytes.length) return null;
    if (marker !== comment) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
