import { describe, expect, it, vi } from 'vitest';
import { defaultLimits } from './limits.ts';
import { type Decode, DecodingFailure, processAttachment } from './processAttachment.ts';
import type { Scanner } from './scanner.ts';

const png = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\nabc', 'latin1'));
const decoding = () => vi.fn<Decode>(async (bytes) => ({ state: 'ready', mediaType: 'image/png', bytes }));
const scanner = (scan: Scanner['scan']): Scanner => ({ scan });
const limits = { ...defaultLimits, bytes: 100 };

describe('An attachment', () => {
  it('is ready once it is clean and written anew', async () => {
    const decode = decoding();
    const outcome = await processAttachment(png, { limits, scanner: scanner(async () => 'clean'), decode });
    expect(outcome).toEqual({ state: 'ready', mediaType: 'image/png', bytes: png });
    expect(decode).toHaveBeenCalledWith(png, 'image/png', limits);
  });

  it('is ready on being written anew alone where no scanner is configured', async () => {
    expect(await processAttachment(png, { limits, scanner: null, decode: decoding() })).toMatchObject({
      state: 'ready',
    });
  });

  it('that the scanner knows is rejected by name and meets no decoder', async () => {
    const decode = decoding();
    const found = scanner(async () => ({ malware: 'Eicar-Signature' }));
    const outcome = await processAttachment(png, { limits, scanner: found, decode });
    expect(outcome).toEqual({ state: 'rejected', reason: 'malware', malware: 'Eicar-Signature' });
    expect(decode).not.toHaveBeenCalled();
  });

  it('goes into quarantine when the scanner fails, and meets no decoder', async () => {
    const decode = decoding();
    const failing = scanner(() => Promise.reject(new Error('no answer')));
    const outcome = await processAttachment(png, { limits, scanner: failing, decode });
    expect(outcome).toEqual({ state: 'quarantined', cause: 'scanner', detail: 'no answer' });
    expect(decode).not.toHaveBeenCalled();
  });

  it.each([
    [new DecodingFailure('timeout', 'a'), 'timeout'],
    [new DecodingFailure('crash', 'a'), 'crash'],
    [new Error('a'), 'crash'],
  ])('goes into quarantine when decoding fails: %s', async (error, cause) => {
    const decode = () => Promise.reject(error);
    expect(await processAttachment(png, { limits, scanner: null, decode })).toEqual({
      state: 'quarantined',
      cause,
      detail: 'a',
    });
  });

  it('goes into quarantine when the decoder gives another kind, or more bytes, than it says', async () => {
    const lying: Decode = async (bytes) => ({ state: 'ready', mediaType: 'image/jpeg', bytes });
    expect(await processAttachment(png, { limits, scanner: null, decode: lying })).toMatchObject({
      state: 'quarantined',
    });
    const small = { ...limits, outputBytes: 5 };
    expect(await processAttachment(png, { limits: small, scanner: null, decode: decoding() })).toMatchObject({
      state: 'quarantined',
    });
  });

  it('that is longer than allowed is not read to its end', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield png;
      }
    }
    const outcome = await processAttachment(endless(), { limits, scanner: null, decode: decoding() });
    expect(outcome).toEqual({ state: 'rejected', reason: 'size' });
    expect(read).toBe(Math.floor(limits.bytes / png.length) + 1);
  });

  it('comes in parts as well as whole', async () => {
    async function* parts() {
      yield png.subarray(0, 3);
      yield png.subarray(3);
    }
    const outcome = await processAttachment(parts(), { limits, scanner: null, decode: decoding() });
    expect(outcome).toMatchObject({ state: 'ready', bytes: Buffer.from(png) });
  });
});
