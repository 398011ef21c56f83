import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link lets its holder do, and until when. */
export interface LinkGrant {
  /** The attachment it opens. */
  key: string;
  /** What for, e.g. `download`: a link for one purpose is none for another. */
  purpose: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

type LinkVerdict = 'valid' | 'expired' | 'tampered';

interface LinkSigner {
  sign(grant: LinkGrant): string;
  check(grant: LinkGrant, signature: string, now: number): LinkVerdict;
}

/** As many bytes as the hash has: fewer would be the weakest part. */
export const shortestSecret = 32;

/**
 * Signs links to attachments with HMAC-SHA-256, so that no table of links is needed and every process knows them.
 *
 * @throws RangeError for a secret of fewer than 32 bytes.
 */
export function createLinkSigner(secret: string | Uint8Array): LinkSigner {
  const length = Buffer.byteLength(secret);
  if (length < shortestSecret) {
    throw new RangeError(`link secret: expected at least ${shortestSecret} bytes, got ${length}`);
  }
  // The secret may serve elsewhere too: a key of its own keeps a signature from there out of here.
  const hmacKey = Buffer.from(hkdfSync('sha256', secret, '', 'cantho-plan attachment links', 32));
  const digest = (grant: LinkGrant) => createHmac('sha256', hmacKey).update(canonical(grant)).digest();
  return {
    sign: (grant) => digest(grant).toString('base64url'),
    check: (grant, signature, now) => {
      if (!Number.isSafeInteger(grant.expiresAt)) return 'tampered';
      const expected = digest(grant);
      const given = Buffer.from(signature, 'base64url');
      // Decoding forgives letters that mean nothing; one signature has one spelling.
      if (given.toString('base64url') !== signature) return 'tampered';
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'tampered';
      return now < grant.expiresAt ? 'valid' : 'expired';
    },
  };
}

/** JSON keeps the parts apart, whatever stands in them. */
const canonical = ({ key, purpose, expiresAt }: LinkGrant) => JSON.stringify([key, purpose, expiresAt]);
