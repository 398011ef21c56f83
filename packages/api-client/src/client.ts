import createOpenapiClient from 'openapi-fetch';
import type {
  AgencyList,
  FeedbackInput,
  FeedbackReceipt,
  Me,
  MeasurementList,
  OperationId,
  Plan,
  Summary,
  Target,
  TargetFilters,
  TargetList,
  TargetQuery,
  Task,
  TaskFilters,
  TaskList,
  TaskQuery,
} from './contract.ts';
import { MalformedAnswerError, NetworkError, problemFrom } from './errors.ts';
import { normalizeFilters } from './filters.ts';
import { normalizeReceiptCode } from './receiptCode.ts';
import type { paths } from './schema.ts';
import { assertShape } from './shapes.ts';
import { timedOut, timeLimit } from './timeLimit.ts';

/** Rejects when no answer came, as the platform's `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

export interface ClientOptions {
  /** Address of the API, without `/v1`. */
  readonly baseUrl: string;
  /** For what is public. */
  readonly fetch: Fetch;
  /** Adds the person's credentials (`host.auth.fetch`). Without one, what needs a person signed in rejects. */
  readonly authFetch?: Fetch | undefined;
  /** Language of error texts, a BCP 47 tag; a function is asked at each request. Without one the platform's own is sent. */
  readonly locale?: string | (() => string) | undefined;
  /** Default 15 000 ms, from the request to the last byte of the answer. */
  readonly timeoutMs?: number | undefined;
}

export interface RequestOptions {
  /** Aborting it rejects with the signal's reason (by default an `AbortError`), as the platform's `fetch` does. */
  readonly signal?: AbortSignal | undefined;
}

export interface NewFeedback {
  readonly input: FeedbackInput;
  /** See `createIdempotencyKey`. */
  readonly idempotencyKey: string;
  /** Sends the person's credentials, so that the feedback also belongs to them. Default `false`. */
  readonly signedIn?: boolean | undefined;
}

/**
 * One function an operation. Each resolves to the answer's body, or rejects with `ProblemError`, `NetworkError`,
 * `MalformedAnswerError`, the reason of an aborted signal, or what `authFetch` refuses with for want of a person.
 */
export interface ApiClient {
  readonly baseUrl: string;
  /** For the operations that only some modules use; they stand in files of their own (`./plan-reports`, `./follows`, …). */
  readonly core: ClientCore;
  getPlan(options?: RequestOptions): Promise<Plan>;
  getSummary(options?: RequestOptions): Promise<Summary>;
  listTargets(filters?: TargetFilters, options?: RequestOptions): Promise<TargetList>;
  getTarget(no: number, options?: RequestOptions): Promise<Target>;
  listMeasurements(targetNo: number, options?: RequestOptions): Promise<MeasurementList>;
  listTasks(filters?: TaskFilters, options?: RequestOptions): Promise<TaskList>;
  getTask(no: number, options?: RequestOptions): Promise<Task>;
  listAgencies(options?: RequestOptions): Promise<AgencyList>;
  createFeedback(feedback: NewFeedback, options?: RequestOptions): Promise<FeedbackReceipt>;
  getFeedbackReceipt(receiptCode: string, options?: RequestOptions): Promise<FeedbackReceipt>;
  getMe(options?: RequestOptions): Promise<Me>;
}

