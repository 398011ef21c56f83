import type { ExportFormat, ExportInfo, TaskSummary } from '@cantho/api-client';
import { lastDayOfMonth } from '@cantho/plan';
import { measurementCsv, targetCsv, taskCsv } from './csv.ts';
import { type HandlerOf, keptText, missing, queried, type World } from './handling.ts';
import { calendarFilter, chosenTargets, chosenTasks } from './planLists.ts';
import type { QueryReader } from './queryParameters.ts';
import { taskCalendar } from './taskCalendar.ts';

interface More {
  readonly targetNo?: number;
}

interface Exported<Item> {
  readonly request: Request;
  readonly format: ExportFormat;
  /** Without day and ending. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly csv: (info: ExportInfo, items: readonly Item[], more?: More) => string;
  /** As-of day of the newest figure in it. */
  readonly figuresAsOf: string | null;
  readonly more?: More;
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
        (asked) => {
          const figuresAsOf = newest(
            asked.items.flatMap(({ indicators }) => indicators.map(({ asOf }) => asOf)),
          );
          return file(world, { ...asked, request, name: 'chi-tieu', csv: targetCsv, figuresAsOf });
        },
      ),
    ),
    handle('get', '/v1/exports/tasks', 'exportTasks', ({ request }) =>
      queried(
        request,
        (query) => ({
          format: formatOf(query),
          items: chosenTasks({ query, rows: answers.tasks(), agencyIds }),
        }),
        (asked) => {
          const figuresAsOf = endOfReported(asked.items, world.today);
          return file(world, { ...asked, request, name: 'nhiem-vu', csv: taskCsv, figuresAsOf });
        },
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
    const figuresAsOf = newest(items.map(({ asOf }) => asOf));
    return file(world, {
      request,
      format,
      name,
      items,
      csv: measurementCsv,
      figuresAsOf,
      more: { targetNo },
    });
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
  const info = infoOf(world, exported);
  const text = format === 'csv' ? csv(info, items, more) : JSON.stringify({ info, ...more, items });
  return keptText(request, text, {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    'Content-Disposition': `attachment; filename="${name}-${world.today}.${format}"`,
  });
}

function infoOf<Item extends { readonly sample: boolean }>(
  { answers, today }: World,
  { request, items, figuresAsOf }: Exported<Item>,
): ExportInfo {
  const { number, sourceSha256, license } = answers.plan();
  const { searchParams } = new URL(request.url);
  const asked = [...new Set(searchParams.keys())].filter((name) => name !== 'format');
  return {
    plan: number,
    sourceSha256,
    license,
    figuresAsOf,
    today,
    sample: items.some(({ sample }) => sample),
    filters: Object.fromEntries(asked.map((name) => [name, searchParams.getAll(name)])),
  };
}

/** The end of the newest month reported on any of them; today before that. */
function endOfReported(items: readonly TaskSummary[], today: string): string | null {
  const period = newest(items.map(({ lastReportedPeriod }) => lastReportedPeriod));
  if (period === null) return null;
  const end = lastDayOfMonth(Number(period.slice(0, 4)), Number(period.slice(5)));
  return end < today ? end : today;
}

/** Days and months sort as text. */
function newest(days: readonly (string | null)[]): string | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}
