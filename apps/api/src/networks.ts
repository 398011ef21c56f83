import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The network an address belongs to, as far as a sender may move in it at no cost: /24 of IPv4, /48 of IPv6 (what a site gets,
 * RFC 6177 §2). An IPv4 address inside IPv6 counts as IPv4. What is no address is a network of its own.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/s, '');
  if (isIP(bare) === 0) return `other ${address}`;
  const parsed = ipaddr.process(bare);
  const isOld = parsed.kind() === 'ipv4';
  const bytes = parsed.toByteArray().slice(0, isOld ? 3 : 6);
  return `${isOld ? 'ipv4' : 'ipv6'} ${Buffer.from(bytes).toString('hex')}`;
}
