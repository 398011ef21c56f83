import { randomUUID } from 'node:crypto';
import type { DataLicense } from '@cantho/api-client';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { type Compress, compress as compressBody } from './compression.ts';
import { type Contract, loadContract, type Operation } from './contract.ts';
import { createCurrentState } from './currentState.ts';
import type { Database } from './database/schema.ts';
import { answerConnectionError, sendError, unansweredAddress, unsupportedBody } from './errorAnswers.ts';
import { type FeedbackAttachments, noAttachments } from './feedbackAttachments.ts';
import { AnswerLog, type LogOptions, loggerOptions } from './logging.ts';
import { requireAccepted } from './negotiation.ts';
import type { OperationHandler, OperationHandlers } from './operations.ts';
import { tooManyRequests } from './problems.ts';
import { createAddressKeys, createRateLimitStore } from './rateLimits.ts';
import { createRepresentations } from './representations.ts';
import { checkBody, readParameters } from './requestValidation.ts';
import { accountHandlers } from './routes/account.ts';
import { answerHandlers } from './routes/answers.ts';
import { calendarHandlers } from './routes/calendar.ts';
import { exportHandlers } from './routes/exports.ts';
import { feedbackHandlers } from './routes/feedback.ts';
import { followHandlers } from './routes/follows.ts';
import { officerHandlers } from './routes/officer.ts';
import { operationsHandlers } from './routes/operations.ts';
import { readHandlers } from './routes/reads.ts';
import { receiptHandlers } from './routes/receipts.ts';
import { bearerToken, type Person, unauthorized, type VerifyToken } from './tokens.ts';
import { type RecordEvent, recordNothing } from './webhook.ts';
import { defaultTerm, type Term } from './workingDays.ts';

