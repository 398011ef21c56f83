import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import { suspicionOf } from '../challenges.ts';
import type { Operation } from '../contract.ts';
import type { CurrentState } from '../currentState.ts';
import type { Database } from '../database/schema.ts';
import type { FeedbackAttachments } from '../feedbackAttachments.ts';
import { createFeedback, type FeedbackInput } from '../feedbackStore.ts';
import { addLoad, secondsUntil } from '../loads.ts';
import { type Language, preferredLanguage } from '../messages.ts';
import { networkOf } from '../networks.ts';
import { Problem, renderProblem, tooManyRequests } from '../problems.ts';
import { createKeys } from '../rateLimits.ts';
import { readReceipt } from '../reads/receipts.ts';
import { normalizeReceiptCode } from '../receipts.ts';
import { checkBody } from '../requestValidation.ts';
import type { Retention } from '../retention.ts';
import { requireFeedbackWriting, tidyFeedback } from '../routes/feedback.ts';
import { createSecretOf } from '../secrets.ts';
import type { RecordEvent } from '../webhook.ts';
import { bodyOf, type FieldErrors, fieldErrorsOf, readValues, type Values } from './fields.ts';
import { type FormToken, newFormToken, readFormToken, writeFormToken } from './formToken.ts';
import { formPage, pagePolicy, paths, problemPage, receiptPage, sentPage } from './pages.ts';
import { wordingOf } from './wording.ts';

export interface FormParts {
  db: Kysely<Database>;
  clock: () => Date;
  currentState: CurrentState;
  attachments: Pick<FeedbackAttachments, 'claim' | 'states'>;
  record: RecordEvent;
  retention: Retention;
  /** `createFeedback` of the contract: what a feedback has to be. */
  operation: Operation;
  problemOf: (error: unknown, request: FastifyRequest) => Problem;
  /** Origins of other pages whose forms may be sent here. */
  allowedOrigins: readonly string[];
  /** What may come from one network in a few minutes (loads.ts), as no work can be asked for. */
  formsPerNetwork: number;
  /** A minute and address. */
  receiptsPerMinute: number;
}

type Inner = FormParts & {
  secret: () => Promise<Buffer>;
  networkKey: (trx: Transaction<Database>, address: string) => Promise<string>;
};

/** Pages that work without JavaScript: a form, and a place to look feedback up. Not part of the contract, but checked by it. */
export async function addForms(app: FastifyInstance, parts: FormParts): Promise<void> {
  const secretOf = createSecretOf();
  const keyOf = createKeys();
  const inner: Inner = {
    ...parts,
    secret: () => secretOf('forms', parts.db),
    networkKey: (trx, address) => keyOf('forms', networkOf(address), trx),
  };
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, text, done) => done(null, new URLSearchParams(String(text))),
    );
    scope.setErrorHandler((error, request, reply) => sendProblem(parts, error, request, reply));
    const config = { rateLimit: { max: parts.receiptsPerMinute, timeWindow: 60_000 } };
    scope.get(paths.form, (request, reply) => sendForm(inner, request, reply));
    scope.post(paths.form, (request, reply) => takeForm(inner, request, reply));
    scope.get(paths.receipt, (request, reply) => sendReceiptForm(request, reply));
    scope.post(paths.receipt, { config }, (request, reply) => takeCode(inner, request, reply));
  });
}

function languageOf({ query, headers }: FastifyRequest): Language {
  const { lang } = query as { lang?: unknown };
  return lang === 'vi' || lang === 'en' ? lang : preferredLanguage(headers['accept-language']);
}

function sendPage(request: FastifyRequest, reply: FastifyReply, status: number, text: string) {
  return reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': languageOf(request),
      'content-security-policy': pagePolicy,
      // With no-referrer a browser would call the origin of its own form `null`.
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    })
    .send(text);
}

function sendProblem({ problemOf }: FormParts, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOf(error, request);
  if (problem.statusCode >= 500) request.log.error({ err: problem.cause ?? error }, problem.kind);
  const language = languageOf(request);
  const rendered = renderProblem(problem, language, request.id);
  reply.headers({ ...problem.headers });
  return sendPage(request, reply, problem.statusCode, problemPage(language, rendered));
}

interface Shown {
  values: Values;
  errors?: FieldErrors;
  notice?: string | null;
  token: FormToken;
  status?: number;
}

async function showForm(parts: Inner, request: FastifyRequest, reply: FastifyReply, shown: Shown) {
  const { values, errors = new Map(), notice = null, token, status = 200 } = shown;
  const { state } = await parts.currentState();
  const text = formPage({
    ...{ language: languageOf(request), values, errors, notice, state, retention: parts.retention },
    token: writeFormToken(token, await parts.secret()),
  });
  return sendPage(request, reply, status, text);
}

