import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { Problem } from './problems.ts';
import type { Representation, Variant } from './representations.ts';
import { shorten } from './requestValidation.ts';

/**
 * Which of several types is answered is for the request's parameters to say, as a link in a page sends what its browser
 * likes.
 * @throws Problem `notAcceptable` where the client wants none of them (RFC 9110 §12.5.1).
 */
export function requireAccepted({ headers }: FastifyRequest, mediaTypes: readonly string[]): void {
  if (new Negotiator({ headers }).mediaType([...mediaTypes]) !== undefined) return;
  const values = { offered: mediaTypes.join(', '), received: shorten(headers.accept) };
  throw new Problem('notAcceptable', { detail: { key: 'notAcceptable.detail', values } });
}

/** Since 1.0 a server may prefer; the published types are older. */
interface PreferringNegotiator {
  encoding: (available: readonly string[], options: { preferred: readonly string[] }) => string | undefined;
}

/** The smallest encoding the client takes (RFC 9110 §12.5.3). */
export function chooseVariant({ headers }: FastifyRequest, representation: Representation): Variant {
  const preferred = ['br', 'gzip', 'identity'] as const;
  const negotiator = new Negotiator({ headers }) as unknown as PreferringNegotiator;
  const best = negotiator.encoding(preferred, { preferred });
  return representation[preferred.find((coding) => coding === best) ?? 'identity'];
}

/** Adds a field to `Vary`, keeping what others put there. */
export function varyBy(reply: FastifyReply, field: string): void {
  const present = String(reply.getHeader('vary') ?? '');
  const fields = present.split(',').map((part) => part.trim().toLowerCase());
  if (!fields.includes(field.toLowerCase()))
    reply.header('vary', present === '' ? field : `${present}, ${field}`);
}
