import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import type { OfficerFilters } from './contract.ts';
import { baseUrl, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';
import { normalizeOfficerFilters, type Officer, officer, officerQueries } from './officer.ts';

type FakeFetch = ReturnType<typeof fetchAnswering>;

const clientOf = (authFetch: FakeFetch) => {
  const fetch = fetchAnswering(() => Promise.reject(new Error('Expected the person’s own fetch')));
  return createClient({ baseUrl, fetch, authFetch });
};
const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const path = `/v1/officer/feedback/${id}`;
const feedback = { id, version: 1, actions: [] };
const take = { action: 'take', version: 1 } as const;

const cases: readonly (readonly [keyof Officer, (api: Officer) => Promise<unknown>, string, object])[] = [
  [
    'listOfficerFeedback',
    (api) => api.listOfficerFeedback({ state: ['received'], late: true, sort: 'dueOn', page: 2 }),
    'GET /v1/officer/feedback?late=true&page=2&state=received',
    { items: [], page: {} },
  ],
  ['getOfficerFeedback', (api) => api.getOfficerFeedback(id), `GET ${path}`, feedback],
  ['actOnFeedback', (api) => api.actOnFeedback(id, take), `POST ${path}/actions`, feedback],
  [
    'redactFeedback',
    (api) => api.redactFeedback(id, 'gọi 0900'),
    `POST ${path}/redaction`,
    { text: '', found: [] },
  ],
  ['listAudit', (api) => api.listAudit(id), `GET ${path}/audit`, { items: [] }],
];

describe('the officers’ side', () => {
  it.each(cases)('%s speaks for the person', async (_, call, request, answer) => {
    const authFetch = fetchAnswering(() => json(answer));
    expect(await call(officer(clientOf(authFetch)))).toEqual(answer);
    const { method, url } = requestOf(authFetch);
    expect(`${method} ${url.replace(baseUrl, '')}`).toBe(request);
  });

  it.each(cases)('%s is not answered by a stranger’s JSON', async (operation, call) => {
    const api = officer(clientOf(fetchAnswering(() => json([]))));
    await expect(call(api)).rejects.toMatchObject({ name: 'MalformedAnswerError', operation });
  });

  it('sends what is done, and the text to redact', async () => {
    const authFetch = fetchAnswering(
      () => json(feedback),
      () => json({ text: '', found: [] }),
    );
    const api = officer(clientOf(authFetch));
    await api.actOnFeedback(id, take);
    await api.redactFeedback(id, 'gọi 0900');
    expect(await requestOf(authFetch, 0).json()).toEqual(take);
    expect(await requestOf(authFetch, 1).json()).toEqual({ text: 'gọi 0900' });
  });

  it.each([
    ['forbidden', 403],
    ['stateConflict', 409],
    ['personalDataFound', 422],
  ])('is refused by name: %s', async (kind, status) => {
    const api = officer(clientOf(fetchAnswering(() => problem(kind, status))));
    await expect(api.actOnFeedback(id, take)).rejects.toMatchObject({ kind, status });
  });

  it('has the queue as a file, whole and byte by byte', async () => {
    const csv = '\uFEFFid\r\n1\r\n';
    const authFetch = fetchAnswering(() => new Response(csv, { headers: { 'Content-Type': 'text/csv' } }));
    const file = await officer(clientOf(authFetch)).exportOfficerFeedback({
      q: ' sóng ',
      page: 3,
      pageSize: 20,
    });
    expect(file.size).toBe(new TextEncoder().encode(csv).length);
    expect(requestOf(authFetch).url).toBe(`${baseUrl}/v1/officer/exports/feedback?q=s%C3%B3ng`);
  });

  it.each(['<!doctype html>', '{}'])('takes no stranger’s page for that file: %s', async (body) => {
    const type = body.startsWith('<') ? 'text/html' : 'application/json';
    const authFetch = fetchAnswering(() => new Response(body, { headers: { 'Content-Type': type } }));
    await expect(officer(clientOf(authFetch)).exportOfficerFeedback()).rejects.toMatchObject({
      name: 'MalformedAnswerError',
    });
  });
});

it.each<[string, OfficerFilters, object]>([
  ['what is so by default', { sort: 'dueOn', taken: 'any', page: 1, pageSize: 60 }, {}],
  [
    'nothing that was chosen',
    { sort: '-createdAt', taken: 'me', late: false },
    { late: false, sort: '-createdAt', taken: 'me' },
  ],
])('filters leave out %s', (_, filters, expected) => {
  expect(normalizeOfficerFilters(filters)).toEqual(expected);
});

describe('in a QueryClient', () => {
  it('keeps nothing personal, and has one key before all lists', () => {
    const { listsKey, officerFeedbackList, officerFeedback, audit } = officerQueries(
      clientOf(fetchAnswering(() => json({}))),
    );
    const list = officerFeedbackList({ taken: 'any', late: true });
    expect(list.queryKey).toEqual([...listsKey, { late: true }]);
    for (const { staleTime, gcTime } of [list, officerFeedback(id), audit(id)]) {
      expect([staleTime, gcTime]).toEqual([0, 0]);
    }
  });

  it('does not act twice by itself', async () => {
    const authFetch = fetchAnswering(() => Promise.reject(new TypeError('Failed to fetch')));
    const { actOnFeedback } = officerQueries(clientOf(authFetch));
    const observer = new MutationObserver(new QueryClient(), actOnFeedback());
    await expect(observer.mutate({ id, action: take })).rejects.toMatchObject({ name: 'NetworkError' });
    expect(authFetch).toHaveBeenCalledTimes(1);
  });
});
