import type { ApiClient, Init, RequestOptions } from './client.ts';
import type {
  AgencyDetail,
  AnswerList,
  ChangeFilters,
  ChangeList,
  ChangeQuery,
  TaskCountFilters,
  TaskCountKey,
  TaskCountQuery,
  TaskCounts,
} from './contract.ts';
import { normalizeFilters, normalizeRowFilters } from './filters.ts';
import { queryKit } from './queryKit.ts';
import type { RetryOptions } from './retry.ts';

/** What only the reading modules ask: apart from `queries`, so that the feedback form does not carry it. */
export interface PlanReports {
  listChanges(filters?: ChangeFilters, options?: RequestOptions): Promise<ChangeList>;
  /** The filters of a list will do: sorting and pages are left out. */
  countTasks(by: TaskCountKey, filters?: TaskCountFilters, options?: RequestOptions): Promise<TaskCounts>;
  getAgency(id: string, options?: RequestOptions): Promise<AgencyDetail>;
  /** `about` is a subject such as `target-15`. */
  listAnswers(about: string, page?: number, options?: RequestOptions): Promise<AnswerList>;
}

export function planReports({ core: { api, call } }: ApiClient): PlanReports {
  return {
    listChanges(filters = {}, request) {
      const params = { query: normalizeFilters<ChangeQuery>(filters) };
      return call('listChanges', (init: Init) => api.GET('/v1/changes', { params, ...init }), request);
    },
    countTasks(by, filters = {}, request) {
      const params = { query: { ...normalizeRowFilters<Omit<TaskCountQuery, 'by'>>(filters), by } };
      return call('countTasks', (init: Init) => api.GET('/v1/task-counts', { params, ...init }), request);
    },
    getAgency(id, request) {
      const params = { path: { id } };
      return call('getAgency', (init: Init) => api.GET('/v1/agencies/{id}', { params, ...init }), request);
    },
    listAnswers(about, page = 1, request) {
      const params = { query: { about, ...(page === 1 ? {} : { page }) } };
      return call('listAnswers', (init: Init) => api.GET('/v1/answers', { params, ...init }), request);
    },
  };
}

/** The same as options of TanStack Query. */
export function planReportQueries(client: ApiClient, options: RetryOptions = {}) {
  const reports = planReports(client);
  const { key, read } = queryKit(client, options);
  return {
    changes(filters: ChangeFilters = {}) {
      const query = normalizeFilters<ChangeQuery>(filters);
      return read(key('changes', query), (request) => reports.listChanges(query, request));
    },
    taskCounts(by: TaskCountKey, filters: TaskCountFilters = {}) {
      const query = normalizeRowFilters<Omit<TaskCountQuery, 'by'>>(filters);
      return read(key('taskCounts', by, query), (request) => reports.countTasks(by, query, request));
    },
    agency: (id: string) => read(key('agency', id), (request) => reports.getAgency(id, request)),
    answers: (about: string, page = 1) =>
      read(key('answers', about, page), (request) => reports.listAnswers(about, page, request)),
  };
}

export type PlanReportQueries = ReturnType<typeof planReportQueries>;
