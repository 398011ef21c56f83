import { describe, expect, it } from 'vitest';
import {
  createReceiptCode,
  fingerprintBody,
  hashIdempotencyKey,
  normalizeReceiptCode,
  openReceiptCode,
  sealReceiptCode,
} from './receipts.ts';

describe('A receipt code', () => {
  it('is 100 random bits in five groups of Crockford letters', () => {
    const codes = Array.from({ length: 500 }, () => createReceiptCode());
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('takes five bits of each random byte', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => 224 + index);
    expect(createReceiptCode(() => bytes)).toBe('0123-4567-89AB-CDEF-GHJK');
  });

  it.each([
    ['7zk4-m9qt-2xwb-8rdh-c5np', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
    ['7ZK4M9QT2XWB8RDHC5NP', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
    [' 7zk4 m9qt 2xwb 8rdh c5np ', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
    ['OoIi-Ll00-0000-0000-0000', '0011-1100-0000-0000-0000'],
    ['7ZK4–M9QT—2XWB‑8RDH C5NP', '7ZK4-M9QT-2XWB-8RDH-C5NP'],
    ['UZK4-M9QT-2XWB-8RDH-C5NP', null],
    ['7ZK4-M9QT-2XWB-8RDH', null],
    ['7ZK4-M9QT-2XWB-8RDH-C5NP-0', null],
    ['', null],
  ])('typed as "%s" is read as %s', (typed, code) => {
    expect(normalizeReceiptCode(typed)).toBe(code);
  });

  it('is sealed for whoever knows the idempotency key and nobody else', () => {
    const code = createReceiptCode();
    const sealed = sealReceiptCode(code, 'key-1');
    expect(sealed).not.toContain(code);
    expect(sealReceiptCode(code, 'key-1')).not.toBe(sealed);
    expect(openReceiptCode(sealed, 'key-1')).toBe(code);
    expect(() => openReceiptCode(sealed, 'key-2')).toThrow();
  });
});

describe('An idempotency key', () => {
  it('is kept apart for each person', () => {
    expect(hashIdempotencyKey('anonymous', 'k')).not.toBe(hashIdempotencyKey('person a b', 'k'));
  });

  it('marks a body whatever the order of its fields, and only together with the key', () => {
    const print = fingerprintBody({ about: 'plan', contact: { email: 'a', consent: true } }, 'k');
    expect(fingerprintBody({ contact: { consent: true, email: 'a' }, about: 'plan' }, 'k')).toBe(print);
    expect(fingerprintBody({ about: 'plan', contact: { email: 'b', consent: true } }, 'k')).not.toBe(print);
    expect(fingerprintBody({ about: 'plan', contact: { email: 'a', consent: true } }, 'other')).not.toBe(
      print,
    );
  });
});
