import type { AgencyRef, Task } from '@cantho/api-client';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { useMessages } from './i18n.tsx';

/** Who leads and who coordinates, in the plan's order; what is no single body says so. */
export function AgencyLists({ task, level }: { readonly task: Task; readonly level: HeadingLevel }) {
  const { say } = useMessages();
  return (
    <>
      <AgencyList title={say('task.leadAgencies')} agencies={task.leadAgencies} level={level} />
      <AgencyList
        title={say('task.coordinatingAgencies')}
        agencies={task.coordinatingAgencies}
        level={level}
      />
    </>
  );
}

interface AgencyListProps {
  readonly title: string;
  readonly agencies: readonly AgencyRef[];
  readonly level: HeadingLevel;
}

function AgencyList({ title, agencies, level }: AgencyListProps) {
  const { say, language } = useMessages();
  if (agencies.length === 0) return null;
  return (
    <div>
      <Heading level={level} className="tt-part-heading">
        {title}
      </Heading>
      <ul className="tt-agencies">
        {agencies.map(({ id, name, kind }) => (
          <li key={id}>
            <span lang={language === 'vi' ? undefined : 'vi'}>{name}</span>
            {kind !== 'body' && <span className="ct-muted"> ({say(`agency.${kind}`).toLowerCase()})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
