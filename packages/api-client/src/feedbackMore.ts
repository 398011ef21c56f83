import type { ApiClient, Init, RequestOptions } from './client.ts';
import type { Challenge, FeedbackData, FeedbackReceipt, MyFeedbackList, SimilarList } from './contract.ts';
import { mutationOptions, queryKit } from './queryKit.ts';
import { normalizeReceiptCode } from './receiptCode.ts';
import type { RetryOptions } from './retry.ts';
import { shaped } from './shapes.ts';

/** What stands around sending and looking up: apart from `createClient`, so that the form's first view does not carry it. */
export interface FeedbackMore {
  /** Work to solve before sending or attaching (ALTCHA). Each is good for one. */
  createChallenge(options?: RequestOptions): Promise<Challenge>;
  /** Published answers about a subject such as `target-15` whose words are near; at most five. `text` has 3 to 2000 code points. */
  findSimilarFeedback(about: string, text: string, options?: RequestOptions): Promise<SimilarList>;
  /** Once for each feedback; else `notReopenable`. `reason` has 10 to 2000 code points. */
  reopenFeedback(receiptCode: string, reason: string, options?: RequestOptions): Promise<FeedbackReceipt>;
  /** From 1 to 5, as often as wanted; `notAnswered` before there is an answer. */
  rateAnswer(receiptCode: string, rating: number, options?: RequestOptions): Promise<FeedbackReceipt>;
  /** Everything that is kept of it. */
  exportFeedback(receiptCode: string, options?: RequestOptions): Promise<FeedbackData>;
  /** Deletes what is personal; afterwards the code opens nothing. */
  eraseFeedback(receiptCode: string, options?: RequestOptions): Promise<void>;
  /** Needs `authFetch`, as the next does. */
  listMyFeedback(options?: RequestOptions): Promise<MyFeedbackList>;
  addMyFeedback(receiptCode: string, options?: RequestOptions): Promise<FeedbackReceipt>;
}

const asPerson = { person: true };
const receiptShape = { receiptCode: 'string', history: 'array' } as const;
const pathOf = (typedCode: string) => ({ path: { receiptCode: normalizeReceiptCode(typedCode) } });

export function feedbackMore({ core: { api, call } }: ApiClient): FeedbackMore {
  return {
    createChallenge(request) {
      const send = (init: Init) => api.POST('/v1/challenges', init);
      const shape = { parameters: 'object', signature: 'string' } as const;
      return shaped('createChallenge', shape, call('createChallenge', send, request));
    },
    findSimilarFeedback(about, text, request) {
      const body = { about, text };
      const send = (init: Init) => api.POST('/v1/feedback/similar', { body, ...init });
      return shaped('findSimilarFeedback', { items: 'array' }, call('findSimilarFeedback', send, request));
    },
    reopenFeedback(code, reason, request) {
      const asked = { params: pathOf(code), body: { reason } };
      const send = (init: Init) => api.POST('/v1/feedback/{receiptCode}/reopening', { ...asked, ...init });
      return shaped('reopenFeedback', receiptShape, call('reopenFeedback', send, request));
    },
    rateAnswer(code, rating, request) {
      const asked = { params: pathOf(code), body: { rating } };
      const send = (init: Init) => api.PUT('/v1/feedback/{receiptCode}/rating', { ...asked, ...init });
      return shaped('rateAnswer', receiptShape, call('rateAnswer', send, request));
    },
    exportFeedback(code, request) {
      const params = pathOf(code);
      const send = (init: Init) => api.GET('/v1/feedback/{receiptCode}/data', { params, ...init });
      return shaped('exportFeedback', { receipt: 'object' }, call('exportFeedback', send, request));
    },
    async eraseFeedback(code, request) {
      const params = pathOf(code);
      const send = (init: Init) => api.DELETE('/v1/feedback/{receiptCode}/data', { params, ...init });
      await call<unknown>('eraseFeedback', send, request);
    },
    listMyFeedback(request) {
      const send = (init: Init) => api.GET('/v1/me/feedback', init);
      return shaped('listMyFeedback', { items: 'array' }, call('listMyFeedback', send, request, asPerson));
    },
    addMyFeedback(code, request) {
      const body = { receiptCode: normalizeReceiptCode(code) };
      const send = (init: Init) => api.POST('/v1/me/feedback', { body, ...init });
      return shaped('addMyFeedback', receiptShape, call('addMyFeedback', send, request, asPerson));
    },
  };
}

/** Variables of what is done with a feedback by its code. */
export interface ByReceiptCode {
  readonly receiptCode: string;
}

/** The same as options of TanStack Query. What is about a person is stale at once and forgotten when nothing shows it. */
export function feedbackMoreQueries(client: ApiClient, options: RetryOptions = {}) {
  const api = feedbackMore(client);
  const { shared, key, read } = queryKit(client, options);
  const { networkMode } = shared;
  return {
    /** Waits (`enabled: false`) while the text is shorter than the contract takes. Give it a text that has come to rest. */
    similarFeedback(about: string, typed: string) {
      const text = [...typed.trim()].slice(0, 2000).join('');
      const ask = (request: RequestOptions) => api.findSimilarFeedback(about, text, request);
      return read(key('similarFeedback', about, text), ask, { enabled: [...text].length >= 3 });
    },
    myFeedback: () => read(key('myFeedback'), api.listMyFeedback, { staleTime: 0, gcTime: 0 }),
    rateAnswer: () =>
      mutationOptions<FeedbackReceipt, Error, ByReceiptCode & { readonly rating: number }>({
        ...shared,
        mutationKey: key('rateAnswer'),
        mutationFn: ({ receiptCode, rating }) => api.rateAnswer(receiptCode, rating),
      }),
    addMyFeedback: () =>
      mutationOptions<FeedbackReceipt, Error, ByReceiptCode>({
        ...shared,
        mutationKey: key('addMyFeedback'),
        mutationFn: ({ receiptCode }) => api.addMyFeedback(receiptCode),
      }),
    /** Not repeated by itself, as the next is not: what was done once is refused the second time. */
    reopenFeedback: () =>
      mutationOptions<FeedbackReceipt, Error, ByReceiptCode & { readonly reason: string }>({
        networkMode,
        mutationKey: key('reopenFeedback'),
        mutationFn: ({ receiptCode, reason }) => api.reopenFeedback(receiptCode, reason),
      }),
    eraseFeedback: () =>
      mutationOptions<void, Error, ByReceiptCode>({
        networkMode,
        mutationKey: key('eraseFeedback'),
        mutationFn: ({ receiptCode }) => api.eraseFeedback(receiptCode),
      }),
    exportFeedback: () =>
      mutationOptions<FeedbackData, Error, ByReceiptCode>({
        ...shared,
        mutationKey: key('exportFeedback'),
        mutationFn: ({ receiptCode }) => api.exportFeedback(receiptCode),
      }),
  };
}

export type FeedbackMoreQueries = ReturnType<typeof feedbackMoreQueries>;
