import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DataLicense } from '@cantho/api-client';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, type RouteOptions } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import { feedbackAttachments } from './attachments/feedbackAttachments.ts';
import { createFileLinks, type FileLinks } from './attachments/fileLinks.ts';
import { defaultPartLimits, keepBody, type PartLimits } from './attachments/receivePart.ts';
import type { AttachmentStorage } from './attachments/storage.ts';
import { deleteDoomedFiles } from './attachments/sweeping.ts';
import { defaultOpenLimits, type OpenLimits } from './attachments/uploadStore.ts';
import { createChallenges } from './challenges.ts';
import { type Compress, compress as compressBody } from './compression.ts';
import { type Contract, loadContract, type Operation } from './contract.ts';
import { type CurrentState, createCurrentState } from './currentState.ts';
import type { Database } from './database/schema.ts';
import {
  answerConnectionError,
  problemOf,
  sendError,
  unansweredAddress,
  unsupportedBody,
} from './errorAnswers.ts';
import { addForms, type FormParts } from './forms/routes.ts';
import { AnswerLog, type LogOptions, loggerOptions } from './logging.ts';
import { requireAccepted } from './negotiation.ts';
import { networkOf } from './networks.ts';
import { addOpen311, defaultOpen311, type Open311Parts, type Open311Settings } from './open311/routes.ts';
import type { OperationHandler, OperationHandlers } from './operations.ts';
import { tooManyRequests } from './problems.ts';
import { createAddressKeys, createKeys, createRateLimitStore } from './rateLimits.ts';
import { createRepresentations } from './representations.ts';
import { checkBody, readParameters } from './requestValidation.ts';
import { defaultRetention, type Retention } from './retention.ts';
import { accountHandlers } from './routes/account.ts';
import { answerHandlers } from './routes/answers.ts';
import { attachmentHandlers } from './routes/attachments.ts';
import { calendarHandlers } from './routes/calendar.ts';
import { exportHandlers } from './routes/exports.ts';
import { feedbackHandlers } from './routes/feedback.ts';
import { followHandlers } from './routes/follows.ts';
import { officerHandlers } from './routes/officer.ts';
import { operationsHandlers } from './routes/operations.ts';
import { readHandlers } from './routes/reads.ts';
import { receiptHandlers } from './routes/receipts.ts';
import { createSecretOf } from './secrets.ts';
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
  /** Where attachments lie. */
  storage: AttachmentStorage;
  /** Told inside the transaction in which the last byte of an attachment arrives: it is to be looked through. */
  onAttachmentWhole?: (trx: Transaction<Database>, id: string) => Promise<void>;
  /** Attachments one network may begin in a minute, and have begun and not sent. */
  uploadsPerMinute?: number;
  openUploads?: OpenLimits;
  partLimits?: PartLimits;
  /** Signs links to attachments, at least 32 bytes; by default a secret that the database keeps. */
  fileLinkSecret?: string | null;
  /** Address of this API as browsers reach it, for links to attachments. */
  apiUrl?: string;
  /** For how long what is personal is kept; 90 and 365 days by default. */
  retention?: Retention;
  /** Keys to be derived before sending signed out, at rest and on the average (challenges.ts); 0 asks for none; 60 by default. */
  challengeWork?: number;
  /** A minute and address. */
  challengesPerMinute?: number;
  similarPerMinute?: number;
  /** Plain forms of a network in a few minutes (loads.ts); 20 by default. */
  formsPerNetwork?: number;
  /** A minute and person. */
  personFeedbackPerMinute?: number;
  /** A minute and address of the signed out. */
  feedbackPerMinute?: number;
  /** A minute and address. */
  receiptsPerMinute?: number;
  /** A minute and person: following, unfollowing and visits. */
  followsPerMinute?: number;
  /** A minute and officer: actions, redactions and exports. */
  officersPerMinute?: number;
  /** Within how many working days a feedback is to be answered, and by which calendar; 10 by that of 2026. */
  term?: Term;
  /** What may stand in a public answer though it looks personal: telephone numbers, addresses, domains as `@cantho.gov.vn`. */
  publicContacts?: readonly string[];
  /** Who may send through Open311; nobody by default. */
  open311?: Open311Settings;
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
  /** Within how many ms a request must be whole; 30,000 by default. */
  requestTimeout?: number;
  log?: LogOptions | false;
  compress?: Compress;
  contract?: Contract;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the contract takes there. */
    bodyTypes?: readonly string[];
  }
}

