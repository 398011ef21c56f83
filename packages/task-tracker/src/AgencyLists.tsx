import type { AgencyRef, Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { useMessages } from './messages.ts';

/** Who leads and who coordinates, in the plan's order; what is no single body says so. */
export function AgencyLists({ task, level }: { readonly task: Task; readonly level: HeadingLevel }) {
  const { t } = useMessages();
  return (
    <>
      <AgencyList title={t('task.leadAgencies')} agencies={task.leadAgencies} level={level} />
      <AgencyList title={t('task.coordinatingAgencies')} agencies={task.coordinatingAgencies} level={level} />
    </>
  );
}

interface AgencyListProps {
  readonly title: string;
  readonly agencies: readonly AgencyRef[];
  readonly level: HeadingLevel;
}

function AgencyList({ title, agencies, level }: AgencyListProps) {
  const { t } = useMessages();
  if (agencies.length === 0) return null;
  return (
    <div>
      <Heading level={level} className="tt-part-heading">
        {title}
      </Heading>
      <ul className="tt-agencies">
        {agencies.map(({ id, name, kind }) => (
          <li key={id}>
            <PlanText>{name}</PlanText>
            {kind !== 'body' && <span className="ct-muted"> ({t(`agency.${kind}`).toLowerCase()})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
