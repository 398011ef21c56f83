import type { FeedbackInput, FeedbackReceipt, Me } from '@cantho/api-client';
import { delay, type HttpHandler, HttpResponse, http } from 'msw';
import { agencyRef } from './agencyRefs.ts';
import { type AnyOperation, createFaultPicker, type Faults, faultResponse } from './faults.ts';
import { createFeedbackStore, type FeedbackStore, feedbackErrors } from './feedbackStore.ts';
import { createPlanAnswers, type PlanAnswers } from './planAnswers.ts';
import { targetList, taskList } from './planLists.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { readQuery } from './queryParameters.ts';
import { type Figures, noFigures, sampleFigures } from './sampleFigures.ts';
import { sampleUserOf } from './sampleSignIn.ts';

export interface PlanHandlersOptions {
  /** Address of the API; default `*`, any. */
  readonly baseUrl?: string | undefined;
  /** The day everything is judged on. Default `2026-07-01`. */
  readonly today?: string | undefined;
  /** `none` is a fresh database; `sample` (default) a small made-up year, marked so; or figures of your own. */
  readonly figures?: 'none' | 'sample' | Figures | undefined;
  /** Milliseconds before each answer. Default 0. */
  readonly latency?: number | undefined;
  readonly fault?: Faults | undefined;
  /** To look into what was sent, or to put answered receipts in. */
  readonly feedback?: FeedbackStore | undefined;
}

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Asked {
  readonly request: Request;
  readonly params: Parameters;
}

type Answer = (asked: Asked) => Response | Promise<Response>;

interface World {
  readonly answers: PlanAnswers;
  readonly feedback: FeedbackStore;
  readonly today: string;
}

/** Answers every operation of the contract, by the plan and its rules. What is wrong is answered with its problems. */
export function createPlanHandlers(options: PlanHandlersOptions = {}): HttpHandler[] {
  const { baseUrl = '*', today = '2026-07-01', figures = 'sample', latency = 0, fault } = options;
  const stored = figures === 'none' ? noFigures : figures === 'sample' ? sampleFigures : figures;
  const feedback = options.feedback ?? createFeedbackStore();
  const world: World = { answers: createPlanAnswers(stored, today), feedback, today };
  const faultOf = createFaultPicker(fault);
  const resolver = (operation: AnyOperation, answer: Answer) => async (asked: Asked) => {
    if (latency > 0) await delay(latency);
    const met = faultOf(operation);
    const failed = met && (await faultResponse(met, asked.request));
    return failed ?? answer(asked);
  };
  const get = (path: string, operation: AnyOperation, answer: Answer) =>
    http.get(`${baseUrl}${path}`, resolver(operation, answer));
  return [
    ...readHandlers(get, world),
    http.post(
      `${baseUrl}/v1/feedback`,
      resolver('createFeedback', ({ request }) => take(request, world)),
    ),
  ];
}

type Get = (path: string, operation: AnyOperation, answer: Answer) => HttpHandler;

function readHandlers(get: Get, { answers, feedback, today }: World): HttpHandler[] {
  return [
    get('/v1/plan', 'getPlan', ({ request }) => kept(request, answers.plan())),
    get('/v1/summary', 'getSummary', ({ request }) => kept(request, answers.summary())),
    get('/v1/targets', 'listTargets', ({ request }) =>
      listed(request, (query) => targetList(query, answers.targets(), today)),
    ),
    get('/v1/targets/:no', 'getTarget', row('target', answers.target)),
    get('/v1/targets/:no/measurements', 'listMeasurements', row('target', answers.measurements)),
    get('/v1/tasks', 'listTasks', ({ request }) =>
      listed(request, (query) => taskList(query, answers.tasks(), today)),
    ),
    get('/v1/tasks/:no', 'getTask', row('task', answers.task)),
    get('/v1/agencies', 'listAgencies', ({ request }) => kept(request, answers.agencies())),
    get('/v1/feedback/:receiptCode', 'getFeedbackReceipt', (asked) => receiptOf(asked, feedback)),
    get('/v1/me', 'getMe', ({ request }) => meOf(request)),
    get('/health', 'getHealth', () => notKept({ status: 'ok' })),
    get('/ready', 'getReadiness', () => notKept({ status: 'ok' })),
  ];
}