async function sendForm(parts: Inner, request: FastifyRequest, reply: FastifyReply) {
  const { about } = request.query as { about?: unknown };
  const values = readValues(new URLSearchParams(typeof about === 'string' ? { about } : {}));
  return showForm(parts, request, reply, { values, token: newFormToken(parts.clock()) });
}

/** What is wrong is told beside the fields, with all that was typed still in them. */
async function takeForm(parts: Inner, request: FastifyRequest, reply: FastifyReply) {
  requireOwnForm(request, parts.allowedOrigins);
  const form = requireForm(request);
  const values = readValues(form);
  const now = parts.clock();
  const token = readFormToken(form.get('token') ?? '', await parts.secret(), now);
  const say = wordingOf(languageOf(request));
  const again = (status: number, more: Partial<Shown>) =>
    showForm(parts, request, reply, { values, token: token ?? newFormToken(now), status, ...more });
  if (!token) return again(422, { notice: say('token.error') });
  try {
    const receipt = await storeForm(parts, { request, form, values, token, now });
    return sendPage(request, reply, 200, sentPage(languageOf(request), receipt));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = fieldErrorsOf(error);
    if (errors) return again(error.kind === 'notFound' ? 400 : error.statusCode, { errors });
    if (error.kind === 'idempotencyKeyReused')
      return again(422, { notice: say('token.error'), token: newFormToken(now) });
    if (error.kind === 'idempotencyInFlight') return again(409, { notice: say('inFlight.error') });
    if (error.kind !== 'tooManyRequests') throw error;
    reply.headers({ ...error.headers });
    const seconds = error.headers['retry-after'] ?? '';
    return again(429, { notice: say('busy.error', { seconds }) });
  }
}

interface Sent {
  request: FastifyRequest;
  form: URLSearchParams;
  values: Values;
  token: FormToken;
  now: Date;
}

/** @throws Problem as `createFeedback` of the contract does. */
async function storeForm(parts: Inner, { request, form, values, token, now }: Sent) {
  const input = tidyFeedback(bodyOf(values)) as FeedbackInput;
  checkBody(parts.operation, input);
  requireFeedbackWriting(input);
  const writtenForMs = now.getTime() - token.openedAt.getTime();
  const { receipt } = await createFeedback(
    { ...parts, admit: (trx) => admitForm(parts, trx, request.ip, now) },
    {
      input,
      idempotencyKey: token.idempotencyKey,
      author: null,
      source: 'form',
      putAside: suspicionOf({ website: form.get('website') ?? '', writtenForMs }),
      now,
    },
  );
  return receipt;
}

/** Refused, it is not counted: the transaction goes. */
async function admitForm(
  parts: Inner,
  trx: Transaction<Database>,
  address: string,
  now: Date,
): Promise<void> {
  const load = await addLoad(trx, await parts.networkKey(trx, address), now);
  if (load > parts.formsPerNetwork) throw tooManyRequests(secondsUntil(load, parts.formsPerNetwork) * 1000);
}

/**
 * A form that another site makes somebody's browser send would come from that person's address. Fetch Metadata says it of
 * today's browsers, `Origin` of older ones; a client that is no browser sends neither.
 */
function requireOwnForm({ headers, host }: FastifyRequest, allowed: readonly string[]): void {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && allowed.includes(origin)) return;
  if (site === 'same-origin' || site === 'none') return;
  if (
    site === undefined &&
    (origin === undefined || URL.parse(origin)?.host === URL.parse(`http://${host}`)?.host)
  )
    return;
  throw new Problem('forbidden', { detail: { key: 'forbidden.otherSite' } });
}

/** An empty body comes without being parsed. */
function requireForm({ body }: FastifyRequest): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}

function sendReceiptForm(request: FastifyRequest, reply: FastifyReply) {
  const page = { language: languageOf(request), code: '', receipt: null, isWrong: false };
  return sendPage(request, reply, 200, receiptPage(page));
}

async function takeCode(
  { db, attachments, allowedOrigins }: Inner,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  requireOwnForm(request, allowedOrigins);
  const typed = (requireForm(request).get('code') ?? '').slice(0, 60);
  const code = normalizeReceiptCode(typed);
  const receipt = code === null ? null : await readReceipt(db, code, attachments);
  const page = { language: languageOf(request), code: typed, receipt, isWrong: receipt === null };
  return sendPage(request, reply, receipt ? 200 : 404, receiptPage(page));
}
