import type { IndicatorState, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Card } from '@cantho/ui/card';
import { Meter } from '@cantho/ui/meter';
import { StatusTag } from '@cantho/ui/status-tag';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { memo } from 'react';
import { AgencyLinks } from './AgencyLinks.tsx';
import { useHeadingLevel } from './configContext.ts';
import { FigureDate } from './FigureDate.tsx';
import { useMessages } from './useMessages.ts';

export interface TargetCardProps {
  readonly target: TargetSummary;
  /** The list's filters, for the way back. */
  readonly search: RouteSearch;
  /** Said where the list is not grouped by it. */
  readonly withPillar: boolean;
}

/** One target in the list. Drawn again only when it changes: typing must not wait for a hundred of them. */
export const TargetCard = memo(function TargetCard({ target, search, withPillar }: TargetCardProps) {
  const { t } = useMessages();
  const { no, pillar, text, status, indicators } = target;
  const number = t('target', { no });
  return (
    <Card
      as="li"
      eyebrow={withPillar ? `${number} · ${t(`pillar.${pillar}`)}` : number}
      heading={<PlanText>{text}</PlanText>}
      headingLevel={useHeadingLevel(2)}
      aside={<StatusTag status={status} label={t(`status.${status}`)} />}
      footer={<TargetCardFooter target={target} />}
      {...useRouteLink()({ name: 'target', no, search })}
    >
      <div className="ct-stack">
        {indicators.map((indicator, index) => (
          <IndicatorFigure
            key={indicator.id}
            indicator={indicator}
            number={indicators.length > 1 ? index + 1 : null}
          />
        ))}
      </div>
    </Card>
  );
});

export interface IndicatorFigureProps {
  readonly indicator: IndicatorState;
  /** Shown before the figure of one among several; their names stand in the text above, in this order. */
  readonly number: number | null;
  readonly size?: 'md' | 'lg';
}

/** The current figure against its goal; of a milestone what was reported. */
export function IndicatorFigure({ indicator, number, size = 'md' }: IndicatorFigureProps) {
  const { t, percent, goal } = useMessages();
  const { name, kind, current, reached, comparator, status } = indicator;
  if (kind === 'milestone' || indicator.goal === null) {
    return (
      <div>
        <p className="sb-milestone">
          {reached === null ? t('figures.none') : t(reached ? 'milestone.reached' : 'milestone.notReached')}
        </p>
        <p className="ct-muted">{t('milestone')}</p>
      </div>
    );
  }
  return (
    <Meter
      label={
        <>
          {number !== null && t('indicator.numbered', { number })}
          <VisuallyHidden>
            {' '}
            <PlanText>{name}</PlanText>
          </VisuallyHidden>
        </>
      }
      labelHidden={number === null}
      value={current}
      valueText={percent(current)}
      goal={indicator.goal}
      goalText={t('goal', { goal: goal(indicator) })}
      comparator={comparator ?? '='}
      status={status}
      size={size}
    />
  );
}

function TargetCardFooter({ target }: { readonly target: TargetSummary }) {
  return (
    <div className="ct-stack ct-stack-tight">
      <span>
        <AgencyLinks agencies={target.leadAgencies} />
      </span>
      <FigureDate asOf={target.asOf} sample={target.sample} />
    </div>
  );
}
