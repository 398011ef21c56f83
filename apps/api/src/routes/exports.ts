import type { ExportInfo, TargetFilters, TaskFilters } from '@cantho/api-client';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { exportTables } from '../exportTables.ts';
import type { OperationHandler, OperationHandlers } from '../operations.ts';
import { notFound } from '../problems.ts';
import { type Export, exportMeasurements, exportTargets, exportTasks } from '../reads/exports.ts';
import type { PlanState } from '../reads/planState.ts';
import type { Parameters } from '../requestValidation.ts';
import { requireKnownAgencies } from './knownAgencies.ts';
import { type PreparedReads, sendPreparedRead } from './preparedRead.ts';

/** One kind of export: its file's name and how it is made. */
interface ExportKind<Data extends Export<unknown>> {
  fileName: (parameters: Parameters) => string;
  read: (state: PlanState, parameters: Parameters) => Data | Promise<Data>;
  table: (data: Data) => Promise<string>;
}

/** What the lists show, as files, of all rows that pass the filters. */
export function exportHandlers(db: Kysely<Database>, parts: PreparedReads): OperationHandlers {
  const handler = <Data extends Export<unknown>>(kind: ExportKind<Data>): OperationHandler => ({
    handle: (call) => sendPreparedRead(parts, call, exportRead(kind)),
  });
  return {
    exportTargets: handler({
      fileName: () => 'chi-tieu',
      read: (state, parameters) => exportTargets(state, parameters as TargetFilters, askedFor(parameters)),
      table: exportTables.targets,
    }),
    exportTasks: handler({
      fileName: () => 'nhiem-vu',
      read: (state, parameters) => exportTasks(state, parameters as TaskFilters, askedFor(parameters)),
      table: exportTables.tasks,
    }),
    exportMeasurements: handler({
      fileName: ({ targetNo }) => `so-lieu-chi-tieu-${Number(targetNo)}`,
      read: async (state, parameters) => {
        const no = Number(parameters.targetNo);
        const data = await exportMeasurements(db, state, no, askedFor(parameters));
        if (!data) throw notFound('notFound.target', { no });
        return data;
      },
      table: exportTables.measurements,
    }),
  };
}

function exportRead<Data extends Export<unknown>>({ fileName, read, table }: ExportKind<Data>) {
  return {
    make: async (state: PlanState, parameters: Parameters) => {
      requireKnownAgencies(state, parameters);
      const data = await read(state, parameters);
      return parameters.format === 'json' ? data : table(data);
    },
    // The filters are repeated in the file, so another spelling of a search text makes another file.
    keyOf: (parameters: Parameters) => JSON.stringify([parameters.format, askedFor(parameters)]),
    headersOf: ({ today }: PlanState, parameters: Parameters) => {
      const format = parameters.format as 'csv' | 'json';
      return {
        'content-type': `${mediaTypes[format]}; charset=utf-8`,
        // RFC 6266: of fixed words, a number and a day, so nothing has to be quoted.
        'content-disposition': `attachment; filename="${fileName(parameters)}-${today}.${format}"`,
      };
    },
  };
}

const mediaTypes = { csv: 'text/csv', json: 'application/json' };

/** Parameters that say which rows and in which order, as text. */
function askedFor(parameters: Parameters): ExportInfo['filters'] {
  const filters = Object.entries(parameters).filter(([name]) => !beside.has(name));
  return Object.fromEntries(
    filters.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)]),
  );
}

const beside = new Set(['format', 'Accept-Language', 'If-None-Match']);
