import type { FastifyServerOptions } from 'fastify';

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