/** An answer caches may keep, or 304 where the one at hand is the same (RFC 9110 §13.1.2). */
function kept(request: Request, data: object): Response {
  const body = JSON.stringify(data);
  const headers = { ETag: etagOf(body), 'Cache-Control': 'public, max-age=60, stale-while-revalidate=600' };
  if (request.headers.get('If-None-Match') === headers.ETag)
    return new HttpResponse(null, { status: 304, headers });
  return new HttpResponse(body, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

function notKept(data: object, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  const { status = 200, headers = {} } = init;
  return HttpResponse.json(data, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** FNV-1a: enough to tell two answers apart, and synchronous. */
function etagOf(body: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < body.length; index += 1) {
    hash = Math.imul(hash ^ body.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `"${hash.toString(16)}-${body.length.toString(16)}"`;
}

function listed(request: Request, list: (query: ReturnType<typeof readQuery>) => object): Response {
  const query = readQuery(request, languageOf(request));
  const data = list(query);
  query.end();
  return query.errors.length > 0 ? invalidResponse(request, query.errors) : kept(request, data);
}

function row(what: 'target' | 'task', find: (no: number) => object | null): Answer {
  return ({ request, params }) => {
    const received = String(params.no);
    const english = languageOf(request) === 'en';
    if (!/^[1-9]\d{0,6}$/.test(received) || Number(received) > 1_000_000) {
      const detail = english
        ? `"no" must be a number from 1; received "${received}".`
        : `"no" phải là số từ 1; đã nhận "${received}".`;
      return invalidResponse(request, [{ in: 'path', name: 'no', expected: '1–1000000', received, detail }]);
    }
    const data = find(Number(received));
    return data ? kept(request, data) : missing(request, `${what}-${received}`);
  };
}

function missing(request: Request, subject: string): Response {
  const [what, no] = subject.split('-');
  const vi = `Không có ${what === 'target' ? 'chỉ tiêu' : 'nhiệm vụ'} số ${no} trong kế hoạch.`;
  const detail = languageOf(request) === 'en' ? `There is no ${what} ${no} in the plan.` : vi;
  return problemResponse(request, 'notFound', { detail });
}

function meOf(request: Request): Response {
  const user = sampleUserOf(request);
  if (!user) return problemResponse(request, 'unauthorized');
  const { displayName, roles, agency } = user;
  const me: Me = { displayName, roles: [...roles], agency: agency ? agencyRef(agency) : null };
  return notKept(me);
}

function receiptOf({ request, params }: Asked, feedback: FeedbackStore): Response {
  const code = decodeURIComponent(String(params.receiptCode));
  if (code.length < 16 || code.length > 40) {
    const english = languageOf(request) === 'en';
    const detail = english ? 'A receipt code has 20 letters and digits.' : 'Mã biên nhận có 20 chữ và số.';
    return invalidResponse(request, [{ in: 'path', name: 'receiptCode', expected: '16–40', detail }]);
  }
  const receipt = feedback.find(code);
  return receipt ? notKept(receipt) : problemResponse(request, 'notFound');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const largestBody = 64 * 1024;

async function take(request: Request, world: World): Promise<Response> {
  const name = 'Idempotency-Key';
  const key = request.headers.get(name) ?? '';
  if (key === '') return problemResponse(request, 'idempotencyKeyMissing');
  if (!uuid.test(key)) {
    const detail = languageOf(request) === 'en' ? `"${name}" must be a UUID.` : `"${name}" phải là một UUID.`;
    return invalidResponse(request, [{ in: 'header', name, expected: 'UUID', received: key, detail }]);
  }
  if (request.headers.has('Authorization') && !sampleUserOf(request)) {
    return problemResponse(request, 'unauthorized');
  }
  if (!request.headers.get('Content-Type')?.startsWith('application/json')) {
    return problemResponse(request, 'unsupportedMediaType');
  }
  const text = await request.text();
  if (new TextEncoder().encode(text).length > largestBody) return problemResponse(request, 'payloadTooLarge');
  const body = parsed(text);
  const errors = feedbackErrors(body, languageOf(request));
  if (errors.length > 0) return invalidResponse(request, errors);
  return accept(request, key, body as FeedbackInput, world);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function accept(request: Request, key: string, input: FeedbackInput, world: World): Response {
  const { answers, feedback, today } = world;
  const [what, no] = input.about.split('-');
  const exists = what === 'plan' || answers[what === 'target' ? 'target' : 'task'](Number(no)) !== null;
  if (!exists) return missing(request, input.about);
  const added = feedback.add(key, input, `${today}T03:20:00Z`);
  if (added === 'reused') return problemResponse(request, 'idempotencyKeyReused');
  return created(added.receipt, added.replayed);
}

function created(receipt: FeedbackReceipt, replayed: boolean): Response {
  const headers = {
    Location: `/v1/feedback/${receipt.receiptCode}`,
    ...(replayed ? { 'Idempotency-Replayed': 'true' } : {}),
  };
  return notKept(receipt, { status: 201, headers });
}
