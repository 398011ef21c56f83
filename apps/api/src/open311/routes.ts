import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { FeedbackCategory } from '@cantho/api-client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Operation } from '../contract.ts';
import type { CurrentState } from '../currentState.ts';
import type { Database } from '../database/schema.ts';
import { createFeedback, type FeedbackInput, type StoreParts } from '../feedbackStore.ts';
import { type Language, preferredLanguage, translate } from '../messages.ts';
import { varyBy } from '../negotiation.ts';
import { type Problem, renderProblem } from '../problems.ts';
import { createPersonLimit, type LimitPerson } from '../rateLimits.ts';
import { hashReceiptCode, normalizeReceiptCode } from '../receipts.ts';
import { checkBody } from '../requestValidation.ts';
import { requireFeedbackWriting, tidyFeedback } from '../routes/feedback.ts';
import { rowOfSubject } from '../routes/subjects.ts';
import type { Term } from '../workingDays.ts';
import { Open311Error } from './errors.ts';
import { contentTypes, type Fields, type Format, type Names, readDateTime, render } from './formats.ts';
import { newRequest } from './newRequest.ts';
import { readPublicRequests, requestFields } from './publicRequests.ts';
import { isServiceCode, serviceCodes, serviceDefinition, services } from './services.ts';

export interface Open311Settings {
  jurisdictionId: string;
  /** Of clients that may send; without any nobody may. */
  apiKeys: readonly string[];
}

export const defaultOpen311: Open311Settings = { jurisdictionId: 'cantho.gov.vn', apiKeys: [] };

export interface Open311Parts extends Omit<StoreParts, 'admit'> {
  db: Kysely<Database>;
  clock: () => Date;
  currentState: CurrentState;
  term: Term;
  settings: Open311Settings;
  /** `createFeedback` of the contract: what a feedback has to be. */
  operation: Operation;
  /** An error of any kind as a problem in words. */
  problemOf: (error: unknown, request: FastifyRequest) => Problem;
}

const prefix = '/open311/v2';
/** A minute and address. */
const readsPerMinute = 120;
/** A minute and key: a client stands for many people. */
const sendsPerMinute = 120;
const mostIds = 100;
const mostDays = 90;

const lists: Record<'services' | 'requests' | 'errors', Names> = {
  services: { root: 'services', item: 'service' },
  requests: { root: 'service_requests', item: 'request' },
  errors: { root: 'errors', item: 'error' },
};

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Open311 GeoReport v2, whose contract is its own specification: forms in, JSON or XML out, errors as it lists them. */
export async function addOpen311(app: FastifyInstance, parts: Open311Parts): Promise<void> {
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
      );
      scope.setErrorHandler((error, request, reply) => sendErrors(parts, error, request, reply));
      scope.setNotFoundHandler((request, reply) =>
        sendErrors(parts, new Open311Error(404, 'notFound.address'), request, reply),
      );
      addRoutes(scope, parts);
    },
    { prefix },
  );
}

function addRoutes(scope: FastifyInstance, parts: Open311Parts): void {
  const limit = createPersonLimit(parts.db, {
    purpose: 'open311',
    perMinute: sendsPerMinute,
    clock: parts.clock,
  });
  const config = { rateLimit: { max: readsPerMinute, timeWindow: 60_000 } };
  const get = (url: string, answer: Answer) => {
    for (const format of ['json', 'xml']) {
      scope.get(`${url}.${format}`, { config }, async (request, reply) => {
        requireJurisdiction(parts, queryOf(request));
        return answer(request, reply);
      });
    }
  };
  get('/discovery', (request, reply) => sendDiscovery(parts, request, reply));
  get('/services', async (request, reply) =>
    send(request, reply, lists.services, services(languageOf(request))),
  );
  get('/services/:code(^[^.]+)', (request, reply) => sendDefinition(parts, request, reply));
  get('/requests', (request, reply) => sendRequests(parts, request, reply));
  get('/requests/:id(^[^.]+)', (request, reply) => sendRequest(parts, request, reply));
  get('/tokens/:token(^[^.]+)', (request, reply) => sendToken(parts, request, reply));
  for (const format of ['json', 'xml']) {
    scope.post(`/requests.${format}`, { config }, (request, reply) =>
      sendCreated(parts, limit, request, reply),
    );
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  names: Names,
  content: Fields | readonly Fields[],
) {
  const format = formatOf(request);
  varyBy(reply, 'Accept-Language');
  return reply
    .headers({
      'content-type': contentTypes[format],
      'cache-control': 'no-cache',
      'content-language': languageOf(request),
    })
    .send(render(format, names, content));
}

/** An address without an ending is answered in what the specification requires of all. */
function formatOf({ url }: FastifyRequest): Format {
  return /\.json(?:\?|$)/.test(url) ? 'json' : 'xml';
}

function languageOf({ headers }: FastifyRequest): Language {
  return preferredLanguage(headers['accept-language']);
}

/** Where a parameter comes twice the first counts. */
function queryOf({ query }: FastifyRequest): URLSearchParams {
  const pairs = Object.entries(query as Record<string, string | string[]>);
  return new URLSearchParams(pairs.map(([name, value]) => [name, [value].flat()[0] ?? '']));
}

function requireJurisdiction({ settings }: Open311Parts, given: URLSearchParams): void {
  const received = given.get('jurisdiction_id') || settings.jurisdictionId;
  if (received === settings.jurisdictionId) return;
  throw new Open311Error(404, 'open311.jurisdiction', {
    received: received.slice(0, 60),
    expected: settings.jurisdictionId,
  });
}

async function sendDiscovery({ settings }: Open311Parts, request: FastifyRequest, reply: FastifyReply) {
  const format = formatOf(request);
  const url = `${request.protocol}://${request.host}${prefix}`;
  const formats = ['application/json', 'text/xml'];
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url,
    changeset: '2026-11-24T00:00:00+07:00',
    type: 'production',
    formats: format === 'json' ? formats : { format: formats },
  };
  return send(
    request,
    reply,
    { root: 'discovery', item: null },
    {
      changeset: '2026-11-24T00:00:00+07:00',
      contact: settings.jurisdictionId,
      key_service: settings.jurisdictionId,
      endpoints: format === 'json' ? [endpoint] : { endpoint: [endpoint] },
    },
  );
}

