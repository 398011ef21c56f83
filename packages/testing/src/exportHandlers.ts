import type { ExportFormat, ExportInfo } from '@cantho/api-client';
import { measurementCsv, targetCsv, taskCsv } from './csv.ts';
import { type HandlerOf, keptText, missing, queried, type World } from './handling.ts';
import { calendarFilter, chosenTargets, chosenTasks } from './planLists.ts';
import type { QueryReader } from './queryParameters.ts';
import { taskCalendar } from './taskCalendar.ts';

interface Exported<Item> {
  readonly request: Request;
  readonly format: ExportFormat;
  /** Without day and ending. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly csv: (info: ExportInfo, items: readonly Item[]) => string;
  readonly more?: object;
}

const formats = ['csv', 'json'] as const;
const formatOf = (query: QueryReader) => query.one('format', formats, 'csv');

export function exportHandlers(handle: HandlerOf, world: World) {
  const { answers, agencyIds } = world;
  return [
    handle('get', '/v1/exports/targets', 'exportTargets', ({ request }) =>
      queried(
        request,
        (query) => ({
          format: formatOf(query),
          items: chosenTargets({ query, rows: answers.targets(), agencyIds }),
        }),
        (asked) => file(world, { ...asked, request, name: 'chi-tieu', csv: targetCsv }),
      ),
    ),
    handle('get', '/v1/exports/tasks', 'exportTasks', ({ request }) =>
      queried(
        request,
        (query) => ({
          format: formatOf(query),
          items: chosenTasks({ query, rows: answers.tasks(), agencyIds }),
        }),
        (asked) => file(world, { ...asked, request, name: 'nhiem-vu', csv: taskCsv }),
      ),
    ),
    handle('get', '/v1/exports/measurements', 'exportMeasurements', ({ request }) =>
      measurements(request, world),
    ),
    handle('get', '/v1/task-calendar.ics', 'getTaskCalendar', ({ request }) => calendar(request, world)),
  ];
}

function measurements(request: Request, world: World): Response {
  const read = (query: QueryReader) => ({
    format: formatOf(query),
    targetNo: query.requiredInteger('targetNo', [1, 1_000_000]),
  });
  return queried(request, read, ({ format, targetNo }) => {
    const list = world.answers.measurements(targetNo);
    if (!list) return missing(request, `target-${targetNo}`);
    const { items } = list;
    const name = `so-lieu-chi-tieu-${targetNo}`;
    return file(world, { request, format, name, items, csv: measurementCsv, more: { targetNo } });
  });
}

function calendar(request: Request, { answers, agencyIds, today }: World): Response {
  const read = (query: QueryReader) => {
    query.one('lang', ['vi', 'en'], 'vi');
    return answers.tasks().filter(calendarFilter(query, agencyIds));
  };
  return queried(request, read, (rows) => {
    const extensionsOf = (taskNo: number) => answers.task(taskNo)?.extensions.length ?? 0;
    const body = taskCalendar(rows, today, extensionsOf);
    return keptText(request, body, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
}

function file<Item extends { readonly sample: boolean }>(world: World, exported: Exported<Item>): Response {
  const { request, format, name, items, csv, more } = exported;
  const info = infoOf(world, request, items);
  const text = format === 'csv' ? csv(info, items) : JSON.stringify({ info, ...more, items });
  return keptText(request, text, {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    'Content-Disposition': `attachment; filename="${name}-${world.today}.${format}"`,
  });
}

function infoOf(
  { answers, today }: World,
  request: Request,
  items: readonly { readonly sample: boolean }[],
): ExportInfo {
  const { number, sourceSha256, license } = answers.plan();
  const { searchParams } = new URL(request.url);
  const asked = [...new Set(searchParams.keys())].filter((name) => name !== 'format');
  return {
    plan: number,
    sourceSha256,
    license,
    figuresAsOf: answers.summary().figuresAsOf,
    today,
    sample: items.some(({ sample }) => sample),
    filters: Object.fromEntries(asked.map((name) => [name, searchParams.getAll(name)])),
  };
}
