import type { AttachmentLimits } from './limits.ts';
import { mediaTypeOf } from './mediaType.ts';
import {
  type AttachmentOutcome,
  type Decoded,
  type QuarantineCause,
  type QuarantinedAttachment,
  rejected,
  rejectionReasons,
  type SourceMediaType,
} from './outcomes.ts';
import type { Scanner } from './scanner.ts';

/** Judges a file and writes it anew; rejects where it cannot, with a `DecodingFailure` where it knows why. */
export type Decode = (
  bytes: Uint8Array,
  mediaType: SourceMediaType,
  limits: AttachmentLimits,
) => Promise<Decoded>;

/** Nobody knows what the file is: the decoder died, took too long or answered nonsense. */
export class DecodingFailure extends Error {
  override readonly cause: Exclude<QuarantineCause, 'scanner'>;
  constructor(cause: Exclude<QuarantineCause, 'scanner'>, detail: string) {
    super(detail);
    this.name = 'DecodingFailure';
    this.cause = cause;
  }
}

export interface ProcessingOptions {
  limits: AttachmentLimits;
  /** `null` says that no scanner is configured: files are then served on being written anew alone. */
  scanner: Scanner | null;
  decode: Decode;
}

/**
 * What becomes of a file someone sent: `ready` with bytes that were written anew, `rejected` with a reason to tell them, or
 * `quarantined`, which is never served. Never throws on account of the file.
 *
 * Scanned before it is decoded: what is known to be malware meets no decoder.
 */
export async function processAttachment(
  sent: Uint8Array | AsyncIterable<Uint8Array>,
  { limits, scanner, decode }: ProcessingOptions,
): Promise<AttachmentOutcome> {
  const bytes = sent instanceof Uint8Array ? sent : await readUpTo(sent, limits.bytes);
  if (bytes === null || bytes.length > limits.bytes) return rejected('size');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return rejected('mediaType');
  const verdict = await scanned(bytes, scanner);
  if (verdict !== 'clean') return verdict;
  return decoded(bytes, mediaType, limits, decode);
}

async function scanned(bytes: Uint8Array, scanner: Scanner | null): Promise<'clean' | AttachmentOutcome> {
  try {
    const verdict = (await scanner?.scan(bytes)) ?? 'clean';
    return verdict === 'clean' ? verdict : { ...rejected('malware'), malware: verdict.malware };
  } catch (error) {
    return quarantined('scanner', error);
  }
}

async function decoded(
  bytes: Uint8Array,
  mediaType: SourceMediaType,
  limits: AttachmentLimits,
  decode: Decode,
): Promise<AttachmentOutcome> {
  try {
    return trusted(await decode(bytes, mediaType, limits), limits);
  } catch (error) {
    return quarantined(error instanceof DecodingFailure ? error.cause : 'crash', error);
  }
}

/** A decoder that a file took over could answer anything: what it says is compared with what it gives. */
function trusted(answer: Decoded, limits: AttachmentLimits): AttachmentOutcome {
  const believed =
    answer.state === 'ready'
      ? answer.bytes.length <= limits.outputBytes && mediaTypeOf(answer.bytes) === answer.mediaType
      : answer.state === 'rejected' && rejectionReasons.includes(answer.reason);
  return believed ? answer : quarantined('crash', new Error("the decoder's answer is not one"));
}

function quarantined(cause: QuarantineCause, error: unknown): QuarantinedAttachment {
  return { state: 'quarantined', cause, detail: error instanceof Error ? error.message : 'unknown failure' };
}

/** All of a stream, or `null` once it is longer than allowed: what remains is not read. */
async function readUpTo(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of stream) {
    total += part.length;
    if (total > bytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
