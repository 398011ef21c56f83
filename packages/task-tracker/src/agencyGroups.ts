import type { TaskCounts } from '@cantho/api-client';
import type { AgencyOption } from './agencyOptions.ts';

export interface AgencyGroup {
  readonly id: string;
  readonly name: string;
  /** Tasks it leads. */
  readonly total: number;
  readonly overdue: number;
  /** Tasks with a missed monthly report. */
  readonly missed: number;
}

const { compare } = new Intl.Collator('vi');

/** Lead agencies by how many tasks they lead, then by name; an agency whose name is not known yet stands by its id. */
export function agencyGroups(
  counts: TaskCounts['items'],
  missedCounts: TaskCounts['items'],
  names: readonly AgencyOption[],
): AgencyGroup[] {
  const missed = new Map(missedCounts.map(({ key, total }) => [key, total]));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return counts
    .map(({ key, total, byDeadlineState }) => ({
      id: key,
      name: nameOf.get(key) ?? key,
      total,
      overdue: byDeadlineState.overdue,
      missed: missed.get(key) ?? 0,
    }))
    .sort((a, b) => b.total - a.total || compare(a.name, b.name));
}
