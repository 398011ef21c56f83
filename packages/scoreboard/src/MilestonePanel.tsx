import type { IndicatorState, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Card } from '@cantho/ui/card';
import { Fold } from '@cantho/ui/fold';
import { Heading } from '@cantho/ui/heading';
import { useHeadingLevel } from './configContext.ts';
import { HistoryTable, HistoryWaiting } from './HistoryTable.tsx';
import { historyRows, milestoneCourse } from './history.ts';
import { measurementsOf } from './measurementsOf.ts';
import { StatusExplanation } from './StatusExplanation.tsx';
import { useMessages } from './useMessages.ts';

export interface MilestonePanelProps {
  readonly indicator: IndicatorState;
  readonly measurements: Read<MeasurementList>;
  /** The day the reports were judged on; `null` while not known. */
  readonly today: string | null;
  readonly marked: boolean;
}

/** A target that is done or not done: what it is, what was reported, month by month. No number, pace or chart. */
export function MilestonePanel({ indicator, measurements, today, marked }: MilestonePanelProps) {
  const { t, period, day } = useMessages();
  const level = useHeadingLevel(1);
  const { name, reached } = indicator;
  return (
    <Card as="section">
      <div className="ct-stack ct-stack-loose">
        <div className="sb-standing">
          <div className="ct-stack ct-stack-tight">
            <p className="ct-muted">{t('milestone')}</p>
            <p className="sb-milestone-name">
              <PlanText>{name}</PlanText>
            </p>
            <p className="sb-milestone-state">
              {reached === null
                ? t('figures.none')
                : t(reached ? 'milestone.reached' : 'milestone.notReached')}
            </p>
            {indicator.period && indicator.asOf && (
              <p className="ct-muted ct-small">
                {t('figures.inMonth', { month: period(indicator.period), date: day(indicator.asOf) })}
              </p>
            )}
          </div>
          <div className="ct-stack ct-stack-tight">
            <Heading level={level}>{t('why.title')}</Heading>
            <StatusExplanation indicator={indicator} />
            <p className="ct-prose">{t('milestone.how')}</p>
          </div>
        </div>
        <div className="ct-stack ct-stack-tight">
          <Heading level={level}>{t('history.title')}</Heading>
          <Course indicator={indicator} measurements={measurements} today={today} marked={marked} />
        </div>
      </div>
    </Card>
  );
}

function Course({ indicator, measurements, today, marked }: MilestonePanelProps) {
  const { t, period } = useMessages();
  const items = measurementsOf(measurements, indicator);
  const last = items?.at(-1);
  if (!items || !last) return <HistoryWaiting measurements={measurements} />;
  const until = today ?? last.asOf;
  const course = milestoneCourse(items, until);
  return (
    <>
      {course && (
        <p>
          {t('milestone.course', {
            count: course.reported,
            first: period(course.first),
            last: period(course.last),
          })}{' '}
          {course.reachedIn
            ? t('milestone.courseReached', { month: period(course.reachedIn) })
            : t('milestone.courseNot')}
        </p>
      )}
      <Fold label={t('milestone.table')} openFrom={44}>
        <HistoryTable rows={historyRows(items, until)} marked={marked} />
      </Fold>
    </>
  );
}
