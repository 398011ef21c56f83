/**
 * The process one file is decoded in, started by `isolation.ts`: the job comes as an argument, the file on standard input,
 * the answer leaves on descriptor 3 as a JSON line and the bytes. Whatever else happens ends it with another code than 0.
 */
import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { decodeHere } from './decoders.ts';

const answerDescriptor = 3;

async function main(): Promise<void> {
  const { mediaType, limits } = JSON.parse(process.argv[2] ?? '');
  const bytes = await buffer(process.stdin);
  if (mediaType.startsWith('image/')) await prepareSharp();
  const answer = await decodeHere(bytes, mediaType, limits);
  const { bytes: written = new Uint8Array(), ...head } = { bytes: undefined, ...answer };
  writeAll(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), written]));
}

/** Of the dozens of decoders libvips has, those for what is taken; one thread, as others work beside this process. */
async function prepareSharp(): Promise<void> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  sharp.concurrency(1);
  sharp.cache(false);
}

function writeAll(bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(answerDescriptor, bytes, written);
}

await main();