async function sendDefinition({ currentState }: Open311Parts, request: FastifyRequest, reply: FastifyReply) {
  const { code } = request.params as { code: string };
  requireService(code);
  const { state } = await currentState();
  const definition = serviceDefinition(
    code as FeedbackCategory,
    state,
    languageOf(request),
    formatOf(request),
  );
  return send(request, reply, { root: 'service_definition', item: null }, definition);
}

function requireService(code: string): void {
  if (isServiceCode(code)) return;
  throw new Open311Error(404, 'open311.service', {
    received: code.slice(0, 60),
    known: serviceCodes.join(', '),
  });
}

async function sendRequests(parts: Open311Parts, request: FastifyRequest, reply: FastifyReply) {
  const filters = requestFilters(queryOf(request), parts.clock());
  const rows = filters.ids?.length === 0 ? [] : await readPublicRequests(parts.db, filters);
  const context = await contextOf(parts, request);
  return send(
    request,
    reply,
    lists.requests,
    rows.map((row) => requestFields(row, context)),
  );
}

async function sendRequest(parts: Open311Parts, request: FastifyRequest, reply: FastifyReply) {
  const { id } = request.params as { id: string };
  const now = parts.clock();
  const rows = isUuid(id) ? await readPublicRequests(parts.db, { ids: [id], start: now, end: now }) : [];
  if (rows.length === 0) throw new Open311Error(404, 'open311.request');
  const context = await contextOf(parts, request);
  return send(
    request,
    reply,
    lists.requests,
    rows.map((row) => requestFields(row, context)),
  );
}

async function contextOf({ currentState, term }: Open311Parts, request: FastifyRequest) {
  const { state } = await currentState();
  return { agencyById: state.agencyById, term, language: languageOf(request) };
}

/** By default the last ninety days; with ids all else is left aside, as the specification says. */
function requestFilters(query: URLSearchParams, now: Date) {
  const listed = (name: string) =>
    query
      .get(name)
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const end = readDate(query, 'end_date');
  const start = readDate(query, 'start_date');
  const until =
    end ?? (start ? new Date(Math.min(now.getTime(), start.getTime() + mostDays * 86_400_000)) : now);
  const from = start ?? new Date(until.getTime() - mostDays * 86_400_000);
  const ids = listed('service_request_id');
  if (ids) {
    if (ids.length > mostIds) throw new Open311Error(400, 'open311.tooMany', { limit: mostIds });
    return { ids: ids.filter(isUuid), start: from, end: until };
  }
  const span = until.getTime() - from.getTime();
  if (span < 0 || span > mostDays * 86_400_000) throw new Open311Error(400, 'open311.range');
  const codes = listed('service_code');
  for (const code of codes ?? []) requireService(code);
  const statuses = listed('status');
  const wrong = statuses?.find((status) => status !== 'open' && status !== 'closed');
  if (wrong !== undefined) throw new Open311Error(400, 'open311.status', { received: wrong.slice(0, 60) });
  return {
    start: from,
    end: until,
    ...(codes?.length ? { serviceCodes: codes as FeedbackCategory[] } : {}),
    ...(statuses?.length ? { statuses: [...new Set(statuses)] as ('open' | 'closed')[] } : {}),
  };
}

