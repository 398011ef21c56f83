import type { Problem as ProblemBody, ProblemKind } from '@cantho/api-client';
import { type Language, type MessageKey, type MessageValues, translate } from './messages.ts';

export type Place = 'query' | 'path' | 'header' | 'body';

/** A text that is put in the reader's language when the problem is shown. */
export interface Phrase {
  key: MessageKey;
  values?: MessageValues;
}

/** A part of a request that is not as the contract describes. */
export interface InvalidPart {
  in: Place;
  /** Name of the parameter, or JSON Pointer into the body (RFC 6901). */
  name: string;
  expected: Phrase;
  /** What came, shortened; never set where it could be personal. */
  received?: string | undefined;
  /** Instead of the usual sentence made of place, expected and received. */
  sentence?: Phrase;
}

interface ProblemOptions {
  /** Where it is another than that of the kind. */
  status?: number;
  detail?: Phrase;
  errors?: readonly InvalidPart[];
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
}

const statuses: Record<ProblemKind, number> = {
  validation: 400,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  unsupportedMediaType: 415,
  payloadTooLarge: 413,
  unauthorized: 401,
  forbidden: 403,
  idempotencyKeyMissing: 400,
  idempotencyInFlight: 409,
  idempotencyKeyReused: 422,
  tooManyFollows: 409,
  challengeFailed: 422,
  attachmentNotUsable: 422,
  offsetMismatch: 409,
  notReopenable: 409,
  notAnswered: 409,
  stateConflict: 409,
  personalDataFound: 422,
  tooManyRequests: 429,
  unavailable: 503,
  internal: 500,
};

/** An answer that is an error (RFC 9457), still without a language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly statusCode: number;
  readonly detail: Phrase | undefined;
  readonly errors: readonly InvalidPart[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, { status, detail, errors = [], headers = {}, cause }: ProblemOptions = {}) {
    super(kind, { cause });
    this.kind = kind;
    this.statusCode = status ?? statuses[kind];
    this.detail = detail;
    this.errors = errors;
    this.headers = headers;
  }
}

export function notFound(key: MessageKey, values: MessageValues = {}): Problem {
  return new Problem('notFound', { detail: { key, values } });
}

export function invalid(errors: readonly InvalidPart[]): Problem {
  return new Problem('validation', { errors });
}

/** @param ttl In ms, until there may be more requests. */
export function tooManyRequests(ttl: number): Problem {
  const seconds = Math.max(1, Math.ceil(ttl / 1000));
  return new Problem('tooManyRequests', {
    detail: { key: 'tooManyRequests.detail', values: { seconds } },
    headers: { 'retry-after': String(seconds) },
  });
}

/** `Retry-After` is a few seconds: what is down here mostly comes back soon. */
export function unavailable(part: 'database' | 'identity' | 'stopping', cause?: unknown): Problem {
  return new Problem('unavailable', {
    detail: { key: `unavailable.${part}` },
    headers: { 'retry-after': '5' },
    cause,
  });
}

/** More than this helps nobody, and a small request must not make a large answer. */
const mostErrors = 20;

/**
 * The problem as the contract shows it, with the first of its errors where there are many. `instance` identifies this
 * occurrence; the log has the same.
 */
export function renderProblem(problem: Problem, language: Language, instance: string): ProblemBody {
  const say = ({ key, values }: Phrase) => translate(language, key, values);
  const errors = problem.errors.slice(0, mostErrors).map((part) => renderPart(part, language));
  const detail = problem.detail ? say(problem.detail) : detailOf(errors, problem.errors.length, language);
  return {
    type: `urn:cantho-plan:problem:${problem.kind}`,
    title: say({ key: `${problem.kind}.title` as MessageKey }),
    status: problem.statusCode,
    ...(detail === undefined ? {} : { detail }),
    instance,
    ...(errors.length === 0 ? {} : { errors }),
  };
}

function detailOf(
  [first]: readonly { detail: string }[],
  count: number,
  language: Language,
): string | undefined {
  return count > 1 ? translate(language, 'validation.detail', { count }) : first?.detail;
}

function renderPart({ in: place, name, expected, received, sentence }: InvalidPart, language: Language) {
  const expectedText = translate(language, expected.key, expected.values);
  const where =
    place === 'body' && name === ''
      ? translate(language, 'in.wholeBody')
      : translate(language, `in.${place}`, { name });
  const usual = received === undefined ? 'invalid.sentenceWithoutReceived' : 'invalid.sentence';
  const { key, values } = sentence ?? { key: usual };
  return {
    in: place,
    name,
    expected: expectedText,
    ...(received === undefined ? {} : { received }),
    detail: translate(language, key as MessageKey, {
      where,
      name,
      expected: expectedText,
      received: received ?? '',
      ...values,
    }),
  };
}
