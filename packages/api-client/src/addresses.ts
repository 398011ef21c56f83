import type { ExportFormat, TargetFilters, TaskFilters } from './contract.ts';
import { normalizeFilters } from './filters.ts';

/**
 * Addresses for links, where the browser or a calendar asks itself: files to take away and the calendar to subscribe to. The
 * filters of a list will do: what the contract does not take there, such as its page, is left out.
 */
export interface Addresses {
  /** All targets that pass the filters, not a page of them. */
  exportTargets(filters: TargetFilters, format: ExportFormat): string;
  exportTasks(filters: TaskFilters, format: ExportFormat): string;
  exportMeasurements(targetNo: number, format: ExportFormat): string;
  /** Of the filters only these: a calendar asks again for years, and has no use for what is true of today alone. */
  taskCalendar(filters: CalendarFilters, lang: 'vi' | 'en'): string;
}

const calendarParameters = [
  'deadlineKind',
  'deadlineState',
  'workState',
  'agency',
  'leadAgency',
  'coordinatingAgency',
  'q',
] as const;

export type CalendarFilters = Pick<TaskFilters, (typeof calendarParameters)[number]>;

/** @param baseUrl Address of the API, without `/v1`. */
export function addresses(baseUrl: string): Addresses {
  const address = (path: string, parameters: object) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(normalizeFilters<Record<string, unknown>>(parameters))) {
      for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
    }
    const query = search.toString();
    return `${baseUrl.replace(/\/+$/, '')}/v1${path}${query && `?${query}`}`;
  };
  return {
    exportTargets: ({ page: _p, pageSize: _s, ...filters }, format) =>
      address('/exports/targets', { ...filters, format }),
    exportTasks: ({ page: _p, pageSize: _s, ...filters }, format) =>
      address('/exports/tasks', { ...filters, format }),
    exportMeasurements: (targetNo, format) => address('/exports/measurements', { targetNo, format }),
    taskCalendar(filters, lang) {
      const taken = calendarParameters.map((name) => [name, filters[name]]);
      return address('/task-calendar.ics', { ...Object.fromEntries(taken), lang });
    },
  };
}
