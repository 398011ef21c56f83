import { deflateSync, inflateSync, constants as zlibConstants } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { stripJpeg2000 } from './jpeg2000Boxes.ts';
import { stripJpeg } from './jpegSegments.ts';
import type { RejectionReason } from './outcomes.ts';
import { nameOf } from './pdfObjects.ts';

/** What the streams of a document may still unpack to; counted down. */
export interface StreamBudget {
  unpackedBytes: number;
  /** Of one picture. */
  pixels: number;
}

interface Filter {
  name: string;
  parameters: PDFDict | null;
}

/** Short names are for inline pictures; readers take them for others too. */
const longNames: Record<string, string> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
};

const packings = new Set(['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode']);
const pictureCodings = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/** A stream unpacked and packed anew, so that neither a bomb nor bytes of another format's remain; or why it cannot be. */
export function rewriteStream(stream: PDFRawStream, budget: StreamBudget): PDFRawStream | RejectionReason {
  if (pixelsOf(stream.dict) > budget.pixels) return 'pixels';
  const filters = filtersOf(stream.dict);
  if (filters === null) return 'damaged';
  const packed = filters.filter(({ name }) => packings.has(name));
  const coding = filters[packed.length];
  const known = filters.length <= packed.length + 1 && (!coding || pictureCodings.has(coding.name));
  // A predictor works on what its filter unpacked: only the last one's can be kept as it is.
  const mixed = packed.slice(0, coding ? undefined : -1).some(({ parameters }) => hasPredictor(parameters));
  if (!known || mixed) return 'damaged';
  const unpacked = unpack(stream, packed, budget);
  if (typeof unpacked === 'string') return unpacked;
  if (!coding) return repacked(stream, unpacked, packed.at(-1)?.parameters ?? null);
  const picture = stripPicture(coding.name, unpacked);
  return picture === null ? 'damaged' : coded(stream, picture, coding);
}

function unpack(
  stream: PDFRawStream,
  filters: readonly Filter[],
  budget: StreamBudget,
): Uint8Array | RejectionReason {
  let bytes = stream.getContents();
  for (const filter of filters) {
    const next =
      filter.name === 'FlateDecode'
        ? inflate(bytes, budget.unpackedBytes)
        : decodeOther(stream, bytes, filter);
    if (typeof next === 'string') return next;
    budget.unpackedBytes -= next.length;
    if (budget.unpackedBytes < 0) return 'size';
    bytes = next;
  }
  return bytes;
}

function inflate(bytes: Uint8Array, limit: number): Uint8Array | RejectionReason {
  if (bytes.length === 0) return bytes;
  try {
    // Many programs forget the checksum at the end: what there is counts.
    const finishFlush = zlibConstants.Z_SYNC_FLUSH;
    return inflateSync(bytes, { maxOutputLength: Math.max(1, limit), finishFlush });
  } catch (error) {
    return error instanceof RangeError ? 'size' : 'damaged';
  }
}

function decodeOther(stream: PDFRawStream, bytes: Uint8Array, { name, parameters }: Filter): Uint8Array {
  const dict = PDFDict.withContext(stream.dict.context);
  dict.set(PDFName.of('Filter'), PDFName.of(name));
  if (parameters) dict.set(PDFName.of('DecodeParms'), parameters);
  return decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode();
}

function repacked(stream: PDFRawStream, bytes: Uint8Array, parameters: PDFDict | null): PDFRawStream {
  return withFilter(stream, deflateSync(bytes), { name: 'FlateDecode', parameters });
}

const coded = (stream: PDFRawStream, bytes: Uint8Array, coding: Filter) => withFilter(stream, bytes, coding);

function withFilter(stream: PDFRawStream, bytes: Uint8Array, { name, parameters }: Filter): PDFRawStream {
  for (const key of ['DP', 'DL', 'DecodeParms']) stream.dict.delete(PDFName.of(key));
  stream.dict.set(PDFName.of('Filter'), PDFName.of(name));
  if (parameters) stream.dict.set(PDFName.of('DecodeParms'), parameters);
  return PDFRawStream.of(stream.dict, new Uint8Array(bytes));
}

function stripPicture(coding: string, bytes: Uint8Array): Uint8Array | null {
  if (coding === 'DCTDecode') return stripJpeg(bytes);
  return coding === 'JPXDecode' ? stripJpeg2000(bytes) : bytes;
}

/** The filters in the order they were undone; `null` for what no reader could follow. */
function filtersOf(dict: PDFDict): Filter[] | null {
  const names = listOf(dict, 'Filter').map((object) => nameOf(object));
  const parameters = listOf(dict, dict.has(PDFName.of('DecodeParms')) ? 'DecodeParms' : 'DP');
  if (names.length > 8 || names.includes(null)) return null;
  return names.map((name, index) => {
    const parameter = parameters[index];
    return {
      name: longNames[name ?? ''] ?? name ?? '',
      parameters: parameter instanceof PDFDict ? parameter : null,
    };
  });
}

function listOf(dict: PDFDict, key: string): (PDFObject | undefined)[] {
  const value = dict.context.lookup(dict.get(PDFName.of(key)));
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray().map((part) => dict.context.lookup(part)) : [value];
}

function hasPredictor(parameters: PDFDict | null): boolean {
  return (numberOf(parameters, 'Predictor') ?? 1) > 1;
}

function pixelsOf(dict: PDFDict): number {
  return (numberOf(dict, 'Width') ?? 0) * (numberOf(dict, 'Height') ?? 0);
}

function numberOf(dict: PDFDict | null, key: string): number | null {
  const value = dict?.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFNumber ? value.asNumber() : null;
}
