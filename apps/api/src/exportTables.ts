import type {
  AgencyRef,
  ExportInfo,
  IndicatorState,
  Measurement,
  TargetSummary,
  TaskSummary,
} from '@cantho/api-client';
import { type Column, csvOf } from './csv.ts';
import { translate } from './messages.ts';
import type { Export } from './reads/exports.ts';

/**
 * Exports as tables: columns have the contract's names, a dot before a field of a field. Where a cell holds several values
 * they stand between "; ". The last columns say of every row what must not get lost when it is copied.
 */
export const exportTables = {
  targets: ({ info, items }: Export<TargetSummary>): Promise<string> => {
    const rows = items.flatMap((target) => target.indicators.map((indicator) => ({ target, indicator })));
    return csvOf([...targetColumns, ...originColumns(info, (row: TargetRow) => row.indicator.sample)], rows);
  },
  tasks: ({ info, items }: Export<TaskSummary>): Promise<string> =>
    csvOf([...taskColumns, ...originColumns(info, (row: TaskSummary) => row.sample)], items),
  measurements: ({ info, items, targetNo }: Export<Measurement> & { targetNo: number }): Promise<string> => {
    const columns: Column<Measurement>[] = [
      { name: 'targetNo', cell: () => targetNo },
      ...measurementColumns,
    ];
    return csvOf([...columns, ...originColumns(info, (row: Measurement) => row.sample)], items);
  },
};

/** A row is an indicator: a target may have several, each with a goal and a figure of its own. */
interface TargetRow {
  target: TargetSummary;
  indicator: IndicatorState;
}

const targetColumns: readonly Column<TargetRow>[] = [
  { name: 'no', cell: ({ target }) => target.no },
  { name: 'pillar', cell: ({ target }) => target.pillar },
  { name: 'text', cell: ({ target }) => target.text },
  { name: 'status', cell: ({ target }) => target.status },
  { name: 'indicators.id', cell: ({ indicator }) => indicator.id },
  { name: 'indicators.name', cell: ({ indicator }) => indicator.name },
  { name: 'indicators.kind', cell: ({ indicator }) => indicator.kind },
  { name: 'indicators.comparator', cell: ({ indicator }) => indicator.comparator, fixedWords: true },
  { name: 'indicators.goal', cell: ({ indicator }) => indicator.goal },
  { name: 'indicators.unit', cell: ({ indicator }) => indicator.unit },
  { name: 'indicators.status', cell: ({ indicator }) => indicator.status },
  { name: 'indicators.current', cell: ({ indicator }) => indicator.current },
  { name: 'indicators.reached', cell: ({ indicator }) => indicator.reached },
  { name: 'indicators.period', cell: ({ indicator }) => indicator.period },
  { name: 'indicators.asOf', cell: ({ indicator }) => indicator.asOf },
  { name: 'indicators.attainment', cell: ({ indicator }) => indicator.attainment },
  { name: 'indicators.pace', cell: ({ indicator }) => indicator.pace },
  { name: 'indicators.yearShare', cell: ({ indicator }) => indicator.yearShare },
  { name: 'indicators.base.value', cell: ({ indicator }) => indicator.base?.value ?? null },
  { name: 'indicators.base.asOf', cell: ({ indicator }) => indicator.base?.asOf ?? null },
  { name: 'indicators.bands.onTrack', cell: ({ indicator }) => indicator.bands.onTrack },
  { name: 'indicators.bands.atRisk', cell: ({ indicator }) => indicator.bands.atRisk },
  ...agencyColumns((row: TargetRow) => row.target),
];

const taskColumns: readonly Column<TaskSummary>[] = [
  { name: 'no', cell: ({ no }) => no },
  { name: 'text', cell: ({ text }) => text },
  { name: 'deadline.kind', cell: ({ deadline }) => deadline.kind },
  { name: 'deadline.wording', cell: ({ deadline }) => deadline.wording },
  { name: 'deadline.dueOn', cell: ({ deadline }) => deadline.dueOn },
  { name: 'deadline.plannedDueOn', cell: ({ deadline }) => deadline.plannedDueOn },
  { name: 'workState', cell: ({ workState }) => workState },
  { name: 'deadlineState', cell: ({ deadlineState }) => deadlineState },
  { name: 'doneOn', cell: ({ doneOn }) => doneOn },
  { name: 'occurrences.completed', cell: ({ occurrences }) => occurrences?.completed ?? null },
  { name: 'occurrences.total', cell: ({ occurrences }) => occurrences?.total ?? null },
  { name: 'freshness', cell: ({ freshness }) => freshness },
  { name: 'lastReportedPeriod', cell: ({ lastReportedPeriod }) => lastReportedPeriod },
  { name: 'missedReports', cell: ({ missedReports }) => missedReports.join('; ') },
  ...agencyColumns((row: TaskSummary) => row),
];

const measurementColumns: readonly Column<Measurement>[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'indicatorId', cell: ({ indicatorId }) => indicatorId },
  { name: 'period', cell: ({ period }) => period },
  { name: 'value', cell: ({ value }) => value },
  { name: 'reached', cell: ({ reached }) => reached },
  { name: 'asOf', cell: ({ asOf }) => asOf },
  { name: 'revision', cell: ({ revision }) => revision },
  { name: 'revises', cell: ({ revises }) => revises },
  { name: 'publishedAt', cell: ({ publishedAt }) => publishedAt },
  { name: 'agency.id', cell: ({ agency }) => agency.id },
  { name: 'agency.name', cell: ({ agency }) => agency.name },
  { name: 'document.title', cell: ({ document }) => document.title },
  { name: 'document.number', cell: ({ document }) => document.number ?? null },
  { name: 'document.url', cell: ({ document }) => document.url ?? null },
];

interface RowAgencies {
  leadAgencies: readonly AgencyRef[];
  coordinatingAgencies: readonly AgencyRef[];
}

function agencyColumns<Row>(agenciesOf: (row: Row) => RowAgencies): Column<Row>[] {
  return (['leadAgencies', 'coordinatingAgencies'] as const).flatMap((role) =>
    (['id', 'name'] as const).map((part) => ({
      name: `${role}.${part}`,
      cell: (row) =>
        agenciesOf(row)
          [role].map((agency) => agency[part])
          .join('; '),
    })),
  );
}

/** `sampleNote` says in words, in both languages, what `sample` says to programs. */
function originColumns<Row>(info: ExportInfo, isSample: (row: Row) => boolean): Column<Row>[] {
  const note = `${translate('vi', 'sample.title')} (${translate('en', 'sample.title')})`;
  return [
    { name: 'sample', cell: isSample },
    { name: 'sampleNote', cell: (row) => (isSample(row) ? note : null) },
    { name: 'plan', cell: () => info.plan },
    { name: 'sourceSha256', cell: () => info.sourceSha256 },
    { name: 'license.id', cell: () => info.license.id },
    { name: 'license.url', cell: () => info.license.url },
    { name: 'figuresAsOf', cell: () => info.figuresAsOf },
    { name: 'today', cell: () => info.today },
  ];
}
