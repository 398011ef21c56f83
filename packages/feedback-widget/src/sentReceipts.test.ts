import { describe, expect, it } from 'vitest';
import { addSent, readSent, removeSent } from './sentReceipts.ts';

function memory(initial?: string) {
  const kept = new Map<string, string>(initial === undefined ? [] : [['sent', initial]]);
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
}
const receipt = (n: number) => ({
  receiptCode: `CODE-${n}`,
  about: 'plan',
  createdAt: '2026-07-01T03:00:00Z',
});

describe('receipts a device remembers', () => {
  it('are the ten newest, each once, without anything personal', () => {
    const storage = memory();
    for (let n = 1; n <= 12; n += 1) addSent(storage, { ...receipt(n), text: 'secret' } as never);
    addSent(storage, receipt(5));
    expect(readSent(storage).map(({ receiptCode }) => receiptCode)).toEqual(
      [5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((n) => `CODE-${n}`),
    );
    expect(storage.kept.get('sent')).not.toContain('secret');
  });

  it('can be removed, and then leave nothing', () => {
    const storage = memory();
    addSent(storage, receipt(1));
    expect(removeSent(storage, 'CODE-1')).toBe(true);
    expect(storage.kept.size).toBe(0);
  });

  it.each([['{'], ['{}'], ['[1, {"receiptCode": 2}]']])('are none where %s is stored', (text) => {
    expect(readSent(memory(text))).toEqual([]);
  });

  it('are told not to be kept by a storage that keeps nothing or throws', () => {
    expect(addSent({ ...memory(), set: () => {} }, receipt(1))).toBe(false);
    const fail = () => {
      throw new Error('blocked');
    };
    expect(addSent({ get: fail, set: fail, remove: fail }, receipt(1))).toBe(false);
  });
});
