import type { AgencyRef, Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { type AgencyEntry, AgencyLists } from '@cantho/ui/agency-lists';
import { Link } from '@cantho/ui/link';
import { useMessages } from './messages.ts';

/** Who leads and who coordinates, in the plan's order, each with a page of its own; what is no single body says so. */
export function AgencyPanel({ task }: { readonly task: Task }) {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  const entry = ({ id, name, kind }: AgencyRef): AgencyEntry => ({
    id,
    name: (
      <Link {...routeLink({ name: 'agency', id })}>
        <PlanText>{name}</PlanText>
      </Link>
    ),
    kind: kind === 'body' ? undefined : t(`agency.${kind}`),
  });
  return (
    <AgencyLists
      lists={[
        { title: t('task.leadAgencies'), agencies: task.leadAgencies.map(entry) },
        { title: t('task.coordinatingAgencies'), agencies: task.coordinatingAgencies.map(entry) },
      ]}
      kindHint={t('agency.classHint')}
    />
  );
}
