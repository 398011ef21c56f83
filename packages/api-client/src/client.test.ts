import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ApiClient, type ClientOptions, createClient } from './client.ts';
import type { FeedbackInput } from './contract.ts';
import { isAborted, isMalformedAnswer, isNetworkError, isProblem, type ProblemError } from './errors.ts';
import { baseUrl, bodies, fetchAnswering, json, problem, requestOf } from './fakeAnswers.ts';
import { follows } from './follows.ts';
import { planReports } from './planReports.ts';

const key = '0f8fad5b-d9cb-469f-a165-70867728950e';
const input: FeedbackInput = { about: 'target-15', category: 'question', text: 'Bao giờ có số liệu?' };

type Call = (client: ApiClient) => Promise<unknown>;

const calls: readonly (readonly [keyof typeof bodies, Call, string])[] = [
  ['getPlan', (client) => client.getPlan(), '/v1/plan'],
  ['getSummary', (client) => client.getSummary(), '/v1/summary'],
  ['listTargets', (client) => client.listTargets(), '/v1/targets'],
  ['getTarget', (client) => client.getTarget(15), '/v1/targets/15'],
  ['listMeasurements', (client) => client.listMeasurements(20), '/v1/targets/20/measurements'],
  ['listTasks', (client) => client.listTasks(), '/v1/tasks'],
  ['getTask', (client) => client.getTask(2), '/v1/tasks/2'],
  ['listAgencies', (client) => client.listAgencies(), '/v1/agencies'],
  ['createFeedback', (client) => client.createFeedback({ input, idempotencyKey: key }), '/v1/feedback'],
  [
    'getFeedbackReceipt',
    (client) => client.getFeedbackReceipt('7zk4 m9qt 2xwb 8rdh c5np'),
    '/v1/feedback/7ZK4-M9QT-2XWB-8RDH-C5NP',
  ],
  ['getMe', (client) => client.getMe(), '/v1/me'],
  ['listChanges', (client) => planReports(client).listChanges(), '/v1/changes'],
  ['countTasks', (client) => planReports(client).countTasks('dueMonth'), '/v1/task-counts?by=dueMonth'],
  ['getAgency', (client) => planReports(client).getAgency('so-y-te'), '/v1/agencies/so-y-te'],
  ['listAnswers', (client) => planReports(client).listAnswers('plan'), '/v1/answers?about=plan'],
  ['listFollows', (client) => follows(client).listFollows(), '/v1/me/follows'],
  ['follow', (client) => follows(client).follow('target-15'), '/v1/me/follows/target-15'],
  ['startVisit', (client) => follows(client).startVisit(), '/v1/me/visits'],
];

const methods: Readonly<Partial<Record<keyof typeof bodies, string>>> = {
  createFeedback: 'POST',
  follow: 'PUT',
  startVisit: 'POST',
};

function clientOf(fetch: ClientOptions['fetch'], options: Partial<ClientOptions> = {}) {
  return createClient({ baseUrl, fetch, authFetch: fetch, ...options });
}

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => Promise.reject(new Error('Expected a failure')),
    (error: unknown) => error,
  );

describe.each(calls)('%s', (operation, call, path) => {
  it('asks the address of the contract and hands over the body', async () => {
    const fetch = fetchAnswering(() => json(bodies[operation]));
    expect(await call(clientOf(fetch))).toEqual(bodies[operation]);
    expect(requestOf(fetch).url).toBe(baseUrl + path);
    expect(requestOf(fetch).method).toBe(methods[operation] ?? 'GET');
  });

  it('names itself in each kind of failure', async () => {
    const answers = [
      () => problem('internal', 500),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => json([]),
    ];
    for (const answer of answers) {
      const error = await failureOf(call(clientOf(fetchAnswering(answer))));
      expect(error).toMatchObject({ operation, message: expect.stringContaining(operation) });
    }
  });
});

