import type { AgencyRef, TargetSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { type AgencyEntry, AgencyLists } from '@cantho/ui/agency-lists';
import { Link } from '@cantho/ui/link';
import { useMessages } from './useMessages.ts';

export interface AgenciesPanelProps {
  readonly target: Pick<TargetSummary, 'leadAgencies' | 'coordinatingAgencies'>;
}

/** Lead and coordinating agencies in the plan's order, each with the way to its page; classes of bodies are marked as such. */
export function AgenciesPanel({ target }: AgenciesPanelProps) {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  const entry = ({ id, name, kind }: AgencyRef): AgencyEntry => ({
    id,
    name: (
      <Link {...linkOf({ name: 'agency', id })}>
        <PlanText>{name}</PlanText>
      </Link>
    ),
    kind: kind === 'body' ? undefined : t(`agencies.${kind}`),
  });
  return (
    <AgencyLists
      lists={[
        { title: t('agencies.lead'), agencies: target.leadAgencies.map(entry) },
        { title: t('agencies.coordinating'), agencies: target.coordinatingAgencies.map(entry) },
      ]}
      kindHint={t('agencies.classHint')}
    />
  );
}
