/** What one attachment may be and cost. */
export interface AttachmentLimits {
  /** Of the file as it was sent. */
  bytes: number;
  /** Of the file as it is kept; a small PNG of many colours may grow. */
  outputBytes: number;
  /** Width times height of a picture, as it was sent; of each picture in a PDF as well. */
  pixels: number;
  /** Longest side of a picture that is kept, in pixels; larger ones are scaled down. */
  edge: number;
  /** Of a PDF. */
  pages: number;
  /** All that the streams of a PDF unpack to. */
  unpackedBytes: number;
  /** From the start of the decoding process to its answer, and of its processor time. */
  milliseconds: number;
  /** That the decoding process may allocate, its runtime included. */
  memoryBytes: number;
}

const mebibyte = 2 ** 20;

export const defaultLimits: AttachmentLimits = {
  bytes: 10 * mebibyte,
  outputBytes: 32 * mebibyte,
  // 8192 × 8192: phones of "50 megapixels" write up to 8192 × 6144.
  pixels: 2 ** 26,
  edge: 4096,
  pages: 50,
  unpackedBytes: 256 * mebibyte,
  milliseconds: 30_000,
  // A HEIC of 64 megapixels takes about 1 GiB; the runtime reserves 0.6 GiB before the first byte.
  memoryBytes: 2048 * mebibyte,
};
