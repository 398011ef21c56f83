import { relative } from 'node:path';
import cors from '@fastify/cors';
import files from '@fastify/static';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';

const year = 365 * 24 * 60 * 60;

/**
 * Serves a built container. Everything but the moving manifest never changes, because its name holds a hash of it.
 * All of it is public code, so that any host may load it; nothing here knows of people.
 *
 * @param dist absolute path of the folder that holds `mf-manifest.json`
 */
export async function createServer(dist: string): Promise<FastifyInstance> {
  const server = fastify({
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400, 'Bad request'),
  });
  await server.register(cors, { origin: '*', methods: ['GET', 'HEAD'], maxAge: 86_400 });
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Timing-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
    });
  });
  server.get('/health', async (_request, reply) =>
    reply.header('Cache-Control', 'no-store').send({ status: 'ok' }),
  );
  await server.register(files, {
    root: dist,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', cachingOf(relative(dist, path)));
      // Taken for a video otherwise.
      if (path.endsWith('.d.ts')) reply.type('text/plain; charset=utf-8');
    },
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, 404, 'Not found'));
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    // A folder is answered as forbidden, which would tell it from one that is not there.
    if (status === 403) return refuse(reply, 404, 'Not found');
    return status < 500 ? refuse(reply, status, 'Bad request') : refuse(reply, 500, 'Server error');
  });
  return server;
}

/** @param path within the container, with whatever separator the system uses */
function cachingOf(path: string): string {
  const isImmutable = /^(assets|releases)[\\/]/.test(path);
  return isImmutable ? `public, max-age=${year}, immutable` : 'public, no-cache';
}

function refuse(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${text}\n`);
}
