import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hasCanary } from '../testing/canary.ts';
import { createHostileFiles, type HostileFile } from '../testing/hostileFiles.ts';
import { decodeHere } from './decoders.ts';
import { harmlessFileName } from './fileName.ts';
import { createIsolatedDecode } from './isolation.ts';
import { defaultLimits } from './limits.ts';
import type { AttachmentOutcome } from './outcomes.ts';
import { type Decode, processAttachment } from './processAttachment.ts';

// Time is what a busy machine has least of; what is measured here is outcomes.
const limits = { ...defaultLimits, milliseconds: 90_000 };
const isolated = createIsolatedDecode({ atOnce: 2 });

let files: readonly HostileFile[];
beforeAll(async () => {
  // libheif tells there what it thinks of a file.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  files = await createHostileFiles();
});

describe('Hostile files', () => {
  it('are more than 200, of every kind that is taken, and the same each time', async () => {
    expect(files.length).toBeGreaterThan(200);
    const again = await createHostileFiles();
    expect(again.map(({ what }) => what)).toEqual(files.map(({ what }) => what));
    expect(again.every(({ bytes }, index) => Buffer.compare(bytes, files[index]?.bytes ?? bytes) === 0)).toBe(
      true,
    );
  });

  it('become what they must: none is taken wrongly, and nothing of what they hide comes out', async () => {
    const outcomes = await Promise.all(
      files.map((file) => processed(file, file.heavy ? isolated : decodeHere)),
    );
    const wrong = files.flatMap((file, index) => faultsOf(file, outcomes[index]));
    expect(wrong).toEqual([]);
    expect(outcomes.filter((outcome) => outcome.state === 'ready').length).toBeGreaterThan(100);
  });

  it('would be noticed if a decoder let them through', async () => {
    const letThrough: Decode = async (bytes, mediaType) => ({
      state: 'ready',
      mediaType: mediaType === 'image/heic' ? 'image/jpeg' : mediaType,
      bytes,
    });
    const outcomes = await Promise.all(files.map((file) => processed(file, letThrough)));
    const faults = files.flatMap((file, index) => faultsOf(file, outcomes[index]));
    expect(faults.filter((fault) => fault.includes('canary')).length).toBeGreaterThan(80);
    expect(faults.filter((fault) => fault.includes('expected')).length).toBeGreaterThan(60);
  });
});

const processed = (file: HostileFile, decode: Decode) =>
  processAttachment(file.bytes, { limits, scanner: null, decode });

function faultsOf(file: HostileFile, outcome: AttachmentOutcome | undefined): string[] {
  const got = outcome?.state === 'rejected' ? outcome.reason : outcome?.state;
  const faults = isExpected(file, got) ? [] : [`${file.what}: expected ${file.expected}, got ${got}`];
  if (outcome?.state !== 'ready') return faults;
  if (hasCanary(outcome.bytes)) faults.push(`${file.what}: a canary came out`);
  const name = harmlessFileName(file.name, outcome.mediaType);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  if (/[\u0000-\u001f/\\:"<>|?*\u202a-\u202e\u2066-\u2069]|^\.|\.\./.test(name)) faults.push(`name ${name}`);
  return faults;
}

function isExpected({ expected }: HostileFile, got: string | undefined): boolean {
  if (expected === 'harmless') return got !== undefined;
  return expected === 'notServed' ? got !== undefined && got !== 'ready' : got === expected;
}
