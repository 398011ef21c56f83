import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli at its best, once, when built: eleven is too slow to do while someone waits. */
export function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/** Writes `file.br` beside `file`. */
export function compress(file: string): void {
  writeFileSync(`${file}.br`, brotli(readFileSync(file)));
}
