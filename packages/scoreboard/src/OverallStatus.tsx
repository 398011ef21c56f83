import type { TargetSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Heading } from '@cantho/ui/heading';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { overallReason } from './statusReason.ts';
import { useMessages } from './useMessages.ts';

/** Of a target of several indicators: each with its status, and which of them decide on the whole. */
export function OverallStatus({ target }: { readonly target: Pick<TargetSummary, 'status' | 'indicators'> }) {
  const { t } = useMessages();
  const { status, indicators } = target;
  const { reason, decisive } = overallReason(target);
  return (
    <section className="ct-stack ct-stack-tight">
      <Heading level={useHeadingLevel(1)}>{t('overall.title')}</Heading>
      <p className="ct-prose">{t('indicator.needAll', { count: indicators.length })}</p>
      <ul className="ct-list ct-stack ct-stack-tight">
        {indicators.map((indicator, index) => (
          <li key={indicator.id} className="sb-part">
            <StatusTag status={indicator.status} label={t(`status.${indicator.status}`)} />
            <span>
              {t('indicator.numbered', { number: index + 1 })}: <PlanText>{indicator.name}</PlanText>
            </span>
          </li>
        ))}
      </ul>
      <p className="ct-prose">
        {reason === 'allMet'
          ? t('overall.allMet', { count: indicators.length })
          : t('overall.mostPressing', {
              status: t(`status.${status}`),
              numbers: decisive.join(', '),
            })}
      </p>
    </section>
  );
}
