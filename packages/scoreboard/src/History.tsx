import { type IndicatorState, type Measurement, type MeasurementList, readFailure } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { LineChart } from '@cantho/ui/line-chart';
import { Notice } from '@cantho/ui/notice';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import type { ReactNode } from 'react';
import { type HistoryRow, historyRows, monthlySeries } from './history.ts';
import { type Messages, useMessages } from './useMessages.ts';

export interface HistoryProps {
  readonly indicator: IndicatorState;
  readonly measurements: Read<MeasurementList>;
  /** `null` while not known: the months end with the last one reported. */
  readonly today: string | null;
  readonly heading: ReactNode;
}

/** What was reported month by month: a chart with its table, of a milestone the table alone. */
export function History({ indicator, measurements, today, heading }: HistoryProps) {
  const { data } = measurements;
  const items = data?.items.filter(({ indicatorId }) => indicatorId === indicator.id) ?? [];
  const last = items.at(-1);
  if (indicator.goal !== null && last)
    return <Chart indicator={indicator} items={items} today={today ?? last.asOf} heading={heading} />;
  return (
    <div className="ct-stack ct-stack-tight">
      {heading}
      {last ? (
        <HistoryTable rows={historyRows(items, today ?? last.asOf)} />
      ) : (
        <NoHistory measurements={measurements} />
      )}
    </div>
  );
}

/** Nothing reported, or not known yet. */
function NoHistory({ measurements }: Pick<HistoryProps, 'measurements'>) {
  const { t } = useMessages();
  const { data, error, isOnline, refetch, isFetching } = measurements;
  if (data) return <p className="ct-muted">{t('history.none')}</p>;
  if (!error) return <Skeleton shape="card" />;
  const again = (
    <Button icon="retry" busy={isFetching} onClick={() => refetch()}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice kind="error" title={t('error.title')} action={isOnline ? again : undefined}>
      {t(`error.${readFailure(error, isOnline)}`)}
    </Notice>
  );
}

interface ChartProps extends Pick<HistoryProps, 'indicator' | 'heading'> {
  readonly items: readonly Measurement[];
  readonly today: string;
}

function Chart({ indicator, items, today, heading }: ChartProps) {
  const messages = useMessages();
  const { t, percent, period, shortPeriod } = messages;
  const points = monthlySeries(items, today).map((point) => ({
    period: point.period,
    value: point.measurement?.value ?? null,
  }));
  return (
    <LineChart
      label={heading}
      summary={summaryOf(points, messages)}
      points={points.map((point) => ({
        label: `${period(point.period)}: ${percent(point.value)}`,
        shortLabel: shortPeriod(point.period),
        value: point.value,
      }))}
      goal={indicator.goal ?? undefined}
      goalText={t('goal', { goal: messages.goal(indicator) })}
      formatValue={percent}
      tableLabel={t('history.table')}
      table={<HistoryTable rows={historyRows(items, today)} />}
    />
  );
}

interface Point {
  readonly period: string;
  readonly value: number | null;
}

function summaryOf(points: readonly Point[], { t, percent, period }: Messages): string {
  const reported = points.filter(({ value }) => value !== null);
  const [first, last] = [reported[0], reported.at(-1)];
  if (!first || !last) return t('history.none');
  const gaps = points.length - reported.length;
  const course =
    first === last
      ? t('history.one', { value: percent(first.value), month: period(first.period) })
      : t('history.range', {
          from: percent(first.value),
          fromMonth: period(first.period),
          to: percent(last.value),
          toMonth: period(last.period),
        });
  return gaps === 0 ? course : `${course} ${t('history.gaps', { count: gaps })}`;
}

function HistoryTable({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <DataTable
      caption={t('history.caption')}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={columnsOf(messages)}
    />
  );
}

function columnsOf({ t, day, instant, period }: Messages): DataTableColumn<HistoryRow>[] {
  const of = (cell: (measurement: Measurement) => ReactNode) => (row: HistoryRow) =>
    row.measurement ? cell(row.measurement) : '–';
  return [
    { key: 'month', header: t('history.month'), rowHeader: true, cell: (row) => period(row.period) },
    { key: 'value', header: t('history.value'), cell: (row) => <ReportedValue row={row} /> },
    { key: 'asOf', header: t('history.asOf'), cell: of(({ asOf }) => day(asOf)) },
    {
      key: 'source',
      header: t('history.source'),
      cell: of((measurement) => <Source measurement={measurement} />),
    },
    { key: 'published', header: t('history.published'), cell: of(({ publishedAt }) => instant(publishedAt)) },
  ];
}

function ReportedValue({ row: { measurement, corrected } }: { readonly row: HistoryRow }) {
  const { t, percent } = useMessages();
  if (!measurement) return <>{t('figures.none')}</>;
  const { value, reached, revises, sample } = measurement;
  const text = reached === null ? percent(value) : t(reached ? 'milestone.reached' : 'milestone.notReached');
  return (
    <>
      {corrected ? <s>{text}</s> : <strong>{text}</strong>}
      {corrected && <> ({t('history.corrected')})</>}
      {revises && <> ({t('history.correction')})</>}
      {sample && <SampleMark label={t('sample')} />}
    </>
  );
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

/** A document's title, with its number and address where it has them. */
export function DocumentName({ document }: { readonly document: Measurement['document'] }) {
  const { title, number, url } = document;
  const name = <PlanText>{number ? `${title} (${number})` : title}</PlanText>;
  return url ? <a href={url}>{name}</a> : name;
}