describe('addresses', () => {
  it('take filters in the order of their names, each value by itself', async () => {
    const fetch = fetchAnswering(() => json(bodies.listTargets));
    await clientOf(fetch).listTargets({
      status: ['noData', 'met'],
      pillar: ['society'],
      q: ' chữ  ký số ',
      page: 1,
    });
    const { search } = new URL(requestOf(fetch).url);
    expect(search).toBe('?pillar=society&q=ch%E1%BB%AF%20k%C3%BD%20s%E1%BB%91&status=met&status=noData');
  });

  it.each(['http://localhost:4002/', 'http://localhost:4002//'])(
    'take the base %s without its slash',
    async (base) => {
      const fetch = fetchAnswering(() => json(bodies.getPlan));
      await clientOf(fetch, { baseUrl: base }).getPlan();
      expect(requestOf(fetch).url).toBe('http://localhost:4002/v1/plan');
    },
  );
});

describe('language', () => {
  it('is that of the moment', async () => {
    const fetch = fetchAnswering(() => json(bodies.getPlan));
    let locale = 'vi';
    const client = clientOf(fetch, { locale: () => locale });
    await client.getPlan();
    locale = 'en';
    await client.getPlan();
    const sent = [0, 1].map((index) => requestOf(fetch, index).headers.get('Accept-Language'));
    expect(sent).toEqual(['vi', 'en']);
  });

  it('is left to the platform where none is given', async () => {
    const fetch = fetchAnswering(() => json(bodies.getPlan));
    await clientOf(fetch).getPlan();
    expect(requestOf(fetch).headers.has('Accept-Language')).toBe(false);
  });

  it('is all that a read adds to a request, so that browsers send it without a preflight', async () => {
    const fetch = fetchAnswering(() => json(bodies.getPlan));
    await clientOf(fetch, { locale: 'vi' }).getPlan();
    expect([...requestOf(fetch).headers.keys()]).toEqual(['accept-language']);
  });
});

