import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Crockford's Base32: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 20;

/** 100 random bits, as four letters five times: `7ZK4-M9QT-2XWB-8RDH-C5NP`. */
export function createReceiptCode(random: (size: number) => Uint8Array = randomBytes): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are as random as the byte.
  const letters = [...random(codeLength)].map((byte) => alphabet[byte & 31]).join('');
  return inGroups(letters);
}

/**
 * A code as people type it (either case, dashes of any length and spaces anywhere, I and L for 1, O for 0), written as it was given;
 * `null` for what cannot be one.
 */
export function normalizeReceiptCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
  return letters.length === codeLength && [...letters].every((letter) => alphabet.includes(letter))
    ? inGroups(letters)
    : null;
}

/** All that the database keeps of a code. Without salt: 100 random bits cannot be guessed from it. */
export function hashReceiptCode(code: string): string {
  return sha256(code);
}

/**
 * A code, encrypted so that only whoever knows the idempotency key can read it: a replay can be answered, and the
 * database alone gives no code away.
 */
export function sealReceiptCode(code: string, idempotencyKey: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(idempotencyKey, 'receipt'), nonce);
  const sealed = Buffer.concat([cipher.update(code, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws Error where the key is another one than the code was sealed with. */
export function openReceiptCode(sealedCode: string, idempotencyKey: string): string {
  const bytes = Buffer.from(sealedCode, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derivedKey(idempotencyKey, 'receipt'),
    bytes.subarray(0, 12),
  );
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** What an idempotency key is stored as; `scope` keeps the keys of different people apart. */
export function hashIdempotencyKey(scope: string, key: string): string {
  return sha256(`${scope}\n${key}`);
}

/** A body's fingerprint that nobody can try contents against without the idempotency key. */
export function fingerprintBody(body: unknown, idempotencyKey: string): string {
  const key = derivedKey(idempotencyKey, 'body');
  return createHash('sha256')
    .update(key)
    .update(JSON.stringify(sortKeys(body)))
    .digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sortKeys(part)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function derivedKey(idempotencyKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, '', `cantho-plan ${purpose}`, 32));
}

const inGroups = (letters: string) => letters.replace(/(.{4})(?!$)/g, '$1-');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
