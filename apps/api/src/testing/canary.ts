import { inflateSync, constants as zlibConstants } from 'node:zlib';
import { canaryBytes } from './imageContainers.ts';

/** Whether a file still has a canary in it: as it is, or in a stream of a PDF once that is unpacked. */
export function hasCanary(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes);
  return [file, ...packedStreams(file)].some((part) => canaryBytes.some((canary) => part.includes(canary)));
}

function packedStreams(file: Buffer): Buffer[] {
  const unpacked: Buffer[] = [];
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
    try {
      const finishFlush = zlibConstants.Z_SYNC_FLUSH;
      unpacked.push(inflateSync(file.subarray(at + 7), { finishFlush, maxOutputLength: 64 * 2 ** 20 }));
    } catch {
      // Not packed, or "endstream": looked through as it is.
    }
  }
  return unpacked;
}
