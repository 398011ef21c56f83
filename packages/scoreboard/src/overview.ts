import type { Pillar, StatusCounts, Summary, TargetSummary } from '@cantho/api-client';
import { pillars } from './filters.ts';

/** What the overview says of some targets. Counts only: there is no blended score. */
export interface Overview {
  readonly total: number;
  readonly withData: number;
  readonly byStatus: StatusCounts;
  /** Day of the newest figure; `null` without any, or where it is not known. */
  readonly asOf: string | null;
}

export interface Overviews {
  readonly all: Overview;
  readonly byPillar: Readonly<Record<Pillar, Overview>>;
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
  };
}

const eachPillar = (overview: (pillar: Pillar) => Overview) =>
  Object.fromEntries(pillars.map((pillar) => [pillar, overview(pillar)])) as Record<Pillar, Overview>;

/** Of targets that are here. */
export function overviewsOf(items: readonly TargetSummary[]): Overviews {
  return {
    all: overviewOf(items),
    byPillar: eachPillar((pillar) => overviewOf(items.filter((item) => item.pillar === pillar))),
  };
}

/** As the API counted. The summary has no date for a pillar alone. */
export function overviewsOfSummary({ targets, figuresAsOf }: Summary, pillar?: Pillar): Overviews {
  return {
    all: pillar ? { ...targets.byPillar[pillar], asOf: null } : { ...targets.all, asOf: figuresAsOf },
    byPillar: eachPillar((each) => ({ ...targets.byPillar[each], asOf: null })),
  };
}
