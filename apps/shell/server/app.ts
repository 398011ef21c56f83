import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Hints } from './hints.ts';
import { isKnownPath } from './knownPaths.ts';
import { configOf, fillPage, type Page, pageOf } from './pages.ts';
import { helmetOptions, originsOf, permissionsPolicy, shellPolicy, silentPolicy } from './policies.ts';
import { createMinuteLimit, type FaultReport, reportSchema } from './reports.ts';
import type { Settings } from './settings.ts';

export interface AppParts {
  readonly settings: Settings;
  /** Milliseconds, as `Date.now`. */
  readonly now: () => number;
  readonly onReport: (report: FaultReport) => void;
  readonly onError: (error: Error) => void;
  /** What the page may ask for early. Without it nothing. */
  readonly hints?: Hints;
}

const year = 365 * 24 * 60 * 60;
const reportsPerMinute = 120;

/** The stand-in's own server: pages, assets, reports of faults. It has no state and no part in signing in. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { settings } = parts;
  const app = fastify({
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
  });
  await app.register(helmet, helmetOptions(settings.shellUrl));
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Permissions-Policy', permissionsPolicy);
  });
  app.get('/health', (_request, reply) => reply.header('Cache-Control', 'no-store').send({ status: 'ok' }));
  addReports(app, parts);
  await addAssets(app, settings.dist);
  addPages(app, parts);
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) parts.onError(error);
    return refuse(reply, status);
  });
  return app;
}

async function addAssets(app: FastifyInstance, dist: string): Promise<void> {
  const options = { index: false as const, preCompressed: true, cacheControl: false };
  await app.register(files, {
    ...options,
    root: join(dist, 'assets'),
    prefix: '/assets/',
    setHeaders: (reply) => reply.header('Cache-Control', `public, max-age=${year}, immutable`),
  });
  for (const name of ['icon.svg', 'app.webmanifest']) {
    app.get(`/${name}`, (_request, reply) =>
      reply.header('Cache-Control', 'public, max-age=86400').sendFile(name, dist),
    );
  }
}

function addPages(app: FastifyInstance, { settings, hints }: AppParts): void {
  const template = readFileSync(join(settings.dist, 'index.html'), 'utf8');
  const silent = pageOf(readFileSync(join(settings.dist, 'signed-in-silent.html'), 'utf8'));
  const policy = shellPolicy(originsOf(settings));
  const config = configOf(settings);
  let filled = { hints: '', page: pageOf(fillPage(template, config)) };
  const shellPage = (): Page => {
    const wanted = hints?.current() ?? [];
    const key = wanted.join('');
    if (key !== filled.hints) filled = { hints: key, page: pageOf(fillPage(template, config, wanted)) };
    return filled.page;
  };
  app.get('/signed-in-silent', (request, reply) => sendPage(request, reply, silent, silentPolicy()));
  app.setNotFoundHandler((request, reply) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (!['GET', 'HEAD'].includes(request.method) || path.startsWith('/assets/')) return refuse(reply, 404);
    if (!isKnownPath(path)) reply.code(404);
    return sendPage(request, reply, shellPage(), policy);
  });
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page, policy: string): FastifyReply {
  reply.headers({
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
    ETag: page.etag,
    Vary: 'Accept-Encoding',
  });
  if (reply.statusCode === 200 && request.headers['if-none-match'] === page.etag)
    return reply.code(304).send();
  reply.type('text/html; charset=utf-8');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  for (const encoding of ['br', 'gzip'] as const) {
    if (new RegExp(`\\b${encoding}\\b(?!;q=0(\\.0+)?\\b)`).test(accepted)) {
      return reply.header('Content-Encoding', encoding).send(page[encoding]);
    }
  }
  return reply.send(page.plain);
}

function addReports(app: FastifyInstance, { now, onReport }: AppParts): void {
  const mayPass = createMinuteLimit(reportsPerMinute, now);
  app.post<{ Body: FaultReport }>(
    '/reports',
    { bodyLimit: 4096, schema: { body: reportSchema } },
    (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      if (!mayPass()) return reply.code(429).send();
      onReport(request.body);
      return reply.code(204).send();
    },
  );
}

const texts: Record<number, string> = { 404: 'Not found', 500: 'Server error' };

function refuse(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${texts[status] ?? (status < 500 ? 'Bad request' : 'Server error')}\n`);
}
