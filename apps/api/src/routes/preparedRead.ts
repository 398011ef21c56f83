import { foldAccents } from '@cantho/plan';
import { isNotModified } from '../conditional.ts';
import type { CurrentState } from '../currentState.ts';
import { chooseVariant, varyBy } from '../negotiation.ts';
import type { Call } from '../operations.ts';
import type { PlanState } from '../reads/planState.ts';
import type { Representation, Representations } from '../representations.ts';
import type { Parameters } from '../requestValidation.ts';

export interface PreparedReads {
  currentState: CurrentState;
  representations: Representations;
}

/** What is answered, apart from how it is kept and sent. */
interface Read {
  /** Text is sent as it is, anything else as JSON; a promise is waited for. */
  make: (state: PlanState, parameters: Parameters) => unknown;
  /** Names what is answered: two requests with the same key are answered alike. By default `canonicalKey`. */
  keyOf?: (parameters: Parameters) => string;
  /** Headers beside those every read has, or instead of them. */
  headersOf?: (state: PlanState, parameters: Parameters) => Readonly<Record<string, string>>;
}

/** Figures change a few times a day: a minute in every cache on the way, ten more while it asks for a newer one. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600';

/** Answers what is read by all alike: made once for a state of the data, kept ready to send. */
export async function sendPreparedRead(
  { currentState, representations }: PreparedReads,
  call: Call,
  { make, keyOf = canonicalKey, headersOf = () => ({}) }: Read,
) {
  const { request, parameters } = call;
  const { name, state } = await currentState();
  const key = `${request.routeOptions.url} ${keyOf(parameters)} ${name}`;
  const representation = await representations.get(key, () => make(state, parameters));
  return sendRepresentation(call, representation, {
    'cache-control': cacheControl,
    ...headersOf(state, parameters),
  });
}

/** Sends the smallest encoding the client takes, or that what it has is current (RFC 9110 §13.1.2). */
export function sendRepresentation(
  { request, reply }: Call,
  representation: Representation,
  headers: Readonly<Record<string, string>>,
) {
  const { body, etag, coding } = chooseVariant(request, representation);
  varyBy(reply, 'Accept-Encoding');
  reply.headers({ etag, 'cache-control': headers['cache-control'] });
  if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.headers({
    'content-type': 'application/json; charset=utf-8',
    'content-language': 'vi',
    ...headers,
  });
  if (coding !== null) reply.header('content-encoding', coding);
  return reply.send(body);
}

/** Requests that mean the same share one entry; headers do not change what is answered. */
function canonicalKey({ q, ...parameters }: Parameters): string {
  const { 'Accept-Language': _language, 'If-None-Match': _match, ...meaning } = parameters;
  const text = typeof q === 'string' ? foldAccents(q) : '';
  return JSON.stringify(text === '' ? meaning : { ...meaning, q: text });
}
