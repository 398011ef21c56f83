import type { Measurement, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import type { ReactNode } from 'react';
import { DocumentName } from './DocumentName.tsx';
import type { HistoryRow } from './history.ts';
import { PartFailed } from './PartFailed.tsx';
import { type Messages, useMessages } from './useMessages.ts';

/** In place of a history: nothing was reported, or nothing is known yet. */
export function HistoryWaiting({ measurements }: { readonly measurements: Read<MeasurementList> }) {
  const { t } = useMessages();
  const { data, error } = measurements;
  if (data) return <p className="ct-muted">{t('history.none')}</p>;
  if (error) return <PartFailed title={t('history.error')} read={measurements} error={error} />;
  return (
    <div className="sb-history-waiting">
      <Skeleton shape="card" label={t('history.loading')} />
    </div>
  );
}

export interface HistoryTableProps {
  readonly rows: readonly HistoryRow[];
  /** Sample figures need a mark of their own: not all of the page is sample data. */
  readonly marked: boolean;
}

/** Every publication: a correction and what it stands in the place of are rows of their own. */
export function HistoryTable({ rows, marked }: HistoryTableProps) {
  const messages = useMessages();
  return (
    <DataTable
      caption={messages.t('history.caption')}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={columnsOf(messages, marked)}
    />
  );
}

function columnsOf({ t, day, instant, period }: Messages, marked: boolean): DataTableColumn<HistoryRow>[] {
  const of = (cell: (measurement: Measurement) => ReactNode) => (row: HistoryRow) =>
    row.measurement ? cell(row.measurement) : '–';
  return [
    { key: 'month', header: t('history.month'), rowHeader: true, cell: (row) => period(row.period) },
    { key: 'value', header: t('history.value'), cell: (row) => <ReportedValue row={row} marked={marked} /> },
    { key: 'asOf', header: t('history.asOf'), cell: of(({ asOf }) => day(asOf)) },
    {
      key: 'source',
      header: t('history.source'),
      cell: of((measurement) => <Source measurement={measurement} />),
    },
    { key: 'published', header: t('history.published'), cell: of(({ publishedAt }) => instant(publishedAt)) },
  ];
}

function ReportedValue({ row, marked }: { readonly row: HistoryRow; readonly marked: boolean }) {
  const { t } = useMessages();
  const textOf = useReportText();
  const { measurement, corrected, replaces } = row;
  if (!measurement) return <span className="ct-muted">{t('figures.none')}</span>;
  const text = textOf(measurement);
  return (
    <>
      {corrected ? <s>{text}</s> : <strong>{text}</strong>}
      {corrected && <> ({t('history.corrected')})</>}
      {measurement.revises && (
        <> ({replaces ? t('history.correctionOf', { value: textOf(replaces) }) : t('history.correction')})</>
      )}
      {measurement.sample && marked && <SampleMark label={t('sample')} />}
    </>
  );
}

/** What a measurement says: its figure, or whether the milestone was reached. */
function useReportText() {
  const { t, percent } = useMessages();
  return ({ value, reached }: Measurement): string =>
    reached === null ? percent(value) : t(reached ? 'milestone.reached' : 'milestone.notReached');
}

function Source({ measurement: { document, agency } }: { readonly measurement: Measurement }) {
  return (
    <>
      <DocumentName document={document} />
      <br />
      <span className="ct-muted">
        <PlanText>{agency.name}</PlanText>
      </span>
    </>
  );
}
