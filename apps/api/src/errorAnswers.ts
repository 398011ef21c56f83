import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from './contract.ts';
import type { MessageKey } from './messages.ts';
import { preferredLanguage } from './messages.ts';
import { varyBy } from './negotiation.ts';
import { invalid, notFound, Problem, renderProblem, unavailable } from './problems.ts';
import { unreadableBody } from './requestValidation.ts';

/** Answers a problem in the reader's language; what is not the client's doing is logged and not told. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply, bodyLimit: number) {
  const problem = problemOf(error, request, bodyLimit);
  if (problem.statusCode >= 500) request.log.error({ err: problem.cause ?? error }, problem.kind);
  const language = preferredLanguage(request.headers['accept-language']);
  varyBy(reply, 'Accept-Language');
  return reply
    .code(problem.statusCode)
    .headers({
      ...problem.headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    })
    .send(JSON.stringify(renderProblem(problem, language, request.id)));
}

/** What Node gives up on before there is a request: by its code, the status and what is said. */
const connectionErrors: Readonly<Record<string, { status: number; key: MessageKey }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, key: 'validation.tooLong' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, key: 'validation.tooSlow' },
};

/** Answers what could not be read as a request; in Vietnamese, as its headers, which say otherwise, were not read. */
export function answerConnectionError(
  error: Error & { code?: string },
  socket: Socket,
  maxHeaderSize: number,
) {
  if (!socket.writable) return socket.destroy();
  const { status, key } = connectionErrors[error.code ?? ''] ?? { status: 400, key: 'validation.unreadable' };
  const problem = new Problem('validation', { detail: { key, values: { limit: maxHeaderSize } } });
  const body = JSON.stringify({ ...renderProblem(problem, 'vi', `urn:uuid:${randomUUID()}`), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: vi',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** An address nobody answers: 405 where another method would be answered, else 404. */
export function unansweredAddress(operations: readonly Operation[], request: FastifyRequest): Problem {
  const path = request.url.replace(/\?.*/s, '');
  const methods = operations
    .filter((operation) => matches(operation.path, path))
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  if (methods.length === 0) return notFound('notFound.address');
  const allowed = methods.join(', ');
  return new Problem('methodNotAllowed', {
    detail: { key: 'methodNotAllowed.detail', values: { allowed, received: request.method } },
    headers: { allow: allowed },
  });
}

function matches(template: string, path: string): boolean {
  const steps = template.split('/');
  const given = path.split('/');
  return (
    steps.length === given.length &&
    steps.every((step, index) => (step.startsWith('{') ? given[index] !== '' : step === given[index]))
  );
}

/** Any error as a problem: what is not the client's doing says no more than that it happened. */
export function problemOf(error: unknown, request: FastifyRequest, bodyLimit: number): Problem {
  if (error instanceof Problem) return error;
  const { code = '', statusCode } = error as FastifyError;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return unsupportedBody(request);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Problem('payloadTooLarge', {
      detail: { key: 'payloadTooLarge.detail', values: { limit: bodyLimit } },
    });
  }
  if (code === 'FST_ERR_BAD_URL') {
    return invalid([{ in: 'path', name: 'url', expected: { key: 'expected.url' } }]);
  }
  if (code.startsWith('FST_ERR_CTP_') || (statusCode === 400 && error instanceof SyntaxError))
    return unreadableBody();
  if (isDatabaseDown(error)) return unavailable('database', error);
  return new Problem('internal', { detail: { key: 'internal.detail' }, cause: error });
}

/** A body of a type, or in an encoding, the API does not read there. */
export function unsupportedBody({ headers, routeOptions }: FastifyRequest): Problem {
  const received = [headers['content-type'] ?? '–', headers['content-encoding']].filter(Boolean).join(', ');
  const { bodyTypes = [] } = routeOptions.config;
  const expected = bodyTypes.join(', ') || 'application/json';
  return new Problem('unsupportedMediaType', {
    detail: { key: 'unsupportedMediaType.detail', values: { expected, received: received.slice(0, 100) } },
    headers: { accept: expected },
  });
}

/** The network, PostgreSQL class 08 (connection), 57P0x (shutting down), 53300 (too many connections). */
function isDatabaseDown(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: unknown; message?: string };
  return (
    /^(ECONN(REFUSED|RESET)|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08\d{3}|57P0[123]|53300)$/.test(
      String(code),
    ) ||
    /^(Connection terminated|timeout exceeded when trying to connect|PGlite is closed|driver has already been destroyed)/i.test(
      message,
    )
  );
}
