import type { ExportFormat, TargetFilters, TaskFilters } from './contract.ts';
import { normalizeFilters } from './filters.ts';

/**
 * Addresses for links, where the browser or a calendar asks itself: files to take away and the calendar to subscribe to.
 * Pages and sorting of the filters have no meaning there where the contract has none.
 */
export interface Addresses {
  /** All targets that pass the filters, not a page of them. */
  exportTargets(filters: TargetFilters, format: ExportFormat): string;
  exportTasks(filters: TaskFilters, format: ExportFormat): string;
  exportMeasurements(targetNo: number, format: ExportFormat): string;
  taskCalendar(filters: CalendarFilters, lang: 'vi' | 'en'): string;
}

type CalendarFilters = Pick<
  TaskFilters,
  'deadlineKind' | 'deadlineState' | 'workState' | 'agency' | 'leadAgency' | 'coordinatingAgency' | 'q'
>;

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
    taskCalendar: (filters, lang) => address('/task-calendar.ics', { ...filters, lang }),
  };
}