export interface AppOptions {
  /** Migrated and seeded; whoever opened it closes it. */
  db: Kysely<Database>;
  clock: () => Date;
  verifyToken: VerifyToken;
  allowedOrigins: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-For` is believed; none by default. */
  trustedProxies?: readonly string[];
  /** Of feedback; none by default. */
  attachments?: FeedbackAttachments;
  /** For how many days a feedback is kept once it is settled; 365 by default. */
  feedbackRetentionDays?: number;
  /** A minute and address. */
  feedbackPerMinute?: number;
  receiptsPerMinute?: number;
  /** A minute and person: following, unfollowing and visits. */
  followsPerMinute?: number;
  /** A minute and officer: actions, redactions and exports. */
  officersPerMinute?: number;
  /** Within how many working days a feedback is to be answered, and by which calendar; 10 by that of 2026. */
  term?: Term;
  /** What may stand in a public answer though it looks personal: telephone numbers, addresses, domains as `@cantho.gov.vn`. */
  publicContacts?: readonly string[];
  /** Tells other systems what happened to a feedback; nothing by default. */
  recordEvent?: RecordEvent;
  /** Address of the app whose pages calendars link to. */
  shellUrl?: string;
  /** For how long, in ms, another process's change may go unseen; 500 by default. */
  versionMaxAge?: number;
  /** Within how many days a task counts as due soon; 30 by default. */
  dueSoonDays?: number | undefined;
  /** On what terms the data may be used again; CC BY 4.0 by default. */
  license?: DataLicense | undefined;
  log?: LogOptions | false;
  compress?: Compress;
  contract?: Contract;
}

const bodyLimit = 64 * 1024;
/** Of the address and all headers together. */
const maxHeaderSize = 16 * 1024;
/** Exports and calendars are kept apart from the lists: they are long, and would push those out. */
const fileBytes = 24 * 1024 * 1024;

/** The API over a database, without a socket: `inject` it in tests, `listen` in main.ts. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { contract = loadContract(), trustedProxies = [] } = options;
  const app = Fastify({
    logger: options.log ? loggerOptions(options.log) : false,
    logController: new AnswerLog(),
    genReqId: () => `urn:uuid:${randomUUID()}`,
    bodyLimit,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    // What still comes while stopping is answered as usual; new connections are not taken.
    return503OnClosing: false,
    http: { maxHeaderSize, headersTimeout: 15_000 },
    // The contract says how long a part of an address may be, and its answer says so too.
    routerOptions: { maxParamLength: maxHeaderSize },
    clientErrorHandler: (error, socket) => answerConnectionError(error, socket, maxHeaderSize),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply, bodyLimit),
  });
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  await addProtection(app, options);
  readOnlyJson(app);
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, bodyLimit));
  app.setNotFoundHandler((request) => {
    throw unansweredAddress(contract.operations, request);
  });
  const handlers = handlersOf(options, () => stopping);
  for (const operation of contract.operations) addOperation(app, operation, handlers[operation.id], options);
  return app;
}

function handlersOf(options: AppOptions, isStopping: () => boolean): OperationHandlers {
  const { db, clock, versionMaxAge = 500, compress = compressBody } = options;
  const { feedbackPerMinute = 30, receiptsPerMinute = 30, followsPerMinute = 120 } = options;
  const { dueSoonDays, license, shellUrl = 'http://localhost:4000' } = options;
  const { attachments = noAttachments, feedbackRetentionDays = 365 } = options;
  const sender = { db, clock, attachments, feedbackRetentionDays };
  const currentState = createCurrentState({ db, clock, versionMaxAge, dueSoonDays, license });
  const representations = createRepresentations(compress);
  const { officersPerMinute = 300, publicContacts = [], term = defaultTerm } = options;
  const { recordEvent = recordNothing } = options;
  const files = { currentState, representations: createRepresentations(compress, fileBytes) };
  return {
    ...readHandlers({ db, currentState, representations }),
    ...answerHandlers({ db, currentState, representations }),
    ...exportHandlers(db, files),
    ...calendarHandlers(files, { shellUrl }),
    ...followHandlers({ db, clock, currentState, followsPerMinute }),
    ...feedbackHandlers({ db, clock, attachments, feedbackPerMinute }),
    ...receiptHandlers({ ...sender, receiptsPerMinute, ownReceiptsPerMinute: receiptsPerMinute }),
    ...officerHandlers({
      db,
      clock,
      currentState,
      term,
      publicContacts,
      officersPerMinute,
      record: recordEvent,
    }),
    ...accountHandlers({ currentState }),
    ...operationsHandlers({ db, isStopping }),
  };
}

function addOperation(
  app: FastifyInstance,
  operation: Operation,
  handler: OperationHandler | undefined,
  { verifyToken }: AppOptions,
): void {
  if (!handler) return;
  const { perMinute, tidyBody = (body: unknown) => body } = handler;
  app.route({
    method: operation.method,
    url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
    config: perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } },
    handler: async (request, reply) => {
      requireAccepted(request, operation.mediaTypes);
      const person = await identify(operation, request, verifyToken);
      const parameters = readParameters(operation, {
        query: request.query as Record<string, unknown>,
        params: request.params as Record<string, unknown>,
        headers: request.headers,
      });
      const body = operation.validateBody ? tidyBody(request.body) : undefined;
      checkBody(operation, body);
      return handler.handle({ request, reply, parameters, body, person });
    },
  });
}

/** A token that does not hold is refused also where none is needed: its sender believes to be signed in. */
async function identify(
  { signIn }: Operation,
  { headers }: FastifyRequest,
  verifyToken: VerifyToken,
): Promise<Person | null> {
  if (signIn === 'none') return null;
  const token = bearerToken(headers.authorization);
  if (token !== null) return verifyToken(token);
  if (signIn === 'required') throw unauthorized('missing');
  return null;
}

async function addProtection(app: FastifyInstance, { db, clock, allowedOrigins }: AppOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    // The policy above says more than these older headers, and a page is never made of what the API answers.
    frameguard: false,
    crossOriginOpenerPolicy: false,
    dnsPrefetchControl: false,
    ieNoOpen: false,
    originAgentCluster: false,
    permittedCrossDomainPolicies: false,
    xssFilter: false,
    // Others may read what is public; who may read it with script is for CORS to say.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['Accept-Language', 'Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match'],
    exposedHeaders: [
      'ETag',
      'Location',
      'Idempotency-Replayed',
      'Retry-After',
      'Content-Language',
      'Content-Disposition',
    ],
    maxAge: 7_200,
    strictPreflight: false,
  });
  const addressKey = createAddressKeys(db);
  await app.register(rateLimit, {
    global: false,
    store: createRateLimitStore(db, clock),
    keyGenerator: (request) => addressKey(request.ip, request.routeOptions.url ?? ''),
    errorResponseBuilder: (_request, { ttl }) => tooManyRequests(ttl),
    addHeaders: rateHeaders,
    addHeadersOnExceeding: rateHeaders,
  });
}

/** Only `Retry-After`, which the problem itself carries. */
const rateHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
  'retry-after': false,
};

/** Bodies are JSON and nothing else, and not compressed: a small body can unpack into a huge one. */
function readOnlyJson(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request) => {
    const coding = request.headers['content-encoding'];
    if (coding !== undefined && coding !== 'identity') throw unsupportedBody(request);
  });
}
