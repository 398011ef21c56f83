import type { ApiClient, Init, RequestOptions } from './client.ts';
import type {
  AuditList,
  OfficerAction,
  OfficerFeedback,
  OfficerFeedbackList,
  OfficerFilters,
  OfficerQuery,
  Redaction,
} from './contract.ts';
import { MalformedAnswerError } from './errors.ts';
import { normalizeFilters } from './filters.ts';
import { mutationOptions, queryKit } from './queryKit.ts';
import type { RetryOptions } from './retry.ts';
import { shaped } from './shapes.ts';

/** For the roles `officer` and `coordinator`. Needs `authFetch`; others are refused with `forbidden`. */
export interface Officer {
  listOfficerFeedback(filters?: OfficerFilters, options?: RequestOptions): Promise<OfficerFeedbackList>;
  getOfficerFeedback(id: string, options?: RequestOptions): Promise<OfficerFeedback>;
  /** `stateConflict` where somebody acted meanwhile, `personalDataFound` where personal data would become public. */
  actOnFeedback(id: string, action: OfficerAction, options?: RequestOptions): Promise<OfficerFeedback>;
  redactFeedback(id: string, text: string, options?: RequestOptions): Promise<Redaction>;
  listAudit(id: string, options?: RequestOptions): Promise<AuditList>;
  /** The queue as CSV. A link will not do: it needs the person. Filters as of the list; the page is left out. */
  exportOfficerFeedback(filters?: OfficerFilters, options?: RequestOptions): Promise<Blob>;
}

const asPerson = { person: true };
const feedbackShape = { id: 'string', version: 'number', actions: 'array' } as const;

/** Without what the contract takes by default. */
export function normalizeOfficerFilters(filters: OfficerFilters): OfficerQuery {
  const { sort, taken, ...others } = filters;
  return normalizeFilters<OfficerQuery>({
    ...others,
    sort: sort === 'dueOn' ? undefined : sort,
    taken: taken === 'any' ? undefined : taken,
  });
}

export function officer({ core: { api, call } }: ApiClient): Officer {
  return {
    listOfficerFeedback(filters = {}, request) {
      const params = { query: normalizeOfficerFilters(filters) };
      const send = (init: Init) => api.GET('/v1/officer/feedback', { params, ...init });
      const answer = call('listOfficerFeedback', send, request, asPerson);
      return shaped('listOfficerFeedback', { items: 'array', page: 'object' }, answer);
    },
    getOfficerFeedback(id, request) {
      const params = { path: { id } };
      const send = (init: Init) => api.GET('/v1/officer/feedback/{id}', { params, ...init });
      return shaped('getOfficerFeedback', feedbackShape, call('getOfficerFeedback', send, request, asPerson));
    },
    actOnFeedback(id, action, request) {
      const asked = { params: { path: { id } }, body: action };
      const send = (init: Init) => api.POST('/v1/officer/feedback/{id}/actions', { ...asked, ...init });
      return shaped('actOnFeedback', feedbackShape, call('actOnFeedback', send, request, asPerson));
    },
    redactFeedback(id, text, request) {
      const asked = { params: { path: { id } }, body: { text } };
      const send = (init: Init) => api.POST('/v1/officer/feedback/{id}/redaction', { ...asked, ...init });
      const answer = call('redactFeedback', send, request, asPerson);
      return shaped('redactFeedback', { text: 'string', found: 'array' }, answer);
    },
    listAudit(id, request) {
      const params = { path: { id } };
      const send = (init: Init) => api.GET('/v1/officer/feedback/{id}/audit', { params, ...init });
      return shaped('listAudit', { items: 'array' }, call('listAudit', send, request, asPerson));
    },
    async exportOfficerFeedback({ page: _p, pageSize: _s, ...filters } = {}, request) {
      const asked = { params: { query: normalizeOfficerFilters(filters) }, parseAs: 'blob' as const };
      const send = (init: Init) => api.GET('/v1/officer/exports/feedback', { ...asked, ...init });
      const file = await call<Blob>('exportOfficerFeedback', send, request, asPerson);
      if (file.type.startsWith('text/csv')) return file;
      throw new MalformedAnswerError('exportOfficerFeedback', 'text/csv', file.type);
    },
  };
}

/** The same as options of TanStack Query. Personal data: stale at once and forgotten when nothing shows them. */
export function officerQueries(client: ApiClient, options: RetryOptions = {}) {
  const api = officer(client);
  const { shared, key, read } = queryKit(client, options);
  const fresh = { staleTime: 0, gcTime: 0 };
  return {
    /** Keys of all lists begin with this: to ask for them anew after an action. */
    listsKey: key('officerFeedbackList'),
    officerFeedbackList(filters: OfficerFilters = {}) {
      const query = normalizeOfficerFilters(filters);
      const ask = (request: RequestOptions) => api.listOfficerFeedback(query, request);
      return read(key('officerFeedbackList', query), ask, fresh);
    },
    officerFeedback: (id: string) =>
      read(key('officerFeedback', id), (request) => api.getOfficerFeedback(id, request), fresh),
    audit: (id: string) => read(key('audit', id), (request) => api.listAudit(id, request), fresh),
    /** Not repeated by itself: its `version` makes a second go a conflict. */
    actOnFeedback: () =>
      mutationOptions<OfficerFeedback, Error, { readonly id: string; readonly action: OfficerAction }>({
        networkMode: shared.networkMode,
        mutationKey: key('actOnFeedback'),
        mutationFn: ({ id, action }) => api.actOnFeedback(id, action),
      }),
    redactFeedback: () =>
      mutationOptions<Redaction, Error, { readonly id: string; readonly text: string }>({
        ...shared,
        mutationKey: key('redactFeedback'),
        mutationFn: ({ id, text }) => api.redactFeedback(id, text),
      }),
    exportOfficerFeedback: () =>
      mutationOptions<Blob, Error, OfficerFilters>({
        ...shared,
        mutationKey: key('exportOfficerFeedback'),
        mutationFn: (filters) => api.exportOfficerFeedback(filters),
      }),
  };
}

export type OfficerQueries = ReturnType<typeof officerQueries>;
