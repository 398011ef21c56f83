import type { Agency } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { foldAccents } from '@cantho/plan/rules';

export const agencySorts = ['plan', 'name', 'overdue', 'missed'] as const;
export type AgencySort = (typeof agencySorts)[number];

export interface AgencyFilter {
  /** As typed. */
  readonly q: string;
  readonly sort: AgencySort;
}

/** The filter in an address; what is not known there is left out. */
export function agencyFilterOf({ q = '', sort }: RouteSearch = {}): AgencyFilter {
  return { q: q.slice(0, 200), sort: agencySorts.find((known) => known === sort) ?? 'plan' };
}

export function agencySearchOf({ q, sort }: AgencyFilter): RouteSearch {
  return { ...(q.trim() && { q }), ...(sort !== 'plan' && { sort }) };
}

const vietnamese = new Intl.Collator('vi');

export const missedCount = ({ reporting }: Pick<Agency, 'reporting'>): number => reporting.missed.length;

const orders: Readonly<Record<AgencySort, (a: Agency, b: Agency) => number>> = {
  plan: () => 0,
  name: (a, b) => vietnamese.compare(a.name, b.name),
  overdue: (a, b) => b.tasksByDeadlineState.overdue - a.tasksByDeadlineState.overdue,
  missed: (a, b) => missedCount(b) - missedCount(a),
};

/** Agencies whose name, or another way the plan writes it, holds every word; equal ones stay in the plan's order. */
export function filterAgencies(items: readonly Agency[], { q, sort }: AgencyFilter): Agency[] {
  const words = foldAccents(q).split(' ');
  const kept = items.filter(({ name, aliases }) => {
    const text = foldAccents([name, ...aliases].join('\n'));
    return words.every((word) => text.includes(word));
  });
  return kept.sort(orders[sort]);
}
