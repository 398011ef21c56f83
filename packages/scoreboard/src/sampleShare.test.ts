import { expect, it } from 'vitest';
import { sampleShare } from './sampleShare.ts';

const real = { sample: false };
const sample = { sample: true };

it.each([
  ['nothing', [], 'none'],
  ['real figures alone', [real, real], 'none'],
  ['samples alone', [sample, sample], 'all'],
  ['both', [real, sample], 'some'],
] as const)('of %s', (_title, parts, share) => {
  expect(sampleShare(parts)).toBe(share);
});
