import { type FastifyReply, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';

export interface LogOptions {
  level: string;
  /** Where lines go; standard output by default. */
  stream?: { write: (line: string) => void };
}

/**
 * Structured logs without personal data: requests, answers and errors are written by what they are and never by what they
 * carry. Of an error that means no more than its type, code, message and stack: drivers hang whole rows on theirs.
 */
export function loggerOptions({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream ? { stream } : {}),
    base: null,
    serializers: {
      req: ({ method }) => ({ method }) as never,
      res: ({ statusCode }) => ({ statusCode }) as never,
      err: ({ name, code, message, stack }: Error & { code?: string }) =>
        ({ type: name, code, message, stack }) as never,
    },
  };
}

/** One line an answer: what was asked for by its route, so that no receipt code, search text or address is kept. */
export class AnswerLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { method, routeOptions } = request;
    const { statusCode, elapsedTime } = reply;
    const answer = { method, route: routeOptions.url ?? null, statusCode, ms: Math.round(elapsedTime) };
    if (error) reply.log.error({ ...answer, err: error }, 'not answered');
    else reply.log.info(answer, 'answered');
  }
}
