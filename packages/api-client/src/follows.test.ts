import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from './client.ts';
import { baseUrl, bodies, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';
import { followQueries, follows } from './follows.ts';

type FakeFetch = ReturnType<typeof fetchAnswering>;

const nothing = () => new Response(null, { status: 204 });
const publicly = () => fetchAnswering(() => Promise.reject(new Error('Expected the person’s own fetch')));
const clientOf = (authFetch: FakeFetch) => createClient({ baseUrl, fetch: publicly(), authFetch });

describe('what a person follows', () => {
  it.each([
    ['listFollows', (f: FakeFetch) => follows(clientOf(f)).listFollows(), bodies.listFollows],
    ['follow', (f: FakeFetch) => follows(clientOf(f)).follow('task-2'), bodies.follow],
    ['startVisit', (f: FakeFetch) => follows(clientOf(f)).startVisit(), bodies.startVisit],
  ] as const)('%s speaks for the person and sends no body', async (_, call, body) => {
    const authFetch = fetchAnswering(() => json(body));
    expect(await call(authFetch)).toEqual(body);
    expect(await requestOf(authFetch).text()).toBe('');
  });

  it('is unfollowed with an answer without a body', async () => {
    const authFetch = fetchAnswering(nothing);
    await expect(follows(clientOf(authFetch)).unfollow('target-15')).resolves.toBeUndefined();
    const { method, url } = requestOf(authFetch);
    expect([method, url]).toEqual(['DELETE', `${baseUrl}/v1/me/follows/target-15`]);
  });

  it('is not unfollowed by a stranger’s page', async () => {
    const authFetch = fetchAnswering(() => new Response('<h1>Wi-Fi</h1>'));
    await expect(follows(clientOf(authFetch)).unfollow('target-15')).rejects.toMatchObject({
      name: 'MalformedAnswerError',
      operation: 'unfollow',
    });
  });

  it.each([
    ['unauthorized', 401],
    ['tooManyFollows', 409],
    ['notFound', 404],
  ])('is refused by name: %s', async (kind, status) => {
    const authFetch = fetchAnswering(() => problem(kind, status));
    await expect(follows(clientOf(authFetch)).follow('task-99')).rejects.toMatchObject({ kind, status });
  });

  it('passes on the refusal of a host without a person', async () => {
    const refusal = Object.assign(new Error('signed out'), { name: 'SignInRequiredError' });
    const authFetch = fetchAnswering(() => Promise.reject(refusal));
    await expect(follows(clientOf(authFetch)).listFollows()).rejects.toBe(refusal);
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
  const queriesOf = (authFetch: FakeFetch) => followQueries(clientOf(authFetch), { random: () => 0 });

  it('the list is stale at once and not kept for the next person', () => {
    const { staleTime, gcTime, queryKey } = queriesOf(fetchAnswering(nothing)).follows();
    expect([staleTime, gcTime, queryKey]).toEqual([0, 0, [baseUrl, 'follows']]);
  });

  it('the list comes from the API', async () => {
    const authFetch = fetchAnswering(() => json(bodies.listFollows));
    expect(await client.fetchQuery(queriesOf(authFetch).follows())).toEqual(bodies.listFollows);
  });

  it('following answers what is followed, unfollowing nothing', async () => {
    const authFetch = fetchAnswering(() => json(bodies.follow), nothing);
    const observer = new MutationObserver(client, queriesOf(authFetch).setFollow());
    expect(await observer.mutate({ subject: 'target-15', follow: true })).toEqual(bodies.follow);
    expect(await observer.mutate({ subject: 'target-15', follow: false })).toBeNull();
    expect([0, 1].map((index) => requestOf(authFetch, index).method)).toEqual(['PUT', 'DELETE']);
  });

  it('what got lost is repeated, as it may be', async () => {
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    const authFetch = fetchAnswering(lost, nothing, lost, () => json(bodies.startVisit));
    const { setFollow, startVisit } = queriesOf(authFetch);
    const unfollowed = new MutationObserver(client, setFollow()).mutate({
      subject: 'task-2',
      follow: false,
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await unfollowed).toBeNull();
    const visited = new MutationObserver(client, startVisit()).mutate();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await visited).toEqual(bodies.startVisit);
    expect(authFetch).toHaveBeenCalledTimes(4);
  });

  it('what is refused is not repeated', async () => {
    const authFetch = fetchAnswering(() => problem('tooManyFollows', 409));
    const observer = new MutationObserver(client, queriesOf(authFetch).setFollow());
    await expect(observer.mutate({ subject: 'task-2', follow: true })).rejects.toMatchObject({
      kind: 'tooManyFollows',
    });
    expect(authFetch).toHaveBeenCalledTimes(1);
  });
});
