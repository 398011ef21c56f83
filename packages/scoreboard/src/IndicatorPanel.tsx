import type { IndicatorState, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Card } from '@cantho/ui/card';
import { Heading } from '@cantho/ui/heading';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { History } from './History.tsx';
import { StatusExplanation, StatusInputs } from './StatusExplanation.tsx';
import { IndicatorFigure } from './TargetCard.tsx';
import { useMessages } from './useMessages.ts';

export interface IndicatorPanelProps {
  readonly indicator: IndicatorState;
  /** Position among several; `null` for the only one. */
  readonly number: number | null;
  readonly measurements: Read<MeasurementList>;
  /** The day the figures were judged on; `null` while not known. */
  readonly today: string | null;
  /** Sample figures need a mark of their own: not all of the page is sample data. */
  readonly marked: boolean;
}

/** One indicator: figure against goal, why its status, and its history. */
export function IndicatorPanel({ indicator, number, measurements, today, marked }: IndicatorPanelProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(1);
  const subLevel = useHeadingLevel(2);
  const { name, status } = indicator;
  const several = number !== null;
  return (
    <Card
      as="section"
      eyebrow={several ? t('indicator.numbered', { number }) : undefined}
      heading={several ? <PlanText>{name}</PlanText> : undefined}
      headingLevel={level}
      aside={several ? <StatusTag status={status} label={t(`status.${status}`)} /> : undefined}
    >
      <div className="ct-stack ct-stack-loose sb-indicator">
        <div className={several ? 'ct-stack ct-stack-loose' : 'sb-standing'}>
          <Standing indicator={indicator} marked={marked} />
          <div className="ct-stack ct-stack-tight">
            <Heading level={several ? subLevel : level}>{t('why.title')}</Heading>
            <StatusExplanation indicator={indicator} />
          </div>
        </div>
        <History
          indicator={indicator}
          measurements={measurements}
          today={today}
          marked={marked}
          heading={<Heading level={several ? subLevel : level}>{t('history.title')}</Heading>}
        />
      </div>
    </Card>
  );
}

const goalMeanings = {
  '=': 'goal.means.exactly',
  '>=': 'goal.means.atLeast',
  '>': 'goal.means.moreThan',
} as const;

/** The figure of today against the goal, of which day it is, and what the goal's words ask for. */
function Standing({ indicator, marked }: Pick<IndicatorPanelProps, 'indicator' | 'marked'>) {
  const { t, percent, period, day, goal: goalText } = useMessages();
  const { comparator, goal, asOf, sample } = indicator;
  return (
    <div className="ct-stack ct-stack-tight">
      <IndicatorFigure indicator={indicator} number={null} size="lg" />
      {indicator.period && asOf && (
        <p>{t('figures.inMonth', { month: period(indicator.period), date: day(asOf) })}</p>
      )}
      {comparator && goal !== null && (
        <p className="ct-muted">
          {t(goalMeanings[comparator], { goal: goalText(indicator), value: percent(goal) })}
        </p>
      )}
      {sample && marked && (
        <p>
          <SampleMark label={t('sample')} />
        </p>
      )}
      <StatusInputs indicator={indicator} />
    </div>
  );
}
