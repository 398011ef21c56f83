import type { Agency, TaskSummary } from '@cantho/api-client';
import type { TaskListFilters } from './taskFilters.ts';

export interface AgencyOption {
  readonly id: string;
  readonly name: string;
  /** Tasks it leads or coordinates. */
  readonly tasks: number;
}

/** Agencies one may filter by, each list in the order of the Vietnamese alphabet. */
export interface AgencyOptions {
  readonly leadAgency: readonly AgencyOption[];
  readonly coordinatingAgency: readonly AgencyOption[];
}

const { compare } = new Intl.Collator('vi');

const listed = (options: readonly AgencyOption[]): AgencyOption[] =>
  options.filter(({ tasks }) => tasks > 0).sort((a, b) => compare(a.name, b.name));

function countedIn(tasks: readonly TaskSummary[], part: 'leadAgencies' | 'coordinatingAgencies') {
  const options = new Map<string, AgencyOption>();
  for (const { id, name } of tasks.flatMap((task) => task[part])) {
    options.set(id, { id, name, tasks: (options.get(id)?.tasks ?? 0) + 1 });
  }
  return listed([...options.values()]);
}

/** Of all tasks, where all are at hand. */
export function agencyOptionsOf(tasks: readonly TaskSummary[]): AgencyOptions {
  return {
    leadAgency: countedIn(tasks, 'leadAgencies'),
    coordinatingAgency: countedIn(tasks, 'coordinatingAgencies'),
  };
}

/** Of the API's list of agencies. */
export function agencyOptionsFrom(agencies: readonly Agency[]): AgencyOptions {
  const by = (part: 'leads' | 'coordinates') =>
    listed(agencies.map((agency) => ({ id: agency.id, name: agency.name, tasks: agency[part].tasks })));
  return { leadAgency: by('leads'), coordinatingAgency: by('coordinates') };
}

/** The filters without agencies that are none: an address may be old, and the API refuses ids it does not know. */
export function withKnownAgencies(filters: TaskListFilters, options: AgencyOptions): TaskListFilters {
  const known = (part: keyof AgencyOptions) =>
    options[part].some(({ id }) => id === filters[part]) ? filters[part] : '';
  const [leadAgency, coordinatingAgency] = [known('leadAgency'), known('coordinatingAgency')];
  const isSame = leadAgency === filters.leadAgency && coordinatingAgency === filters.coordinatingAgency;
  return isSame ? filters : { ...filters, leadAgency, coordinatingAgency };
}
