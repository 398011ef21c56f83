import type { InvalidPart, OperationId, ProblemKind, ProblemType } from './contract.ts';

const typePrefix = 'urn:cantho-plan:problem:';

type ProblemParts = Pick<
  ProblemError,
  'operation' | 'type' | 'status' | 'title' | 'detail' | 'instance' | 'errors' | 'retryAfter'
>;

/**
 * The API, or something between it and us, refused: an answer that is not 2xx (RFC 9457). Decide by `kind` or `type`;
 * `title`, `detail` and `errors` are for people, in their language.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  declare readonly operation: OperationId;
  /** `about:blank` (RFC 9457 §4.2.1) when the answer was none of the contract's problems, such as a proxy's HTML page. */
  declare readonly type: ProblemType | 'about:blank';
  /** Last part of `type`; `null` for `about:blank`. */
  readonly kind: ProblemKind | null;
  declare readonly status: number;
  declare readonly title: string;
  declare readonly detail: string | null;
  declare readonly instance: string | null;
  /** What was expected, what came, where; empty unless `kind` is `validation`. */
  declare readonly errors: readonly InvalidPart[];
  /** Seconds, from `Retry-After`; `null` without one. */
  declare readonly retryAfter: number | null;

  constructor(parts: ProblemParts) {
    const { operation, type, status, title, detail } = parts;
    super(`${operation}: ${status} ${title}${detail ? `: ${detail}` : ''}`);
    Object.assign(this, parts);
    this.kind = type === 'about:blank' ? null : (type.slice(typePrefix.length) as ProblemKind);
  }
}

/** No answer came, or it broke off: offline, DNS, TLS, CORS, or too slow. `cause` is what `fetch` rejected with. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly operation: OperationId;
  readonly reason: 'unreachable' | 'timeout';

  constructor(operation: OperationId, reason: 'unreachable' | 'timeout', cause: unknown) {
    super(`${operation}: ${reason === 'timeout' ? 'no answer in time' : 'no answer'}`, { cause });
    this.operation = operation;
    this.reason = reason;
  }
}

/** A 2xx answer that is not what the contract describes, such as the sign-in page of a public Wi-Fi network. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
  readonly operation: OperationId;

  constructor(operation: OperationId, expected: string, received: string, cause?: unknown) {
    super(`${operation}: expected ${expected}, received ${received}`, { cause });
    this.operation = operation;
  }
}

// By name, not `instanceof`: a page may hold several copies of these classes, one a bundle.
const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Whether it is a problem and, when kinds are given, one of them: `isProblem(error, 'notFound')`. */
export function isProblem(error: unknown, ...kinds: readonly ProblemKind[]): error is ProblemError {
  if (!named(error, 'ProblemError')) return false;
  const { kind } = error as ProblemError;
  return kinds.length === 0 || (kind !== null && kinds.includes(kind));
}

export function isNetworkError(error: unknown): error is NetworkError {
  return named(error, 'NetworkError') && 'reason' in (error as object);
}

export function isMalformedAnswer(error: unknown): error is MalformedAnswerError {
  return named(error, 'MalformedAnswerError');
}

/** The caller gave up (its `signal` was aborted without a reason of its own): nothing to show. */
export function isAborted(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** An answer that is not 2xx, as an error; `body` is its parsed JSON or else its text. */
export function problemFrom(operation: OperationId, response: Response, body: unknown): ProblemError {
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string): string | null => {
    const value = said[name];
    return typeof value === 'string' ? value : null;
  };
  const type = text('type');
  const known = type?.startsWith(typePrefix) ?? false;
  return new ProblemError({
    operation,
    type: known ? (type as ProblemType) : 'about:blank',
    // The field in the body is only advisory (RFC 9457 §3.1.2).
    status: response.status,
    title: text('title') ?? (response.statusText || `HTTP ${response.status}`),
    detail: text('detail'),
    instance: text('instance'),
    errors: Array.isArray(said.errors) ? said.errors : [],
    retryAfter: secondsOf(response.headers.get('retry-after')),
  });
}

/** Only delay-seconds: the contract promises an integer, and a date would need a clock. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}
