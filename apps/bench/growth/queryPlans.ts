import {
  connectServer,
  createChangesSinceDay,
  createCurrentState,
  type Database,
  listMeasurements,
  readTask,
} from '@cantho/api/measuring';
import { plan } from '@cantho/plan';
import type { CompiledQuery, Kysely } from 'kysely';

/** A step of a query's plan that reads rows. */
export interface Scan {
  /** As PostgreSQL names it, e.g. `Index Scan`. */
  readonly type: string;
  readonly table: string;
  readonly index: string | null;
  /** Rows it gave, and rows it read in vain, all of its runs together. */
  readonly rows: number;
  readonly passedOver: number;
}

export interface QueryPlan {
  /** What the statement is run for. */
  readonly what: string;
  /** The statement's beginning, on one line. */
  readonly statement: string;
  /** Milliseconds in the database. */
  readonly ms: number;
  /** Pages of 8 KB it touched. */
  readonly pages: number;
  readonly scans: readonly Scan[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly Plan: PlanNode;
  readonly 'Execution Time': number;
}

/** Steps that read a table, the outermost first; of a bitmap scan both halves are one. */
export function scansOf(node: PlanNode): Scan[] {
  const { 'Relation Name': table, 'Index Name': index, 'Actual Loops': runs, Plans: plans = [] } = node;
  const below = plans.flatMap(scansOf);
  if (table === undefined) return below;
  const ofBitmap = plans.find((step) => step['Node Type'] === 'Bitmap Index Scan')?.['Index Name'];
  const rows = Math.round(node['Actual Rows'] * runs);
  const passedOver = Math.round((node['Rows Removed by Filter'] ?? 0) * runs);
  return [{ type: node['Node Type'], table, index: index ?? ofBitmap ?? null, rows, passedOver }, ...below];
}

/** How the database carries out what the API asks it: the API's own statements, caught and explained. */
export async function explainReads(databaseUrl: string, targetNo: number): Promise<QueryPlan[]> {
  const caught: CompiledQuery[] = [];
  const db = connectServer(databaseUrl, { poolSize: 1, log: ({ query }) => caught.push(query) });
  try {
    const current = createCurrentState({ db, clock: () => new Date(), versionMaxAge: 0 });
    const { state } = await current();
    const snapshot = caught.splice(0);
    await listMeasurements(db, state, targetNo);
    const ofTarget = caught.splice(0);
    await readTask(db, state, 1);
    const ofTask = caught.splice(0);
    await createChangesSinceDay(db)(state, `${plan.year}-06-30`);
    const changes = caught.splice(0);
    const groups: [string, CompiledQuery[]][] = [
      ['history of a target', ofTarget],
      ['history of a task', ofTask],
      ['snapshot', distinct(snapshot)],
      ['changes since a day', distinct(changes)],
    ];
    const plans: QueryPlan[] = [];
    for (const [what, queries] of groups) {
      for (const query of queries.filter(isRead)) plans.push(await explain(db, what, query));
    }
    return plans;
  } finally {
    await db.destroy();
  }
}

const isRead = ({ sql }: CompiledQuery) => /^\s*(select|with)\b/i.test(sql);

/** A snapshot asks the same of one part of the rows after the other: the first stands for all. */
function distinct(queries: readonly CompiledQuery[]): CompiledQuery[] {
  return [...new Map([...queries].reverse().map((query) => [query.sql, query])).values()].reverse();
}

async function explain(db: Kysely<Database>, what: string, query: CompiledQuery): Promise<QueryPlan> {
  const sql = `explain (analyze, buffers, format json) ${query.sql}`;
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': readonly Explained[] }>({ ...query, sql });
  const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!explained) throw new Error(`expected a plan of ${query.sql}, got none`);
  const { Plan: node } = explained;
  return {
    what,
    statement: query.sql.replace(/\s+/g, ' ').trim().slice(0, 160),
    ms: explained['Execution Time'],
    pages: (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0),
    scans: scansOf(node),
  };
}

/** Steps that read the rows of all to answer for one target or task. A table nothing stands in is read as it is. */
export function wholeHistoryScans(plans: readonly QueryPlan[]): Scan[] {
  return plans
    .filter(({ what }) => what.startsWith('history'))
    .flatMap(({ scans }) => scans.filter(({ type, passedOver }) => type === 'Seq Scan' && passedOver > 0));
}

/** One line a statement: what it reads, by what, and how much. */
export function planLine({ what, ms, pages, scans }: QueryPlan): string {
  const steps = scans.map(({ type, table, index, rows }) => {
    const by = index === null ? type : `${type} ${index}`;
    return `${table} by ${by}: ${rows} rows`;
  });
  return `${what}: ${ms.toFixed(2)} ms, ${pages} pages; ${steps.join(', ')}`;
}
