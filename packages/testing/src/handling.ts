import { type HttpHandler, HttpResponse } from 'msw';
import type { AttachmentStore } from './attachmentStore.ts';
import type { Challenges } from './challenges.ts';
import type { AnyOperation } from './faults.ts';
import type { FeedbackStore } from './feedbackStore.ts';
import type { FollowStore } from './followStore.ts';
import type { PlanAnswers } from './planAnswers.ts';
import { invalidResponse, languageOf, problemResponse } from './problems.ts';
import { fnv1a } from './pseudoHash.ts';
import { type QueryReader, readQuery } from './queryParameters.ts';
import type { PublicAnswers } from './sampleAnswers.ts';

/** What handlers answer from. */
export interface World {
  readonly answers: PlanAnswers;
  readonly feedback: FeedbackStore;
  readonly attachments: AttachmentStore;
  readonly challenges: Challenges;
  /** Whether somebody signed out must have solved a challenge. */
  readonly asksForEffort: boolean;
  readonly follows: FollowStore;
  readonly publicAnswers: PublicAnswers;
  readonly today: string;
  readonly now: () => Date;
  /** When feedback comes in, as the receipt has it. */
  readonly sentAt: () => string;
  /** Ids a filter by agency may name. */
  readonly agencyIds: readonly string[];
}

export interface Asked {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Answer = (asked: Asked) => Response | Promise<Response>;

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Makes the handler of an operation. */
export type HandlerOf = (
  method: Method,
  path: string,
  operation: AnyOperation,
  answer: Answer,
) => HttpHandler;

/** An answer caches may keep, or 304 where the one at hand is the same (RFC 9110 §13.1.2). */
export function kept(request: Request, data: object): Response {
  return keptText(request, JSON.stringify(data), { 'Content-Type': 'application/json' });
}

export function keptText(request: Request, body: string, headers: Record<string, string>): Response {
  const caching = { ETag: etagOf(body), 'Cache-Control': 'public, max-age=60, stale-while-revalidate=600' };
  if (request.headers.get('If-None-Match') === caching.ETag)
    return new HttpResponse(null, { status: 304, headers: caching });
  // Bytes: a text's byte order mark is part of it.
  return new HttpResponse(new TextEncoder().encode(body), { headers: { ...caching, ...headers } });
}

export function notKept(
  data: object,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const { status = 200, headers = {} } = init;
  return HttpResponse.json(data, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

function etagOf(body: string): string {
  return `"${fnv1a(body).toString(16)}-${body.length.toString(16)}"`;
}

/** Reads a query to its end and answers it, or says what is wrong with it. `answer` must not answer before it has read all. */
export function queried<Data>(
  request: Request,
  read: (query: QueryReader) => Data,
  answer: (data: Data) => Response,
): Response {
  const query = readQuery(request, languageOf(request));
  const data = read(query);
  query.end();
  return query.errors.length > 0 ? invalidResponse(request, query.errors) : answer(data);
}

export function listed(request: Request, list: (query: QueryReader) => object): Response {
  return queried(request, list, (data) => kept(request, data));
}

export function rowAnswer(what: 'target' | 'task', find: (no: number) => object | null): Answer {
  return ({ request, params }) => {
    const received = String(params.no);
    if (!/^[1-9]\d{0,6}$/.test(received) || Number(received) > 1_000_000) {
      return invalidPath(request, 'no', '1–1000000', received);
    }
    const data = find(Number(received));
    return data ? kept(request, data) : missing(request, `${what}-${received}`);
  };
}

export function invalidPath(request: Request, name: string, expected: string, received: string): Response {
  const detail =
    languageOf(request) === 'en'
      ? `"${name}" must be: ${expected}; received "${received}".`
      : `"${name}" phải là: ${expected}; đã nhận "${received}".`;
  return invalidResponse(request, [{ in: 'path', name, expected, received, detail }]);
}

/** `subject` is such as `target-31`. */
export function missing(request: Request, subject: string): Response {
  const [what, no] = subject.split('-');
  const vi = `Không có ${what === 'target' ? 'chỉ tiêu' : 'nhiệm vụ'} số ${no} trong kế hoạch.`;
  const detail = languageOf(request) === 'en' ? `There is no ${what} ${no} in the plan.` : vi;
  return problemResponse(request, 'notFound', { detail });
}

/** Whether a subject (`plan`, `target-15`, `task-2`) is in the plan. */
export function subjectExists(answers: PlanAnswers, subject: string): boolean {
  const [what, no] = subject.split('-');
  if (what === 'plan') return true;
  return (what === 'target' ? answers.targets() : answers.tasks()).length >= Number(no);
}
