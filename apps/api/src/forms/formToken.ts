import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** What a form carries along: what it stands for is stored once, and when it was opened. */
export interface FormToken {
  idempotencyKey: string;
  openedAt: Date;
}

/** As long as a replay is answered. */
const validForMs = 24 * 3_600_000;

export function newFormToken(openedAt: Date): FormToken {
  return { idempotencyKey: randomUUID(), openedAt };
}

/** A token as text, signed: neither the key nor the moment can be chosen by who sends the form. */
export function writeFormToken({ idempotencyKey, openedAt }: FormToken, secret: Buffer): string {
  const content = `${idempotencyKey}.${openedAt.getTime()}`;
  return `${content}.${signatureOf(content, secret).toString('base64url')}`;
}

/** `null` where it was not written here, or too long ago. */
export function readFormToken(text: string, secret: Buffer, now: Date): FormToken | null {
  const match = /^([0-9a-f-]{36})\.(\d{1,15})\.([\w-]{43})$/.exec(text);
  if (!match) return null;
  const [, idempotencyKey = '', opened = '', signature = ''] = match;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(`${idempotencyKey}.${opened}`, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const openedAt = new Date(Number(opened));
  const age = now.getTime() - openedAt.getTime();
  return age >= 0 && age < validForMs ? { idempotencyKey, openedAt } : null;
}

const signatureOf = (content: string, secret: Buffer) =>
  createHmac('sha256', secret).update(content).digest();
