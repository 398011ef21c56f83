import type { IndicatorState, Measurement, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { LineChart } from '@cantho/ui/line-chart';
import type { ReactNode } from 'react';
import { HistoryTable, HistoryWaiting } from './HistoryTable.tsx';
import { historyRows, monthlySeries } from './history.ts';
import { measurementsOf } from './measurementsOf.ts';
import { type Messages, useMessages } from './useMessages.ts';

export interface HistoryProps {
  readonly indicator: IndicatorState;
  readonly measurements: Read<MeasurementList>;
  /** `null` while not known: the months end with the last one reported. */
  readonly today: string | null;
  readonly heading: ReactNode;
  readonly marked: boolean;
}

/** What was reported month by month: a chart with its table. */
export function History({ indicator, measurements, today, heading, marked }: HistoryProps) {
  const items = measurementsOf(measurements, indicator);
  const last = items?.at(-1);
  if (items && last) {
    return (
      <Chart
        indicator={indicator}
        items={items}
        today={today ?? last.asOf}
        heading={heading}
        marked={marked}
      />
    );
  }
  return (
    <div className="ct-stack ct-stack-tight">
      {heading}
      <HistoryWaiting measurements={measurements} />
    </div>
  );
}

interface ChartProps extends Pick<HistoryProps, 'indicator' | 'heading' | 'marked'> {
  readonly items: readonly Measurement[];
  readonly today: string;
}

function Chart({ indicator, items, today, heading, marked }: ChartProps) {
  const messages = useMessages();
  const { t, percent, period, shortPeriod } = messages;
  const points = monthlySeries(items, today).map(({ period: month, measurement }) => ({
    period: month,
    value: measurement?.value ?? null,
    corrected: measurement !== null && measurement.revises !== null,
  }));
  return (
    <LineChart
      label={heading}
      summary={summaryOf(points, messages)}
      points={points.map((point) => ({
        label: `${period(point.period)}: ${percent(point.value)}`,
        shortLabel: shortPeriod(point.period),
        value: point.value,
        corrected: point.corrected,
      }))}
      pointsLabel={t('history.points')}
      correctedText={t('history.correctedMark')}
      goal={indicator.goal ?? undefined}
      goalText={t('goal', { goal: messages.goal(indicator) })}
      formatValue={percent}
      tableLabel={t('history.table')}
      table={<HistoryTable rows={historyRows(items, today)} marked={marked} />}
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
