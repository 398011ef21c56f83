import type {
  ExportInfo,
  Measurement,
  OfficerFeedbackSummary,
  TargetSummary,
  TaskSummary,
} from '@cantho/api-client';

const agencies = [
  ...['leadAgencies.id', 'leadAgencies.name'],
  ...['coordinatingAgencies.id', 'coordinatingAgencies.name'],
];
/** What must stay with every row wherever it is copied. */
const origin = [...['sample', 'plan', 'sourceSha256', 'license.id', 'license.url', 'figuresAsOf', 'today']];
const targetColumns = [
  ...['no', 'pillar', 'text', 'status'],
  ...[
    'id',
    'name',
    'kind',
    'comparator',
    'goal',
    'unit',
    'status',
    'current',
    'reached',
    'period',
    'asOf',
  ].map((name) => `indicators.${name}`),
  ...['attainment', 'pace', 'yearShare', 'base.value', 'base.asOf', 'bands.onTrack', 'bands.atRisk'].map(
    (name) => `indicators.${name}`,
  ),
  ...agencies,
  ...origin,
];
const taskColumns = [
  ...['no', 'text', 'deadline.kind', 'deadline.wording', 'deadline.dueOn', 'deadline.plannedDueOn'],
  ...['workState', 'deadlineState', 'doneOn', 'occurrences.completed', 'occurrences.total'],
  ...['freshness', 'lastReportedPeriod', 'missedReports'],
  ...agencies,
  ...origin,
];
const measurementColumns = [
  ...['targetNo', 'id', 'indicatorId', 'period', 'value', 'reached', 'asOf'],
  ...['revision', 'revises', 'publishedAt', 'agency.id', 'agency.name'],
  ...['document.title', 'document.number', 'document.url'],
  ...origin,
];
const feedbackColumns = [
  ...['id', 'about', 'category', 'state', 'createdAt', 'dueOn', 'workingDays', 'isLate'],
  ...['agency.id', 'agency.name', 'takenBy', 'hasContact', 'attachments', 'source', 'text'],
  ...['answer.text', 'answer.visibility', 'answer.answeredAt', 'closedBecause'],
];

/** One row an indicator. */
export function targetCsv(info: ExportInfo, items: readonly TargetSummary[]): string {
  const rows = items.flatMap((target) =>
    target.indicators.map((indicator) => ({
      ...target,
      indicators: indicator,
      ...info,
      sample: indicator.sample,
    })),
  );
  return csvOf(targetColumns, rows);
}

export function taskCsv(info: ExportInfo, items: readonly TaskSummary[]): string {
  return csvOf(
    taskColumns,
    items.map((task) => ({ ...info, ...task })),
  );
}

export function measurementCsv(
  info: ExportInfo,
  items: readonly Measurement[],
  more: { readonly targetNo?: number } = {},
): string {
  return csvOf(
    measurementColumns,
    items.map((measurement) => ({ ...more, ...info, ...measurement })),
  );
}

/** The queue, without how to reach anybody. */
export function feedbackCsv(items: readonly OfficerFeedbackSummary[]): string {
  return csvOf(feedbackColumns, items);
}

/**
 * RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else. Columns are the contract's names, a
 * dot before a field of a field. Of several values each stands after "; "; an empty cell is nothing known.
 */
function csvOf(columns: readonly string[], rows: readonly object[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => textAt(row, column.split('.'))))];
  return `\uFEFF${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function textAt(value: unknown, path: readonly string[]): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => textAt(item, path)).join('; ');
  const [name, ...rest] = path;
  return name === undefined ? String(value) : textAt((value as Record<string, unknown>)[name], rest);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
