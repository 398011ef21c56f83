import type { AgencyRef, Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { type AgencyEntry, AgencyLists } from '@cantho/ui/agency-lists';
import { useMessages } from './messages.ts';

/** Who leads and who coordinates, in the plan's order; what is no single body says so. */
export function AgencyPanel({ task }: { readonly task: Task }) {
  const { t } = useMessages();
  const entry = ({ id, name, kind }: AgencyRef): AgencyEntry => ({
    id,
    name: <PlanText>{name}</PlanText>,
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