describe('signing in', () => {
  const setup = () => {
    const fetch = fetchAnswering(() => json(bodies.createFeedback));
    const authFetch = fetchAnswering(() => json({ ...bodies.getMe, ...bodies.createFeedback }));
    return { fetch, authFetch, client: createClient({ baseUrl, fetch, authFetch }) };
  };

  it('is used for getMe, and for feedback only when asked', async () => {
    const { fetch, authFetch, client } = setup();
    await client.getMe();
    await client.createFeedback({ input, idempotencyKey: key, signedIn: true });
    expect([fetch, authFetch].map(({ mock }) => mock.calls.length)).toEqual([0, 2]);
    await client.createFeedback({ input, idempotencyKey: key });
    await client.getFeedbackReceipt('7ZK4');
    expect([fetch, authFetch].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
  });

  it('is missed by name', async () => {
    const client = createClient({ baseUrl, fetch: fetchAnswering(() => json({})) });
    await expect(client.getMe()).rejects.toThrow('getMe: expected createClient to be given authFetch');
  });

  it('passes on the refusal of a host, whose class it does not know', async () => {
    const refusal = Object.assign(new Error('signed out'), { name: 'SignInRequiredError' });
    const authFetch = fetchAnswering(() => Promise.reject(refusal));
    const { fetch } = setup();
    expect(await failureOf(createClient({ baseUrl, fetch, authFetch }).getMe())).toBe(refusal);
  });
});

describe('feedback', () => {
  it('carries its key and its body', async () => {
    const fetch = fetchAnswering(() => json(bodies.createFeedback, { status: 201 }));
    await clientOf(fetch).createFeedback({ input, idempotencyKey: key });
    const request = requestOf(fetch);
    expect(request.headers.get('Idempotency-Key')).toBe(key);
    expect(request.headers.get('Content-Type')).toBe('application/json');
    expect(await request.json()).toEqual(input);
  });
});

describe('problems', () => {
  const refusal = async (answer: () => Response) => {
    const error = await failureOf(clientOf(fetchAnswering(answer)).getSummary());
    expect(isProblem(error)).toBe(true);
    return error as ProblemError;
  };

  it('carry everything the API said', async () => {
    const errors = [{ in: 'query', name: 'pillar', expected: 'government', received: 'x', detail: 'Sai.' }];
    const more = { detail: 'Sai.', instance: 'req-1', errors };
    expect(await refusal(() => problem('validation', 400, more))).toMatchObject({
      type: 'urn:cantho-plan:problem:validation',
      kind: 'validation',
      status: 400,
      title: 'validation',
      retryAfter: null,
      message: 'getSummary: 400 validation: Sai.',
      ...more,
    });
  });

  it('have empty parts where the API said nothing', async () => {
    expect(await refusal(() => problem('notFound', 404))).toMatchObject({
      ...{ kind: 'notFound', detail: null, instance: null, errors: [] },
    });
  });

  const strangers: readonly (readonly [string, () => Response, number, string])[] = [
    [
      'a page of HTML',
      () => new Response('<h1>502</h1>', { status: 502, statusText: 'Bad Gateway' }),
      502,
      'Bad Gateway',
    ],
    ['an empty body', () => new Response(null, { status: 500 }), 500, 'HTTP 500'],
    [
      'an empty body that says so',
      () => new Response('', { status: 503, headers: { 'Content-Length': '0' } }),
      503,
      'HTTP 503',
    ],
    ['JSON cut in the middle', () => new Response('{"type":', { status: 500 }), 500, 'HTTP 500'],
    ['JSON null', () => json(null, { status: 500 }), 500, 'HTTP 500'],
    ['an array', () => json(['x'], { status: 500 }), 500, 'HTTP 500'],
    [
      'a gateway’s own JSON',
      () => json({ message: 'no', title: 7, errors: 'x' }, { status: 403 }),
      403,
      'HTTP 403',
    ],
    [
      'a problem of another API',
      () => json({ type: 'https://x.test/p', title: 'P' }, { status: 409 }),
      409,
      'P',
    ],
  ];

  it.each(strangers)('are about:blank for %s', async (_, answer, status, title) => {
    expect(await refusal(answer)).toMatchObject({
      type: 'about:blank',
      kind: null,
      status,
      title,
      errors: [],
    });
  });

  it('believe the status line, not the body', async () => {
    expect((await refusal(() => problem('internal', 500, { status: 200 }))).status).toBe(500);
  });

  it.each([
    ['7', 7],
    ['0', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['-1', null],
    ['1.5', null],
  ])('read Retry-After "%s" as %s', async (header, seconds) => {
    const error = await refusal(() => problem('tooManyRequests', 429, {}, { 'Retry-After': header }));
    expect(error.retryAfter).toBe(seconds);
  });
});

describe('malformed answers', () => {
  const answers: readonly (readonly [string, () => Response, string])[] = [
    ['HTML with status 200', () => new Response('<h1>Wi-Fi</h1>'), 'expected JSON'],
    ['JSON cut in the middle', () => new Response('{"items": ['), 'expected JSON'],
    ['an empty body', () => new Response(''), 'expected object, received undefined'],
    ['no body', () => new Response(null, { status: 204 }), 'expected object, received undefined'],
    [
      'a declared empty body',
      () => new Response('', { headers: { 'Content-Length': '0' } }),
      'received undefined',
    ],
    ['an array', () => json([]), 'expected object, received array'],
    ['null', () => json(null), 'expected object, received null'],
    ['a text', () => json('x'), 'expected object, received string'],
    ['no items', () => json({ page: {} }), 'expected "items" as array, received undefined'],
    ['items as an object', () => json({ items: {}, page: {} }), 'expected "items" as array, received object'],
    ['no page', () => json({ items: [], page: null }), 'expected "page" as object, received null'],
  ];

  it.each(answers)('are told of %s', async (_, answer, message) => {
    const error = await failureOf(clientOf(fetchAnswering(answer)).listTargets());
    expect(isMalformedAnswer(error)).toBe(true);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).toMatch(/^listTargets: /);
  });

  it.each(calls)('are told of each missing part: %s', async (operation, call) => {
    for (const part of Object.keys(bodies[operation])) {
      const { [part]: _, ...rest } = bodies[operation] as Record<string, unknown>;
      const error = await failureOf(call(clientOf(fetchAnswering(() => json(rest)))));
      expect(isMalformedAnswer(error), part).toBe(true);
      expect((error as Error).message).toContain(`"${part}"`);
    }
  });
});

describe('no answer', () => {
  it('is a network error that keeps its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failureOf(clientOf(fetchAnswering(() => Promise.reject(cause))).getPlan());
    expect(isNetworkError(error)).toBe(true);
    expect(error).toMatchObject({ reason: 'unreachable', cause });
  });

  it.each([
    ['an Error of a bridge', new Error('net::ERR')],
    ['a text', 'offline'],
  ])('is so also for %s', async (_, cause) => {
    const error = await failureOf(clientOf(fetchAnswering(() => Promise.reject(cause))).getPlan());
    expect(error).toMatchObject({ name: 'NetworkError', reason: 'unreachable', cause });
  });

  it('is so too when the body breaks off', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    const error = await failureOf(clientOf(fetchAnswering(() => new Response(broken))).getPlan());
    expect(error).toMatchObject({ name: 'NetworkError', reason: 'unreachable' });
  });

  it('is not what a wrong address of the API is', async () => {
    const fetch = fetchAnswering(() => json({}));
    const error = await failureOf(clientOf(fetch, { baseUrl: 'not an address' }).getPlan());
    expect(isNetworkError(error)).toBe(false);
    expect(error).toBeInstanceOf(TypeError);
    expect(fetch).not.toHaveBeenCalled();
  });
});

