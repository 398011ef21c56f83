import type { TargetSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Heading } from '@cantho/ui/heading';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { FigureDate } from './FigureDate.tsx';
import { useMessages } from './useMessages.ts';

/** Number, verbatim text, and the status with what it means. */
export function TargetHead({ target }: { readonly target: TargetSummary }) {
  const { t } = useMessages();
  const { no, pillar, text, status, asOf, sample } = target;
  return (
    <div className="ct-stack ct-stack-tight">
      <p className="sb-eyebrow">
        {t('target', { no })} · {t(`pillar.${pillar}`)}
      </p>
      <Heading level={useHeadingLevel(0)} className="sb-verbatim">
        <PlanText>{text}</PlanText>
      </Heading>
      <div className="ct-cluster">
        <StatusTag status={status} label={t(`status.${status}`)} />
        <span>{t(`meaning.${status}`)}</span>
      </div>
      <p className="ct-muted ct-small">
        <FigureDate asOf={asOf} sample={sample} />
      </p>
    </div>
  );
}
