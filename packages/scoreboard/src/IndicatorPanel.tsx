import type { IndicatorState, MeasurementList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Card } from '@cantho/ui/card';
import { Heading } from '@cantho/ui/heading';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { History } from './History.tsx';
import { StatusExplanation } from './StatusExplanation.tsx';
import { IndicatorFigure } from './TargetCard.tsx';
import { useMessages } from './useMessages.ts';

export interface IndicatorPanelProps {
  readonly indicator: IndicatorState;
  /** Position among several; `null` for the only one. */
  readonly number: number | null;
  readonly measurements: Read<MeasurementList>;
  /** The day the figures were judged on; `null` while not known. */
  readonly today: string | null;
}

/** One indicator: figure against goal, why its status, and its history. */
export function IndicatorPanel({ indicator, number, measurements, today }: IndicatorPanelProps) {
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
      <div className="ct-stack ct-stack-loose">
        <IndicatorFigure indicator={indicator} number={null} size="lg" />
        <div className="ct-stack ct-stack-tight">
          <Heading level={several ? subLevel : level}>{t('why.title')}</Heading>
          <StatusExplanation indicator={indicator} />
        </div>
        <History
          indicator={indicator}
          measurements={measurements}
          today={today}
          heading={<Heading level={several ? subLevel : level}>{t('history.title')}</Heading>}
        />
      </div>
    </Card>
  );
}
