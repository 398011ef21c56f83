import { describe, expect, it } from 'vitest';
import { readReceiptCode, receiptSteps } from './receiptSteps.ts';

describe('readReceiptCode', () => {
  const code = '7ZK1-M9QT-2XWB-8RDH-C0NP';
  it.each([
    ['as it was given', code, { code }],
    ['in small letters with spaces', ' 7zk1 m9qt 2xwb 8rdh c0np ', { code }],
    ['without dashes', '7ZK1M9QT2XWB8RDHC0NP', { code }],
    ['with look-alikes of 1 and 0', '7zkl-m9qt-2xwb-8rdh-conp', { code }],
    ['with long dashes', '7ZKI–M9QT—2XWB‐8RDH‑CONP', { code }],
    ['empty', ' - ', { fault: 'missing', count: 0 }],
    ['too short', '7ZK1-M9QT', { fault: 'length', count: 8 }],
    ['too long', `${code}-1`, { fault: 'length', count: 21 }],
    ['with a U', '7ZK1-M9QT-2XWB-8RDH-C0NU', { fault: 'signs', count: 20 }],
    ['with an accent', '7ZK1-M9QT-2XWB-8RDH-C0NÁ', { fault: 'signs', count: 20 }],
  ])('reads a code %s', (_title, typed, expected) => {
    expect(readReceiptCode(typed)).toEqual(expected);
  });
});

describe('receiptSteps', () => {
  const received = { state: 'received', at: '2026-06-20T03:20:00Z' } as const;
  const closed = { state: 'closed', at: '2026-06-22T03:20:00Z' } as const;

  it('says what usually comes next', () => {
    expect(receiptSteps({ state: 'received', history: [received] })).toEqual([
      { ...received, current: true },
      { state: 'underReview', at: null, current: false },
      { state: 'answered', at: null, current: false },
    ]);
  });

  it('promises nothing after closing', () => {
    expect(receiptSteps({ state: 'closed', history: [received, closed] })).toEqual([
      { ...received, current: false },
      { ...closed, current: true },
    ]);
  });

  it('shows a review that came twice twice', () => {
    const history = [
      received,
      { ...closed, state: 'underReview' as const },
      { ...closed, state: 'answered' as const },
    ];
    expect(receiptSteps({ state: 'answered', history })).toHaveLength(3);
  });
});
