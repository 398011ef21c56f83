import { expect, it } from 'vitest';
import { createIdempotencyKey } from './idempotencyKey.ts';

it('is a UUID of version 4 and variant 10, whatever the bytes', () => {
  const filled = (byte: number) => ({
    getRandomValues: <T extends ArrayBufferView | null>(bytes: T) => {
      if (bytes instanceof Uint8Array) bytes.fill(byte);
      return bytes;
    },
  });
  expect(createIdempotencyKey(filled(0))).toBe('00000000-0000-4000-8000-000000000000');
  expect(createIdempotencyKey(filled(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});

it('is another one each time', () => {
  const keys = Array.from({ length: 1000 }, () => createIdempotencyKey());
  expect(new Set(keys).size).toBe(1000);
});