export function createClient(options: ClientOptions): ApiClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const api = createOpenapiClient<paths>({ baseUrl });
  const call = callWith(options);
  const asPerson = { person: true };
  return {
    baseUrl,
    core: { api, call },
    getPlan: (request) => call('getPlan', (init) => api.GET('/v1/plan', init), request),
    getSummary: (request) => call('getSummary', (init) => api.GET('/v1/summary', init), request),
    listTargets(filters = {}, request) {
      const params = { query: normalizeFilters<TargetQuery>(filters) };
      return call('listTargets', (init) => api.GET('/v1/targets', { params, ...init }), request);
    },
    getTarget(no, request) {
      const params = { path: { no } };
      return call('getTarget', (init) => api.GET('/v1/targets/{no}', { params, ...init }), request);
    },
    listMeasurements(no, request) {
      const params = { path: { no } };
      const send = (init: Init) => api.GET('/v1/targets/{no}/measurements', { params, ...init });
      return call('listMeasurements', send, request);
    },
    listTasks(filters = {}, request) {
      const params = { query: normalizeFilters<TaskQuery>(filters) };
      return call('listTasks', (init) => api.GET('/v1/tasks', { params, ...init }), request);
    },
    getTask(no, request) {
      const params = { path: { no } };
      return call('getTask', (init) => api.GET('/v1/tasks/{no}', { params, ...init }), request);
    },
    listAgencies: (request) => call('listAgencies', (init) => api.GET('/v1/agencies', init), request),
    createFeedback({ input, idempotencyKey, signedIn = false }, request) {
      const params = { header: { 'Idempotency-Key': idempotencyKey } };
      const send = (init: Init) => api.POST('/v1/feedback', { params, body: input, ...init });
      return call('createFeedback', send, request, { person: signedIn });
    },
    getFeedbackReceipt(typedCode, request) {
      const params = { path: { receiptCode: normalizeReceiptCode(typedCode) } };
      const send = (init: Init) => api.GET('/v1/feedback/{receiptCode}', { params, ...init });
      return call('getFeedbackReceipt', send, request);
    },
    getMe: (request) => call('getMe', (init) => api.GET('/v1/me', init), request, asPerson),
  };
}

export interface ClientCore {
  readonly api: ReturnType<typeof createOpenapiClient<paths>>;
  readonly call: ReturnType<typeof callWith>;
}

// A type, not an interface: openapi-fetch takes only what has an implicit index signature.
export type Init = {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
};

export interface CallOptions {
  /** Speaks for the person signed in. */
  readonly person?: boolean;
  /** Other than the client's, such as for what takes long to send. */
  readonly timeoutMs?: number;
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

function callWith({ fetch, authFetch, locale, timeoutMs = 15_000 }: ClientOptions) {
  return async function call<Data>(
    operation: OperationId,
    send: (init: Init) => Promise<Answer<Data>>,
    request: RequestOptions = {},
    { person, timeoutMs: limitMs = timeoutMs }: CallOptions = {},
  ): Promise<Data> {
    const ask = person ? authFetch : fetch;
    if (!ask) throw new TypeError(`${operation}: expected createClient to be given authFetch, received none`);
    const limit = timeLimit(limitMs, request.signal);
    let asked = false;
    const init: Init = {
      headers: languageHeader(locale),
      signal: limit.signal,
      fetch: (built) => {
        asked = true;
        return ask(built);
      },
    };
    try {
      const { data, error, response } = await send(init);
      if (!response.ok) throw problemFrom(operation, response, error);
      assertShape(operation, data);
      return data as Data;
    } catch (error) {
      // Before the request was made nothing can be wrong but the arguments.
      throw asked ? failureOf(operation, error, limit.signal, request.signal) : error;
    } finally {
      limit.end();
    }
  };
}

/** `Accept-Language` is safelisted: no preflight. One short tag also splits caches less than a browser's own list would. */
function languageHeader(locale: ClientOptions['locale']): Record<string, string> {
  const tag = typeof locale === 'function' ? locale() : locale;
  return tag ? { 'Accept-Language': tag } : {};
}

const passedOn = ['ProblemError', 'MalformedAnswerError', 'SignInRequiredError'];

function failureOf(
  operation: OperationId,
  error: unknown,
  limit: AbortSignal,
  caller?: AbortSignal,
): unknown {
  if (caller?.aborted) return caller.reason ?? error;
  if (limit.aborted && limit.reason === timedOut) return new NetworkError(operation, 'timeout', error);
  const name = error instanceof Error ? error.name : '';
  if (passedOn.includes(name)) return error;
  // The body came and is no JSON, such as a page of HTML.
  if (name === 'SyntaxError') return new MalformedAnswerError(operation, 'JSON', 'another text', error);
  return new NetworkError(operation, 'unreachable', error);
}