function readDate(query: URLSearchParams, name: string): Date | null {
  const text = query.get(name);
  if (!text) return null;
  // A plus that was not encoded comes as a space.
  const instant = readDateTime(text.replace(' ', '+'));
  if (!instant) throw new Open311Error(400, 'open311.date', { name, received: text.slice(0, 60) });
  return instant;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** A receipt code is a token too: whoever has one finds the request it was given for. */
async function sendToken({ db }: Open311Parts, request: FastifyRequest, reply: FastifyReply) {
  const { token } = request.params as { token: string };
  const id = await idOfCode(db, normalizeReceiptCode(token));
  if (id === null) throw new Open311Error(404, 'open311.token');
  return send(request, reply, lists.requests, [{ service_request_id: id, token }]);
}

async function idOfCode(db: Kysely<Database>, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const row = await db
    .selectFrom('feedback')
    .select('id')
    .where('receipt_hash', '=', hashReceiptCode(code))
    .executeTakeFirst();
  return row?.id ?? null;
}

async function sendCreated(
  parts: Open311Parts,
  limit: LimitPerson,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const query = queryOf(request);
  requireJurisdiction(parts, form.has('jurisdiction_id') ? form : query);
  await limit({
    issuer: 'open311',
    subject: requireKey(parts.settings, form.get('api_key') ?? query.get('api_key')),
  });
  const { body, leftOutContact } = newRequest(form);
  const input = tidyFeedback(body) as FeedbackInput;
  checkBody(parts.operation, input);
  requireFeedbackWriting(input);
  await requireAbout(parts, input.about);
  const { db, attachments, record } = parts;
  const { receipt } = await createFeedback(
    { db, attachments, record },
    { input, idempotencyKey: idempotencyKey(request), author: null, source: 'open311', now: parts.clock() },
  );
  const language = languageOf(request);
  const notices = [
    translate(language, 'open311.notice', { code: receipt.receiptCode }),
    ...(leftOutContact ? [translate(language, 'open311.noticeNoContact')] : []),
  ];
  const id = await idOfCode(db, receipt.receiptCode);
  reply.header('cache-control', 'no-store');
  return send(request, reply, lists.requests, [
    { service_request_id: id, service_notice: notices.join(' '), account_id: null },
  ]).header('cache-control', 'no-store');
}

async function requireAbout({ currentState }: Open311Parts, about: string): Promise<void> {
  const { state } = await currentState();
  if (about === 'plan' || rowOfSubject(state, about)) return;
  throw new Open311Error(400, 'open311.subject', { received: about.slice(0, 60) });
}

/** What a client that repeats itself sends each time; without it each form is a request of its own. */
function idempotencyKey({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (key === undefined) return randomUUID();
  if (typeof key === 'string' && isUuid(key)) return key;
  throw new Open311Error(400, 'open311.idempotencyKey');
}

/** The key's hash, to count its requests by. */
function requireKey({ apiKeys }: Open311Settings, given: string | null): string {
  const hashOf = (key: string) => createHash('sha256').update(key).digest();
  const hash = hashOf(given ?? '');
  // All are compared, each in constant time.
  const known = apiKeys.filter((key) => timingSafeEqual(hashOf(key), hash));
  if (given === null || known.length === 0) throw new Open311Error(403, 'open311.apiKey');
  return hash.toString('hex');
}

/** The contract's names of fields, as a client of GeoReport v2 knows them. */
const fieldNames: Readonly<Record<string, string>> = {
  '/text': 'description',
  '/about': 'attribute[about]',
  '/contact/email': 'email',
  '/contact/phone': 'phone',
  '/contact/name': 'last_name',
  '/contact': 'email, phone',
};

function sendErrors(parts: Open311Parts, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = languageOf(request);
  const problem = error instanceof Open311Error ? null : parts.problemOf(error, request);
  const code = error instanceof Open311Error ? error.statusCode : (problem?.statusCode ?? 500);
  if (problem && code >= 500) request.log.error({ err: problem.cause ?? error }, problem.kind);
  const descriptions =
    error instanceof Open311Error
      ? error.phrases.map(({ key, values }) => translate(language, key, values))
      : describe(problem as Problem, language, request.id);
  reply.code(code).headers(problem?.headers ?? {});
  const errors = descriptions.map((description) => ({ code, description }));
  return send(request, reply, lists.errors, errors).header('cache-control', 'no-store');
}

function describe(problem: Problem, language: Language, instance: string): string[] {
  const { title, detail, errors } = renderProblem(problem, language, instance);
  if (!errors?.length) return [detail ?? title];
  return errors.map((part) => {
    const name = fieldNames[part.name] ?? part.name;
    return part.detail.replaceAll(`"${part.name}"`, `"${name}"`);
  });
}
