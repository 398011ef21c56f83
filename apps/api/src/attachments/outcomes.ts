/** What is kept of what was sent: a HEIC becomes a JPEG. */
export type StoredMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** What may be sent. */
export type SourceMediaType = StoredMediaType | 'image/heic';

/** Why a file is not taken, for the person who sent it. */
export type RejectionReason = (typeof rejectionReasons)[number];

export const rejectionReasons = [
  'mediaType',
  'damaged',
  'pixels',
  'pages',
  'size',
  'malware',
  'encrypted',
  'activeContent',
] as const;

/** Why nobody knows whether a file is harmless. */
export type QuarantineCause = 'scanner' | 'timeout' | 'crash';

/** A file that was written anew. */
export interface ReadyAttachment {
  state: 'ready';
  mediaType: StoredMediaType;
  bytes: Uint8Array;
  /** In pixels, of a picture. */
  width?: number;
  height?: number;
  /** Of a PDF. */
  pages?: number;
}

export interface RejectedAttachment {
  state: 'rejected';
  reason: RejectionReason;
  /** Name of what the scanner found. */
  malware?: string;
}

export interface QuarantinedAttachment {
  state: 'quarantined';
  cause: QuarantineCause;
  /** For the log: never holds a byte of the file. */
  detail: string;
}

/** What a decoder says of a file; where it cannot say, it throws. */
export type Decoded = ReadyAttachment | RejectedAttachment;

/** What became of a file. Only `ready` is ever served. */
export type AttachmentOutcome = Decoded | QuarantinedAttachment;

export const rejected = (reason: RejectionReason): RejectedAttachment => ({ state: 'rejected', reason });
