import type { TargetSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Heading } from '@cantho/ui/heading';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { useMessages } from './useMessages.ts';

/** Number, pillar, verbatim text, and the status with what it means. */
export function TargetHead({ target }: { readonly target: TargetSummary }) {
  const { t } = useMessages();
  const { no, pillar, text, status, indicators } = target;
  const isOpenMilestone = status === 'notAssessable' && indicators.every(({ kind }) => kind === 'milestone');
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="sb-eyebrow">
        {t('target', { no })} · {t(`pillar.${pillar}`)}
      </p>
      <Heading level={useHeadingLevel(0)} className="sb-verbatim">
        <PlanText>{text}</PlanText>
      </Heading>
      <StatusTag
        status={status}
        label={t(`status.${status}`)}
        meaning={t(isOpenMilestone ? 'milestone.meaning' : `meaning.${status}`)}
        meaningAs="text"
      />
    </div>
  );
}
