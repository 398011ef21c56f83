import { vi } from 'vitest';
import type { Fetch } from './client.ts';

export const baseUrl = 'http://localhost:4002';

/** For this package's own tests: an answer of the API. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = { 'Content-Type': 'application/json', ...init.headers };
  return new Response(JSON.stringify(body), { ...init, headers });
}

export function problem(
  kind: string,
  status: number,
  more: object = {},
  headers: HeadersInit = {},
): Response {
  const body = { type: `urn:cantho-plan:problem:${kind}`, title: kind, status, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

/** A `fetch` that gives these answers in turn (the last one ever after) and keeps what it was asked. */
export function fetchAnswering(...answers: (() => Response | Promise<Response>)[]) {
  const left = [...answers];
  return vi.fn<Fetch>(async () => {
    const next = left.length > 1 ? left.shift() : left[0];
    if (!next) throw new Error('Expected an answer to give, have none');
    return next();
  });
}

/** The n-th request a fake was asked, from 0. */
export function requestOf(fetch: ReturnType<typeof fetchAnswering>, index = 0): Request {
  const request = fetch.mock.calls[index]?.[0];
  if (!request) throw new Error(`Expected ${index + 1} requests, received ${fetch.mock.calls.length}`);
  return request;
}

/** The smallest bodies the shape guard lets pass. */
export const bodies = {
  getPlan: { number: '224/KH-UBND' },
  getSummary: { targets: {}, tasks: {} },
  listTargets: { items: [], page: {} },
  getTarget: { no: 15, indicators: [] },
  listMeasurements: { items: [] },
  listTasks: { items: [], page: {} },
  getTask: { no: 2, deadline: {}, occurrenceList: [], updates: [] },
  listAgencies: { items: [] },
  createFeedback: { receiptCode: 'x', history: [] },
  getFeedbackReceipt: { receiptCode: 'x', history: [] },
  getMe: { displayName: 'x', roles: [] },
  listChanges: { items: [], page: {} },
  countTasks: { items: [] },
  getAgency: { id: 'so-y-te', members: [] },
  listAnswers: { items: [], page: {} },
  listFollows: { items: [] },
  follow: { subject: 'target-15' },
  startVisit: { startedAt: 'x' },
} as const;