/** Settles only when the request is aborted, as the platform's `fetch` does. */
const never: ClientOptions['fetch'] = ({ signal }) =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('giving up', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('after 15 s by itself', async () => {
    const failure = failureOf(clientOf(never).getPlan());
    await vi.advanceTimersByTimeAsync(14_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    const error = await failure;
    expect(error).toMatchObject({
      name: 'NetworkError',
      reason: 'timeout',
      message: 'getPlan: no answer in time',
    });
    expect(isAborted(error)).toBe(false);
  });

  it('after the time it is told, counting the body too', async () => {
    const slow: ClientOptions['fetch'] = async ({ signal }) =>
      new Response(
        new ReadableStream({
          start(controller) {
            signal.addEventListener('abort', () => controller.error(signal.reason));
          },
        }),
      );
    const failure = failureOf(clientOf(slow, { timeoutMs: 100 }).getPlan());
    await vi.advanceTimersByTimeAsync(100);
    expect(await failure).toMatchObject({ name: 'NetworkError', reason: 'timeout' });
  });

  it('when the caller does, with the caller’s reason', async () => {
    const controller = new AbortController();
    const failure = failureOf(clientOf(never).getPlan({ signal: controller.signal }));
    controller.abort();
    const error = await failure;
    expect(isAborted(error)).toBe(true);
    expect(isNetworkError(error)).toBe(false);
    expect(error).toBe(controller.signal.reason);
  });

  it('at once when the caller had before', async () => {
    const failure = failureOf(clientOf(never).getPlan({ signal: AbortSignal.abort() }));
    expect(isAborted(await failure)).toBe(true);
  });

  it.each([
    ['an answer', () => json(bodies.getPlan)],
    ['a problem', () => problem('internal', 500)],
    ['a network error', () => Promise.reject(new TypeError('x'))],
  ])('leaves no timer behind %s', async (_, answer) => {
    await clientOf(fetchAnswering(answer))
      .getPlan()
      .catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
  });
});
