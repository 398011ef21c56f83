import { describe, expect, it } from 'vitest';
import { createLinkSigner } from './links.ts';

const signer = createLinkSigner('a secret of thirty-two bytes or more');
const grant = { key: '7', purpose: 'download', expiresAt: 1_000_000 };
const signature = signer.sign(grant);

describe('A signed link', () => {
  it('is valid until the moment it expires', () => {
    expect(signer.check(grant, signature, 999_999)).toBe('valid');
    expect(signer.check(grant, signature, 1_000_000)).toBe('expired');
  });

  it('is known to another process with the same secret, and to none with another', () => {
    const same = createLinkSigner(Buffer.from('a secret of thirty-two bytes or more'));
    expect(same.check(grant, signature, 0)).toBe('valid');
    expect(createLinkSigner('b secret of thirty-two bytes or more').check(grant, signature, 0)).toBe(
      'tampered',
    );
  });

  it.each([
    ['another file', { ...grant, key: '8' }, signature],
    ['another purpose', { ...grant, purpose: 'view' }, signature],
    ['a later end', { ...grant, expiresAt: 2_000_000 }, signature],
    ['an end that is no number', { ...grant, expiresAt: Number.NaN }, signature],
    ['parts that are cut elsewhere', { key: '7","download', purpose: '', expiresAt: 1_000_000 }, signature],
    ['no signature', grant, ''],
    ['half a signature', grant, signature.slice(0, 20)],
    ['a longer signature', grant, `${signature}AA`],
    ['another spelling', grant, `${signature}=`],
    ['letters that are none', grant, `${signature.slice(0, -1)}!`],
  ])('with %s is refused', (_, changed, given) => {
    expect(signer.check(changed, given, 0)).toBe('tampered');
  });

  it('needs a secret that cannot be guessed', () => {
    expect(() => createLinkSigner('short')).toThrow(/at least 32 bytes, got 5/);
  });
});
