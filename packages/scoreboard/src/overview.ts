import type { StatusCounts, TargetSummary } from '@cantho/api-client';

/** What the overview says of some targets. Counts only: there is no blended score. */
export interface Overview {
  readonly total: number;
  readonly withData: number;
  readonly byStatus: StatusCounts;
  /** Day of the newest figure; `null` without any. */
  readonly asOf: string | null;
  readonly sample: boolean;
}

export function overviewOf(items: readonly TargetSummary[]): Overview {
  const byStatus: StatusCounts = {
    met: 0,
    onTrack: 0,
    atRisk: 0,
    offTrack: 0,
    noData: 0,
    notAssessable: 0,
  };
  for (const { status } of items) byStatus[status] += 1;
  const days = items.flatMap(({ indicators }) => indicators.flatMap(({ asOf }) => asOf ?? [])).sort();
  return {
    total: items.length,
    // As the API counts: with at least one figure. A target of two indicators may have one.
    withData: items.filter(({ indicators }) => indicators.some(({ asOf }) => asOf !== null)).length,
    byStatus,
    asOf: days.at(-1) ?? null,
    sample: items.some(({ sample }) => sample),
  };
}
