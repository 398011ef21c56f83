/**
 * A new `Idempotency-Key` (UUID version 4, RFC 9562 §5.4). Make one when a person starts a feedback and keep it until the
 * API took it or they change it, so that pressing "send" again after a broken connection cannot send it twice.
 */
export function createIdempotencyKey(crypto: Pick<Crypto, 'getRandomValues'> = globalThis.crypto): string {
  // Not `randomUUID`: it is missing where the page is not a secure context.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
