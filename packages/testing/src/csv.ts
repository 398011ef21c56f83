import type { ExportInfo, Measurement, TargetSummary, TaskSummary } from '@cantho/api-client';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/** RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else. Empty cells are nothing known. */
export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))];
  return `\uFEFF${lines.map((line) => `${line.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What must stay with every row wherever it is copied. */
const stampColumns = ['sample', 'today', 'plan', 'sourceSha256', 'license'] as const;

function stamp({ today, plan, sourceSha256, license }: ExportInfo): Row {
  return { today, plan, sourceSha256, license: license.id };
}

const names = (agencies: readonly { readonly name: string }[]): string =>
  agencies.map(({ name }) => name).join('; ');

/** One row an indicator. */
export function targetCsv(info: ExportInfo, items: readonly TargetSummary[]): string {
  const plan = ['no', 'pillar', 'text', 'leadAgencies', 'coordinatingAgencies', 'targetStatus'];
  const indicator = ['indicatorId', 'indicator', 'comparator', 'goal', 'unit', 'status'];
  const figure = ['current', 'reached', 'attainment', 'pace', 'period', 'asOf'];
  const rows = items.flatMap(({ indicators, leadAgencies, coordinatingAgencies, ...target }) =>
    indicators.map(({ id, name, base: _b, bands: _, ...state }) => ({
      ...state,
      no: target.no,
      pillar: target.pillar,
      text: target.text,
      targetStatus: target.status,
      leadAgencies: names(leadAgencies),
      coordinatingAgencies: names(coordinatingAgencies),
      indicatorId: id,
      indicator: name,
      ...stamp(info),
    })),
  );
  return csvOf([...plan, ...indicator, ...figure, ...stampColumns], rows);
}

export function taskCsv(info: ExportInfo, items: readonly TaskSummary[]): string {
  const plan = ['no', 'text', 'leadAgencies', 'coordinatingAgencies', 'deadlineKind', 'deadline'];
  const state = ['plannedDueOn', 'dueOn', 'workState', 'deadlineState', 'doneOn', 'occurrences'];
  const reports = ['freshness', 'lastReportedPeriod', 'missedReports'];
  const rows = items.map(({ leadAgencies, coordinatingAgencies, deadline, occurrences, ...task }) => ({
    ...task,
    leadAgencies: names(leadAgencies),
    coordinatingAgencies: names(coordinatingAgencies),
    deadlineKind: deadline.kind,
    deadline: deadline.wording,
    plannedDueOn: deadline.plannedDueOn,
    dueOn: deadline.dueOn,
    occurrences: occurrences && `${occurrences.completed}/${occurrences.total}`,
    missedReports: task.missedReports.join(' '),
    ...stamp(info),
  }));
  return csvOf([...plan, ...state, ...reports, ...stampColumns], rows);
}

export function measurementCsv(info: ExportInfo, items: readonly Measurement[]): string {
  const figure = ['id', 'indicatorId', 'period', 'value', 'reached', 'asOf'];
  const report = ['agency', 'document', 'publishedAt', 'revision', 'revises'];
  const rows = items.map(({ agency, document, ...measurement }) => ({
    ...measurement,
    agency: agency.name,
    document: document.title,
    ...stamp(info),
  }));
  return csvOf([...figure, ...report, ...stampColumns], rows);
}