const bodyLimit = 64 * 1024;
/** Of the address and all headers together. */
const maxHeaderSize = 16 * 1024;
/** Exports and calendars are kept apart from the lists: they are long, and would push those out. */
const fileBytes = 24 * 1024 * 1024;

/** The API over a database, without a socket: `inject` it in tests, `listen` in main.ts. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { contract = loadContract(), trustedProxies = [], requestTimeout = 30_000 } = options;
  const app = Fastify({
    logger: options.log ? loggerOptions(options.log) : false,
    logController: new AnswerLog(),
    genReqId: () => `urn:uuid:${randomUUID()}`,
    bodyLimit,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    // What still comes while stopping is answered as usual; new connections are not taken.
    return503OnClosing: false,
    // Node looks every half minute by default, so that the slow would have twice as long.
    http: {
      maxHeaderSize,
      headersTimeout: Math.min(15_000, requestTimeout),
      connectionsCheckingInterval: Math.min(2_000, requestTimeout),
    },
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
  const currentState = currentStateOf(options);
  const handlers = handlersOf(options, currentState, () => stopping);
  for (const operation of contract.operations) addOperation(app, operation, handlers[operation.id], options);
  await addOpen311(app, open311Parts(options, contract, currentState));
  await addForms(app, formParts(options, contract, currentState));
  return app;
}

function currentStateOf({ db, clock, versionMaxAge = 500, dueSoonDays, license }: AppOptions): CurrentState {
  return createCurrentState({ db, clock, versionMaxAge, dueSoonDays, license });
}

function open311Parts(options: AppOptions, contract: Contract, currentState: CurrentState): Open311Parts {
  const { db, clock, recordEvent = recordNothing, term = defaultTerm, open311 = defaultOpen311 } = options;
  const operation = contract.operations.find(({ id }) => id === 'createFeedback');
  if (!operation) throw new Error('The contract has no operation createFeedback');
  const problemFor = (error: unknown, request: FastifyRequest) => problemOf(error, request, bodyLimit);
  return {
    ...{ db, clock, currentState, term, operation, settings: open311, problemOf: problemFor },
    ...{ attachments: feedbackAttachments, record: recordEvent },
  };
}

function formParts(options: AppOptions, contract: Contract, currentState: CurrentState): FormParts {
  const {
    formsPerNetwork = 20,
    receiptsPerMinute = 30,
    retention = defaultRetention,
    allowedOrigins,
  } = options;
  const limits = { formsPerNetwork, receiptsPerMinute };
  return { ...open311Parts(options, contract, currentState), ...limits, retention, allowedOrigins };
}

function handlersOf(
  options: AppOptions,
  currentState: CurrentState,
  isStopping: () => boolean,
): OperationHandlers {
  const { db, clock, compress = compressBody } = options;
  const { feedbackPerMinute = 30, receiptsPerMinute = 30, followsPerMinute = 120 } = options;
  const { shellUrl = 'http://localhost:4000' } = options;
  const { retention = defaultRetention, challengeWork = 60 } = options;
  const { personFeedbackPerMinute = 20, challengesPerMinute = 120, similarPerMinute = 60 } = options;
  const representations = createRepresentations(compress);
  const { officersPerMinute = 300, publicContacts = [], term = defaultTerm } = options;
  const { recordEvent = recordNothing } = options;
  const challenges = createChallenges({ db, clock, work: challengeWork });
  const uploads = uploadParts(options);
  const sender = { db, clock, attachments: feedbackAttachments, record: recordEvent, retention };
  const files = { currentState, representations: createRepresentations(compress, fileBytes) };
  return {
    ...readHandlers({ db, currentState, representations }),
    ...answerHandlers({ db, currentState, representations }),
    ...exportHandlers(db, files),
    ...calendarHandlers(files, { shellUrl }),
    ...followHandlers({ db, clock, currentState, followsPerMinute }),
    ...feedbackHandlers({
      ...sender,
      challenges,
      feedbackPerMinute,
      personFeedbackPerMinute,
      challengesPerMinute,
      similarPerMinute,
    }),
    ...receiptHandlers({
      ...sender,
      receiptsPerMinute,
      ownReceiptsPerMinute: receiptsPerMinute,
      deleteFiles: uploads.deleteFiles,
    }),
    ...officerHandlers({
      db,
      clock,
      currentState,
      term,
      publicContacts,
      officersPerMinute,
      record: recordEvent,
      links: fileLinksOf(options),
    }),
    ...attachmentHandlers({ ...uploads, spendEffort: challenges.spend }),
    ...accountHandlers({ currentState }),
    ...operationsHandlers({ db, isStopping }),
  };
}

function uploadParts(options: AppOptions) {
  const { db, clock, storage, onAttachmentWhole: onWhole = async () => {} } = options;
  const { partLimits = defaultPartLimits, openUploads = defaultOpenLimits, uploadsPerMinute = 60 } = options;
  const keyOf = createKeys();
  const networkKey = (address: string) => keyOf('uploads', networkOf(address), db);
  const links = fileLinksOf(options);
  const limits = { partLimits, openLimits: openUploads, uploadsPerMinute };
  const deleteFiles = () => deleteDoomedFiles({ db, storage });
  return { db, clock, storage, onWhole, networkKey, links, deleteFiles, ...limits };
}

function fileLinksOf({ db, clock, fileLinkSecret, apiUrl = 'http://localhost:4002' }: AppOptions): FileLinks {
  const secretOf = createSecretOf();
  const secret = async () => fileLinkSecret ?? (await secretOf('file links', db));
  return createFileLinks({ secret, clock, apiUrl });
}

function addOperation(
  app: FastifyInstance,
  operation: Operation,
  handler: OperationHandler | undefined,
  { verifyToken }: AppOptions,
): void {
  if (!handler) throw new Error(`The contract's operation ${operation.id} has no handler`);
  const { perMinute, tidyBody = (body: unknown) => body } = handler;
  const { bodyTypes } = operation;
  const route: RouteOptions = {
    method: operation.method,
    url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
    config: {
      bodyTypes,
      ...(perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }),
    },
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
  };
  if (bodyTypes.includes(bytes)) app.register(async (scope) => void readBytes(scope).route(route));
  else app.route(route);
}

const bytes = 'application/offset+octet-stream';
/** How long what is sent in vain is read and thrown away: closed at once, its sender would not see why. */
const lingerMs = 2_000;

/** Bodies are bytes and nothing else; how many, and how fast, is for the handler to see to, which reads them as they come. */
function readBytes(scope: FastifyInstance): FastifyInstance {
  const bodies = new WeakMap<object, Readable>();
  scope.removeAllContentTypeParsers();
  scope.addHook('onRequest', async ({ raw }) => void bodies.set(raw, keepBody(raw)));
  scope.addContentTypeParser(bytes, ({ raw }, _payload, done) => done(null, bodies.get(raw)));
  scope.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return;
    bodies.get(raw)?.resume();
    setTimeout(() => raw.complete || raw.destroy(), lingerMs).unref();
  });
  return scope;
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
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Accept-Language',
      'Attachment-Secret',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Upload-Offset',
    ],
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
