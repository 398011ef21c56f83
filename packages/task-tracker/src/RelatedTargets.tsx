import type { RelatedTarget } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useMessages } from './messages.ts';

/** Targets that speak of the same matter, by the words both use. The plan itself draws no such link, which is said. */
export function RelatedTargets({ targets }: { readonly targets: readonly RelatedTarget[] }) {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  return (
    <>
      <p className="ct-muted ct-small">{t('related.note')}</p>
      <ul className="ct-list tt-updates">
        {targets.map(({ no, text, phrase, status, sample }) => (
          <li key={no}>
            <p>
              <Link {...routeLink({ name: 'target', no })} variant="inline">
                {t('related.target', { no })}: <PlanText>{text}</PlanText>
              </Link>
            </p>
            <p className="ct-cluster">
              <StatusTag status={status} label={t(`targetStatus.${status}`)} />
              {sample && <SampleMark label={t('sample.title')} />}
              <span className="ct-small ct-muted">
                {t('related.phrase')} <PlanText>“{phrase}”</PlanText>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
