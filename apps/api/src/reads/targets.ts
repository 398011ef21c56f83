import type { MeasurementList, Target, TargetFilters, TargetList } from '@cantho/api-client';
import { matchesText, plan } from '@cantho/plan';
import type { JudgedTarget } from './judgedTargets.ts';
import { involves, pageOf, passes, sortRows } from './listing.ts';
import type { PlanState } from './planState.ts';
import { agencyRef, sourceDocument } from './rowAgencies.ts';

const statusOrder = ['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'];

const sortFields = {
  no: ({ summary }: JudgedTarget) => summary.no,
  status: ({ summary }: JudgedTarget) => statusOrder.indexOf(summary.status),
  attainment: ({ attainment }: JudgedTarget) => attainment,
  asOf: ({ summary }: JudgedTarget) => summary.asOf,
};

export function listTargets(state: PlanState, filters: TargetFilters): TargetList {
  const {
    pillar,
    status,
    agency,
    agencyRole = 'any',
    q = '',
    sort = 'no',
    page = 1,
    pageSize = 60,
  } = filters;
  const matching = state.targets.filter(
    ({ summary, folded }) =>
      passes(pillar, summary.pillar) &&
      passes(status, summary.status) &&
      involves(summary, agency, agencyRole) &&
      matchesText(folded, q),
  );
  const shown = pageOf(sortRows(matching, sort, sortFields), page, pageSize);
  const items = shown.items.map(({ summary }) => summary);
  return { items, page: shown.page, sample: items.some(({ sample }) => sample), today: state.today };
}

/** `null` for a number the plan does not have. */
export function readTarget(state: PlanState, no: number): Target | null {
  const target = state.targets.find(({ summary }) => summary.no === no);
  return target
    ? { ...target.summary, provenance: provenance('I', target.summary), today: state.today }
    : null;
}

/** `null` for a number the plan does not have. */
export function listMeasurements(state: PlanState, no: number): MeasurementList | null {
  const target = state.targets.find(({ summary }) => summary.no === no);
  if (!target) return null;
  const position = new Map(target.summary.indicators.map(({ id }, index) => [id, index]));
  const items = state.figures.measurements
    .filter(({ indicator_id }) => position.has(indicator_id))
    // Rows come by period and revision, and sorting keeps that order within an indicator of a period.
    .sort(
      (one, other) =>
        one.period.localeCompare(other.period) ||
        (position.get(one.indicator_id) ?? 0) - (position.get(other.indicator_id) ?? 0),
    )
    .map((row) => measurement(state, row));
  return { targetNo: no, items, sample: items.some(({ sample }) => sample) };
}

/** Where a row stands in the plan; its text is the quote. */
export function provenance<Appendix extends 'I' | 'II'>(
  appendix: Appendix,
  row: { no: number; text: string },
) {
  return {
    document: plan.number,
    appendix,
    row: row.no,
    quote: row.text,
    sourceSha256: plan.sourceSha256,
  };
}

function measurement(state: PlanState, row: PlanState['figures']['measurements'][number]) {
  return {
    id: row.id,
    indicatorId: row.indicator_id,
    period: row.period,
    value: row.value,
    reached: row.reached,
    asOf: row.as_of,
    agency: agencyRef(state.agencyById, row.agency_id),
    document: sourceDocument(row),
    publishedAt: row.published_at.toISOString(),
    revision: row.revision,
    revises: row.revises,
    sample: row.sample,
  };
}
