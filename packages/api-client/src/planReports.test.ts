import { hashKey, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, type Fetch } from './client.ts';
import type { AgencyDetail, TaskFilters } from './contract.ts';
import { baseUrl, bodies, fetchAnswering, json, requestOf } from './fakeAnswers.ts';
import { planReportQueries, planReports } from './planReports.ts';

const clientOf = (fetch: Fetch) => createClient({ baseUrl, fetch });
const queriesOf = (fetch: Fetch) => planReportQueries(clientOf(fetch), { random: () => 0 });
const idle = queriesOf(fetchAnswering(() => json({})));

describe('what changed', () => {
  it('is asked for with its filters, the defaults left out', async () => {
    const fetch = fetchAnswering(() => json(bodies.listChanges));
    const filters = { since: '2026-05-31', kind: ['figure', 'correction'], page: 1, pageSize: 60 } as const;
    await planReports(clientOf(fetch)).listChanges(filters);
    expect(requestOf(fetch).url).toBe(`${baseUrl}/v1/changes?kind=correction&kind=figure&since=2026-05-31`);
  });
});

describe('counts of tasks', () => {
  const list: TaskFilters = { workState: ['paused', 'done'], sort: 'dueOn', page: 2, pageSize: 20 };

  it('are those of a list’s filters, whatever its order and page', async () => {
    const fetch = fetchAnswering(() => json(bodies.countTasks));
    await planReports(clientOf(fetch)).countTasks('leadAgency', list);
    const { search } = new URL(requestOf(fetch).url);
    expect(search).toBe('?workState=done&workState=paused&by=leadAgency');
  });

  it('are kept once for all pages of a list', () => {
    const nextPage = { ...list, page: 3 };
    const [one, other] = [list, nextPage].map((filters) => idle.taskCounts('dueMonth', filters).queryKey);
    expect(one && hashKey(one)).toBe(other && hashKey(other));
  });
});

describe('answers', () => {
  it.each([
    [undefined, '?about=target-15'],
    [1, '?about=target-15'],
    [2, '?about=target-15&page=2'],
  ])('of page %s are asked for with %s', async (page, search) => {
    const fetch = fetchAnswering(() => json(bodies.listAnswers));
    await planReports(clientOf(fetch)).listAnswers('target-15', page);
    expect(new URL(requestOf(fetch).url).search).toBe(search);
  });
});

describe('keys', () => {
  it.each([
    ['changes', idle.changes().queryKey, [baseUrl, 'changes', {}]],
    ['counts', idle.taskCounts('dueMonth').queryKey, [baseUrl, 'taskCounts', 'dueMonth', {}]],
    ['an agency', idle.agency('so-y-te').queryKey, [baseUrl, 'agency', 'so-y-te']],
    ['answers', idle.answers('plan').queryKey, [baseUrl, 'answers', 'plan', 1]],
  ])('of %s begin with the address of the API', (_, queryKey, expected) => {
    expect(queryKey).toEqual(expected);
  });
});

describe('in a QueryClient', () => {
  let client: QueryClient;
  beforeEach(() => {
    client = new QueryClient();
  });
  afterEach(() => client.clear());

  const asks = [
    [
      bodies.listChanges,
      '/v1/changes?page=2',
      (f: Fetch) => client.fetchQuery(queriesOf(f).changes({ page: 2 })),
    ],
    [
      bodies.countTasks,
      '/v1/task-counts?q=5g&by=workState',
      (f: Fetch) => client.fetchQuery(queriesOf(f).taskCounts('workState', { q: '5g' })),
    ],
    [
      bodies.getAgency,
      '/v1/agencies/so-y-te',
      (f: Fetch) => client.fetchQuery(queriesOf(f).agency('so-y-te')),
    ],
    [
      bodies.listAnswers,
      '/v1/answers?about=plan&page=2',
      (f: Fetch) => client.fetchQuery(queriesOf(f).answers('plan', 2)),
    ],
  ] as const;

  it.each(asks)('%j comes from %s', async (body, path, ask) => {
    const fetch = fetchAnswering(() => json(body));
    expect(await ask(fetch)).toEqual(body);
    expect(requestOf(fetch).url).toBe(baseUrl + path);
  });

  it('data have the types of the contract', () => {
    const { queryKey } = idle.agency('so-y-te');
    expectTypeOf(client.getQueryData(queryKey)).toEqualTypeOf<AgencyDetail | undefined>();
  });
});
