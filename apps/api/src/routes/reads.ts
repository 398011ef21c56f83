import type {
  ChangeFilters,
  TargetFilters,
  TaskCountFilters,
  TaskCountKey,
  TaskFilters,
} from '@cantho/api-client';
import { addDays, plan } from '@cantho/plan';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { OperationHandler, OperationHandlers } from '../operations.ts';
import { invalid, notFound } from '../problems.ts';
import { listAgencies, readAgency } from '../reads/agencies.ts';
import { createChangesSinceDay, listChanges } from '../reads/changes.ts';
import type { PlanState } from '../reads/planState.ts';
import { readPlan, readSummary } from '../reads/summary.ts';
import { listMeasurements, listTargets, readTarget } from '../reads/targets.ts';
import { countTasks } from '../reads/taskCounts.ts';
import { listTasks, readTask } from '../reads/tasks.ts';
import { type Parameters, shorten } from '../requestValidation.ts';
import { requireKnownAgencies } from './knownAgencies.ts';
import { type PreparedReads, sendPreparedRead } from './preparedRead.ts';

interface Parts extends PreparedReads {
  db: Kysely<Database>;
}

/** Everything that is read by all alike, kept ready to send. */
export function readHandlers(parts: Parts): OperationHandlers {
  const { db } = parts;
  const changesSinceDay = createChangesSinceDay(db);
  const read = (make: (state: PlanState, parameters: Parameters) => unknown): OperationHandler => ({
    handle: (call) => sendPreparedRead(parts, call, { make }),
  });
  return {
    getPlan: read(readPlan),
    getSummary: read((state) => readSummary(changesSinceDay, state)),
    listChanges: read((state, parameters) => {
      requireSince(state, parameters);
      return listChanges(changesSinceDay, state, parameters as ChangeFilters);
    }),
    listAgencies: read(listAgencies),
    getAgency: read(async (state, { id }) => {
      const agency = await readAgency(db, state, String(id));
      return agency ?? refuse(notFound('notFound.agency', { id: shorten(id) }));
    }),
    listTargets: read((state, parameters) => {
      requireKnownAgencies(state, parameters);
      return listTargets(state, parameters as TargetFilters);
    }),
    listTasks: read((state, parameters) => {
      requireKnownAgencies(state, parameters);
      return listTasks(state, parameters as TaskFilters);
    }),
    countTasks: read((state, { by, ...parameters }) => {
      requireKnownAgencies(state, parameters);
      return countTasks(state, by as TaskCountKey, parameters as TaskCountFilters);
    }),
    getTarget: read((state, { no }) => found(readTarget(state, Number(no)), 'notFound.target', no)),
    listMeasurements: read(async (state, { no }) =>
      found(await listMeasurements(db, state, Number(no)), 'notFound.target', no),
    ),
    getTask: read(async (state, { no }) => found(await readTask(db, state, Number(no)), 'notFound.task', no)),
  };
}

function found<Row>(row: Row | null, key: 'notFound.target' | 'notFound.task', no: unknown): Row {
  return row ?? refuse(notFound(key, { no: String(no) }));
}

function refuse(problem: Error): never {
  throw problem;
}

/** What there is to compare with begins on the day before the plan's year and ends yesterday. */
function requireSince({ today }: PlanState, { since }: Parameters): void {
  const [first, last] = [`${plan.year - 1}-12-31`, addDays(today, -1)];
  if (since === undefined || (String(since) >= first && String(since) <= last)) return;
  throw invalid([
    {
      in: 'query',
      name: 'since',
      expected: { key: 'expected.dayBetween', values: { first, last } },
      received: String(since),
    },
  ]);
}
