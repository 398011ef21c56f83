import { hashKey, MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createClient, type Fetch } from './client.ts';
import type { FeedbackInput, Summary, TargetList } from './contract.ts';
import { baseUrl, bodies, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';
import { queries } from './queries.ts';

const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
const input: FeedbackInput = { about: 'plan', category: 'praise', text: 'Rất dễ theo dõi.' };
const of = (fetch: Fetch, retries?: number) =>
  queries(createClient({ baseUrl, fetch, authFetch: fetch }), { retries, random: () => 0 });
const idle = of(fetchAnswering(() => json({})));

describe('keys', () => {
  it.each([
    ['plan', idle.plan().queryKey, [baseUrl, 'plan']],
    ['summary', idle.summary().queryKey, [baseUrl, 'summary']],
    ['targets', idle.targets().queryKey, [baseUrl, 'targets', {}]],
    ['target', idle.target(15).queryKey, [baseUrl, 'target', 15]],
    ['measurements', idle.measurements(20).queryKey, [baseUrl, 'measurements', 20]],
    ['tasks', idle.tasks().queryKey, [baseUrl, 'tasks', {}]],
    ['task', idle.task(2).queryKey, [baseUrl, 'task', 2]],
    ['agencies', idle.agencies().queryKey, [baseUrl, 'agencies']],
    ['receipt', idle.receipt('7zk4m9qt').queryKey, [baseUrl, 'receipt', '7ZK4-M9QT']],
    ['me', idle.me().queryKey, [baseUrl, 'me']],
  ])('of %s begin with the address of the API', (_, queryKey, expected) => {
    expect(queryKey).toEqual(expected);
    expect(queryKey[0]).toBe(idle.rootKey[0]);
  });

  it('are the same for filters that mean the same', () => {
    const one = idle.targets({ status: ['met', 'atRisk'], q: 'số ', page: 1 }).queryKey;
    const other = idle.targets({ q: ' số', pillar: [], status: ['atRisk', 'met'] }).queryKey;
    expect(hashKey(one)).toBe(hashKey(other));
  });

  it('differ for filters, kinds of row and installations that differ', () => {
    const elsewhere = queries(
      createClient({ baseUrl: 'https://api.test', fetch: fetchAnswering(() => json({})) }),
    );
    const keys = [
      idle.targets({ page: 2 }).queryKey,
      idle.targets().queryKey,
      idle.tasks().queryKey,
      idle.target(2).queryKey,
      idle.task(2).queryKey,
      idle.measurements(2).queryKey,
      elsewhere.task(2).queryKey,
    ];
    expect(new Set(keys.map(hashKey)).size).toBe(keys.length);
  });
});

describe('freshness', () => {
  it('is that of the API’s cache headers', () => {
    const times = [idle.plan(), idle.agencies(), idle.summary(), idle.targets(), idle.task(2)];
    expect(times.map(({ staleTime }) => staleTime)).toEqual([60_000, 60_000, 60_000, 60_000, 60_000]);
  });

  it('is none for what may not be kept', () => {
    expect([idle.receipt('x').staleTime, idle.me().staleTime, idle.me().gcTime]).toEqual([0, 0, 0]);
  });

  it('a receipt without a code is not asked for', () => {
    expect([idle.receipt(' - ').enabled, idle.receipt('x').enabled]).toEqual([false, true]);
  });
});

it('data have the types of the contract', () => {
  const client = new QueryClient();
  expectTypeOf(client.getQueryData(idle.summary().queryKey)).toEqualTypeOf<Summary | undefined>();
  expectTypeOf(client.getQueryState(idle.summary().queryKey)?.error).toEqualTypeOf<
    Error | null | undefined
  >();
  expectTypeOf(client.getQueryData(idle.targets().queryKey)).toEqualTypeOf<TargetList | undefined>();
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

  const asks = [
    ['plan', bodies.getPlan, '/v1/plan', (fetch: Fetch) => client.fetchQuery(of(fetch).plan())],
    ['summary', bodies.getSummary, '/v1/summary', (fetch: Fetch) => client.fetchQuery(of(fetch).summary())],
    ['target', bodies.getTarget, '/v1/targets/15', (fetch: Fetch) => client.fetchQuery(of(fetch).target(15))],
    [
      'measurements',
      bodies.listMeasurements,
      '/v1/targets/20/measurements',
      (fetch: Fetch) => client.fetchQuery(of(fetch).measurements(20)),
    ],
    ['task', bodies.getTask, '/v1/tasks/2', (fetch: Fetch) => client.fetchQuery(of(fetch).task(2))],
    [
      'agencies',
      bodies.listAgencies,
      '/v1/agencies',
      (fetch: Fetch) => client.fetchQuery(of(fetch).agencies()),
    ],
    ['me', bodies.getMe, '/v1/me', (fetch: Fetch) => client.fetchQuery(of(fetch).me())],
    [
      'targets',
      bodies.listTargets,
      '/v1/targets?pillar=society',
      (fetch: Fetch) => client.fetchQuery(of(fetch).targets({ pillar: ['society'] })),
    ],
    [
      'tasks',
      bodies.listTasks,
      '/v1/tasks?sort=dueOn',
      (fetch: Fetch) => client.fetchQuery(of(fetch).tasks({ sort: 'dueOn' })),
    ],
    [
      'receipt',
      bodies.getFeedbackReceipt,
      '/v1/feedback/7ZK4',
      (fetch: Fetch) => client.fetchQuery(of(fetch).receipt('7zk4')),
    ],
  ] as const;

  it.each(asks)('%s asks for what its key says', async (_, body, path, ask) => {
    const fetch = fetchAnswering(() => json(body));
    expect(await ask(fetch)).toEqual(body);
    expect(requestOf(fetch).url).toBe(baseUrl + path);
  });

  // `fetchQuery` turns retries off unless the options say otherwise: that these do is part of what is tested.
  it('a read survives two failures that pass', async () => {
    const fetch = fetchAnswering(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => problem('unavailable', 503, {}, { 'Retry-After': '3' }),
      () => json(bodies.getSummary),
    );
    const asked = client.fetchQuery(of(fetch).summary());
    await vi.advanceTimersByTimeAsync(500);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2999);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual(bodies.getSummary);
  });

  it('a read that is refused is not repeated', async () => {
    const fetch = fetchAnswering(() => problem('notFound', 404));
    await expect(client.fetchQuery(of(fetch).target(31))).rejects.toMatchObject({ kind: 'notFound' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('a read that nobody waits for any more is aborted', async () => {
    const fetch = fetchAnswering(() => new Promise<Response>(() => {}));
    const { queryKey } = of(fetch).plan();
    client.fetchQuery(of(fetch).plan()).catch(() => {});
    await vi.advanceTimersByTimeAsync(0);
    await client.cancelQueries({ queryKey });
    expect(requestOf(fetch).signal.aborted).toBe(true);
  });

  it('feedback is repeated with the same key until it is through', async () => {
    const fetch = fetchAnswering(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => problem('idempotencyInFlight', 409, {}, { 'Retry-After': '1' }),
      () => json(bodies.createFeedback, { status: 201 }),
    );
    const observer = new MutationObserver(client, of(fetch).createFeedback());
    const sent = observer.mutate({ input, idempotencyKey: key });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await sent).toEqual(bodies.createFeedback);
    const keys = [0, 1, 2].map((index) => requestOf(fetch, index).headers.get('Idempotency-Key'));
    expect(keys).toEqual([key, key, key]);
  });

  it.each([
    ['validation', 400],
    ['idempotencyKeyReused', 422],
    ['payloadTooLarge', 413],
  ])('feedback refused for %s is not repeated', async (kind, status) => {
    const fetch = fetchAnswering(() => problem(kind, status));
    const observer = new MutationObserver(client, of(fetch).createFeedback());
    await expect(observer.mutate({ input, idempotencyKey: key })).rejects.toMatchObject({ kind });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
