import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip';
export type Compress = (coding: Coding, body: Buffer) => Promise<Buffer>;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

// The list of tasks, 37 KB: 4.5 KB in under 1 ms; the highest quality, 11, saves another 5 % and takes 30 ms.
const brotliQuality = 7;

/** Compresses off the main thread. */
export const compress: Compress = (coding, body) =>
  coding === 'br'
    ? brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        },
      })
    : gzipped(body, { level: 9 });
