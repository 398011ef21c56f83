import { describe, expect, it } from 'vitest';
import { networkOf } from './networks.ts';

describe('A network', () => {
  it.each([
    ['198.51.100.4', '198.51.100.250'],
    ['2001:db8:1:2::1', '2001:db8:1:ffff:1:2:3:4'],
    ['::ffff:198.51.100.4', '198.51.100.9'],
    ['fe80::1%eth0', 'fe80::2'],
  ])('has both %s and %s', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  it.each([
    ['198.51.100.4', '198.51.101.4'],
    ['2001:db8:1::1', '2001:db8:2::1'],
    ['0.0.0.1', '::'],
    ['nonsense', 'other nonsense'],
  ])('of %s is another than that of %s', (one, other) => {
    expect(networkOf(one)).not.toBe(networkOf(other));
  });
});
