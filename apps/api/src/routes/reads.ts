import type { TargetFilters, TaskFilters } from '@cantho/api-client';
import type { OperationHandler, OperationHandlers } from '../operations.ts';
import { notFound } from '../problems.ts';
import type { PlanState } from '../reads/planState.ts';
import { listAgencies, readPlan, readSummary } from '../reads/summary.ts';
import { listMeasurements, listTargets, readTarget } from '../reads/targets.ts';
import { listTasks, readTask } from '../reads/tasks.ts';
import type { Parameters } from '../requestValidation.ts';
import { requireKnownAgencies } from './knownAgencies.ts';
import { type PreparedReads, sendPreparedRead } from './preparedRead.ts';

/** Everything that is read by all alike, kept ready to send. */
export function readHandlers(parts: PreparedReads): OperationHandlers {
  const read = (make: (state: PlanState, parameters: Parameters) => unknown): OperationHandler => ({
    handle: (call) => sendPreparedRead(parts, call, { make }),
  });
  return {
    getPlan: read(readPlan),
    getSummary: read(readSummary),
    listAgencies: read(listAgencies),
    listTargets: read((state, parameters) => {
      requireKnownAgencies(state, parameters);
      return listTargets(state, parameters as TargetFilters);
    }),
    listTasks: read((state, parameters) => {
      requireKnownAgencies(state, parameters);
      return listTasks(state, parameters as TaskFilters);
    }),
    getTarget: read((state, { no }) => found(readTarget(state, Number(no)), 'notFound.target', no)),
    listMeasurements: read((state, { no }) =>
      found(listMeasurements(state, Number(no)), 'notFound.target', no),
    ),
    getTask: read((state, { no }) => found(readTask(state, Number(no)), 'notFound.task', no)),
  };
}

function found<Row>(row: Row | null, key: 'notFound.target' | 'notFound.task', no: unknown): Row {
  if (row === null) throw notFound(key, { no: String(no) });
  return row;
}
