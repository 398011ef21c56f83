import type {
  ExportInfo,
  Measurement,
  TargetFilters,
  TargetSummary,
  TaskFilters,
  TaskSummary,
} from '@cantho/api-client';
import { lastDayOfMonth, plan } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { matchingTargets, matchingTasks } from './listing.ts';
import type { PlanState } from './planState.ts';
import { listMeasurements } from './targets.ts';

/** What is exported and what must stay with it, in the shape of the contract's JSON. */
export interface Export<Item> {
  info: ExportInfo;
  items: readonly Item[];
}

type Asked = ExportInfo['filters'];

/** `figuresAsOf` is the as-of day of the newest figure in it. */
export function exportTargets(state: PlanState, filters: TargetFilters, asked: Asked): Export<TargetSummary> {
  const items = matchingTargets(state, filters).map(({ summary }) => summary);
  const figuresAsOf = newest(items.flatMap(({ indicators }) => indicators.map(({ asOf }) => asOf)));
  return { info: exportInfo(state, { items, figuresAsOf, asked }), items };
}

/** `figuresAsOf` is the end of the newest month reported on any of them, or today before that. */
export function exportTasks(state: PlanState, filters: TaskFilters, asked: Asked): Export<TaskSummary> {
  const items = matchingTasks(state, filters).map(({ summary }) => summary);
  const period = newest(items.map(({ lastReportedPeriod }) => lastReportedPeriod));
  const [year = 0, month = 0] = (period ?? '').split('-').map(Number);
  const end = period === null ? null : lastDayOfMonth(year, month);
  const figuresAsOf = end !== null && end > state.today ? state.today : end;
  return { info: exportInfo(state, { items, figuresAsOf, asked }), items };
}

/** `figuresAsOf` is the as-of day of the newest figure in it. `null` for a number the plan does not have. */
export async function exportMeasurements(
  db: Kysely<Database>,
  state: PlanState,
  targetNo: number,
  asked: Asked,
): Promise<(Export<Measurement> & { targetNo: number }) | null> {
  const list = await listMeasurements(db, state, targetNo);
  if (!list) return null;
  const { items } = list;
  const figuresAsOf = newest(items.map(({ asOf }) => asOf));
  return { info: exportInfo(state, { items, figuresAsOf, asked }), targetNo, items };
}

interface Exported {
  items: readonly { sample: boolean }[];
  figuresAsOf: string | null;
  asked: Asked;
}

function exportInfo({ license, today }: PlanState, { items, figuresAsOf, asked }: Exported): ExportInfo {
  const sample = items.some((item) => item.sample);
  const { number, sourceSha256 } = plan;
  return { plan: number, sourceSha256, license, figuresAsOf, today, sample, filters: asked };
}

/** Days and months sort as text. */
function newest(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}
