import type { MeasurementList, RelatedTask, Target, TargetFilters, TargetList } from '@cantho/api-client';
import { plan, relatedTasks } from '@cantho/plan';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { matchingTargets, pageOf } from './listing.ts';
import type { PlanState } from './planState.ts';
import { agencyRef, sourceDocument } from './rowAgencies.ts';

export function listTargets(state: PlanState, filters: TargetFilters): TargetList {
  const { page = 1, pageSize = 60 } = filters;
  const shown = pageOf(matchingTargets(state, filters), page, pageSize);
  const items = shown.items.map(({ summary }) => summary);
  return { items, page: shown.page, sample: items.some(({ sample }) => sample), today: state.today };
}

/** `null` for a number the plan does not have. */
export function readTarget(state: PlanState, no: number): Target | null {
  const target = state.targetByNo.get(no);
  if (!target) return null;
  return {
    ...target.summary,
    provenance: provenance('I', target.summary),
    relatedTasks: relatedTasksOf(state, no),
    today: state.today,
  };
}

function relatedTasksOf({ taskByNo }: PlanState, targetNo: number): RelatedTask[] {
  return relatedTasks(targetNo).flatMap(({ no, phrase }) => {
    const task = taskByNo.get(no)?.summary;
    if (!task) return [];
    const { text, workState, deadlineState, deadline, sample } = task;
    return [{ no, text, phrase, workState, deadlineState, dueOn: deadline.dueOn, sample }];
  });
}

/** All published revisions, read when asked for; `null` for a number the plan does not have. */
export async function listMeasurements(
  db: Kysely<Database>,
  state: PlanState,
  no: number,
): Promise<MeasurementList | null> {
  const target = state.targetByNo.get(no);
  if (!target) return null;
  const rows = await selectMeasurements(db, state.now, no);
  const items = rows.map((row) => measurement(state, row));
  return { targetNo: no, items, sample: items.some(({ sample }) => sample) };
}

/** Oldest period first, within a period by indicator and revision. */
function selectMeasurements(db: Kysely<Database>, now: Date, targetNo: number) {
  return db
    .selectFrom('measurements')
    .innerJoin('indicators', 'indicators.id', 'measurements.indicator_id')
    .selectAll('measurements')
    .where('indicators.target_no', '=', targetNo)
    .where('published_at', '<=', now)
    .orderBy('period')
    .orderBy(sql`indicators.position`)
    .orderBy('revision')
    .execute();
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

type MeasurementRow = Awaited<ReturnType<typeof selectMeasurements>>[number];

function measurement(state: PlanState, row: MeasurementRow) {
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
