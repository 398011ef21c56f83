import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { baseUrl, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';
import { type FeedbackMore, feedbackMore, feedbackMoreQueries } from './feedbackMore.ts';

type FakeFetch = ReturnType<typeof fetchAnswering>;

const nothing = () => new Response(null, { status: 204 });
const never = () => fetchAnswering(() => Promise.reject(new Error('Expected the other fetch')));
const publicly = (fetch: FakeFetch) => feedbackMore(createClient({ baseUrl, fetch, authFetch: never() }));
const personally = (authFetch: FakeFetch) =>
  feedbackMore(createClient({ baseUrl, fetch: never(), authFetch }));

const receipt = { receiptCode: '7ZK4-M9QT-2XWB-8RDH-C5NP', history: [] };
const typed = '7zk4 m9qt 2xwb 8rdh c5np';
const address = `/v1/feedback/${receipt.receiptCode}`;

interface Case {
  readonly operation: keyof FeedbackMore;
  readonly call: (api: FeedbackMore) => Promise<unknown>;
  readonly request: string;
  readonly body?: object;
  readonly answer: object;
  readonly of?: typeof publicly;
}

const cases: readonly Case[] = [
  {
    operation: 'createChallenge',
    call: (api) => api.createChallenge(),
    request: 'POST /v1/challenges',
    answer: { parameters: {}, signature: 'x' },
  },
  {
    operation: 'findSimilarFeedback',
    call: (api) => api.findSimilarFeedback('target-20', 'sóng yếu'),
    request: 'POST /v1/feedback/similar',
    body: { about: 'target-20', text: 'sóng yếu' },
    answer: { items: [] },
  },
  {
    operation: 'reopenFeedback',
    call: (api) => api.reopenFeedback(typed, 'Chưa giải quyết'),
    request: `POST ${address}/reopening`,
    body: { reason: 'Chưa giải quyết' },
    answer: receipt,
  },
  {
    operation: 'rateAnswer',
    call: (api) => api.rateAnswer(typed, 4),
    request: `PUT ${address}/rating`,
    body: { rating: 4 },
    answer: receipt,
  },
  {
    operation: 'exportFeedback',
    call: (api) => api.exportFeedback(typed),
    request: `GET ${address}/data`,
    answer: { receipt },
  },
  {
    operation: 'listMyFeedback',
    call: (api) => api.listMyFeedback(),
    request: 'GET /v1/me/feedback',
    answer: { items: [] },
    of: personally,
  },
  {
    operation: 'addMyFeedback',
    call: (api) => api.addMyFeedback(typed),
    request: 'POST /v1/me/feedback',
    body: { receiptCode: receipt.receiptCode },
    answer: receipt,
    of: personally,
  },
];

describe('what stands around feedback', () => {
  it.each(cases)('$operation asks $request', async ({ call, request, body, answer, of = publicly }) => {
    const fetch = fetchAnswering(() => json(answer));
    expect(await call(of(fetch))).toEqual(answer);
    const sent = requestOf(fetch);
    expect(`${sent.method} ${sent.url.replace(baseUrl, '')}`).toBe(request);
    const text = await sent.text();
    expect(text === '' ? undefined : JSON.parse(text)).toEqual(body);
  });

  it.each(cases)(
    '$operation is not answered by a stranger’s JSON',
    async ({ operation, call, of = publicly }) => {
      await expect(call(of(fetchAnswering(() => json({}))))).rejects.toMatchObject({
        ...{ name: 'MalformedAnswerError', operation },
      });
    },
  );

  it('is erased with an answer without a body', async () => {
    const fetch = fetchAnswering(nothing);
    await expect(publicly(fetch).eraseFeedback(typed)).resolves.toBeUndefined();
    expect([requestOf(fetch).method, requestOf(fetch).url]).toEqual(['DELETE', `${baseUrl}${address}/data`]);
  });

  it.each([
    ['notReopenable', 409],
    ['tooManyRequests', 429],
  ])('is refused by name: %s', async (kind, status) => {
    const api = publicly(fetchAnswering(() => problem(kind, status)));
    await expect(api.reopenFeedback(typed, 'Chưa giải quyết')).rejects.toMatchObject({ kind, status });
  });
});

describe('in a QueryClient', () => {
  let client: QueryClient;
  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient();
  });
  afterEach(() => {
    client.clear();
    vi.useRealTimers();
  });
  const queriesOf = (fetch: FakeFetch) =>
    feedbackMoreQueries(createClient({ baseUrl, fetch, authFetch: fetch }), { random: () => 0 });
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));

  it('similar feedback waits for three letters and asks for no more than the contract takes', async () => {
    const fetch = fetchAnswering(() => json({ items: [] }));
    const { similarFeedback } = queriesOf(fetch);
    expect(similarFeedback('plan', ' ab ').enabled).toBe(false);
    expect(similarFeedback('plan', ' abc ').queryKey).toEqual([baseUrl, 'similarFeedback', 'plan', 'abc']);
    await client.fetchQuery(similarFeedback('plan', '😀'.repeat(2001)));
    expect([...(await requestOf(fetch).json()).text]).toHaveLength(2000);
  });

  it('what a person sent is stale at once and not kept for the next person', () => {
    const { staleTime, gcTime, queryKey } = queriesOf(never()).myFeedback();
    expect([staleTime, gcTime, queryKey]).toEqual([0, 0, [baseUrl, 'myFeedback']]);
  });

  it('a rating that got lost is repeated, as it may be', async () => {
    const fetch = fetchAnswering(lost, () => json(receipt));
    const observer = new MutationObserver(client, queriesOf(fetch).rateAnswer());
    const rated = observer.mutate({ receiptCode: typed, rating: 5 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await rated).toEqual(receipt);
  });

  it('a reopening that got lost is not', async () => {
    const fetch = fetchAnswering(lost, () => json(receipt));
    const observer = new MutationObserver(client, queriesOf(fetch).reopenFeedback());
    const reopened = observer.mutate({ receiptCode: typed, reason: 'Chưa giải quyết' });
    await expect(reopened).rejects.toMatchObject({ name: 'NetworkError' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
