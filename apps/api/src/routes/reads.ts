import type { TargetFilters, TaskFilters } from '@cantho/api-client';
import { foldAccents } from '@cantho/plan';
import { isNotModified } from '../conditional.ts';
import type { CurrentState } from '../currentState.ts';
import { chooseVariant, varyBy } from '../negotiation.ts';
import type { Call, OperationHandler, OperationHandlers } from '../operations.ts';
import { invalid, notFound } from '../problems.ts';
import type { PlanState } from '../reads/planState.ts';
import { listAgencies, readPlan, readSummary } from '../reads/summary.ts';
import { listMeasurements, listTargets, readTarget } from '../reads/targets.ts';
import { listTasks, readTask } from '../reads/tasks.ts';
import type { Representations } from '../representations.ts';
import { type Parameters, shorten } from '../requestValidation.ts';

interface Parts {
  currentState: CurrentState;
  representations: Representations;
}

/** Figures change a few times a day: a minute in every cache on the way, ten more while it asks for a newer one. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600';

/** Everything that is read by all alike, kept ready to send. */
export function readHandlers(parts: Parts): OperationHandlers {
  const read = (make: (state: PlanState, parameters: Parameters) => unknown): OperationHandler => ({
    handle: (call) => sendRead(parts, call, make),
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

async function sendRead(
  { currentState, representations }: Parts,
  { request, reply, parameters }: Call,
  make: (state: PlanState, parameters: Parameters) => unknown,
) {
  const { name, state } = await currentState();
  const key = `${request.routeOptions.url} ${canonicalKey(parameters)} ${name}`;
  const representation = await representations.get(key, () => make(state, parameters));
  const { body, etag, coding } = chooseVariant(request, representation);
  varyBy(reply, 'Accept-Encoding');
  reply.headers({ etag, 'cache-control': cacheControl });
  if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.headers({ 'content-type': 'application/json; charset=utf-8', 'content-language': 'vi' });
  if (coding !== null) reply.header('content-encoding', coding);
  return reply.send(body);
}

/** Requests that mean the same share one entry; headers do not change what is answered. */
function canonicalKey({ q, ...parameters }: Parameters): string {
  const { 'Accept-Language': _language, 'If-None-Match': _match, ...meaning } = parameters;
  const text = typeof q === 'string' ? foldAccents(q) : '';
  return JSON.stringify(text === '' ? meaning : { ...meaning, q: text });
}

function found<Row>(row: Row | null, key: 'notFound.target' | 'notFound.task', no: unknown): Row {
  if (row === null) throw notFound(key, { no: String(no) });
  return row;
}

function requireKnownAgencies({ agencyById }: PlanState, { agency = [] }: Parameters): void {
  const unknown = (agency as string[]).filter((id) => !agencyById.has(id));
  if (unknown.length === 0) return;
  throw invalid(
    unknown.map((id) => ({
      in: 'query' as const,
      name: 'agency',
      expected: { key: 'expected.agency' as const },
      received: shorten(id),
    })),
  );
}
