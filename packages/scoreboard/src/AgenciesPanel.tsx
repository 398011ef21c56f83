import type { AgencyRef, TargetSummary } from '@cantho/api-client';
import { DescriptionList } from '@cantho/ui/description-list';
import { PlanText } from './PlanText.tsx';
import { useMessages } from './useMessages.ts';

export interface AgenciesPanelProps {
  readonly target: Pick<TargetSummary, 'leadAgencies' | 'coordinatingAgencies'>;
}

/** Lead and coordinating agencies in the plan's order; classes of bodies are marked as such. */
export function AgenciesPanel({ target }: AgenciesPanelProps) {
  const { t } = useMessages();
  const { leadAgencies, coordinatingAgencies } = target;
  const hasClass = [...leadAgencies, ...coordinatingAgencies].some(({ kind }) => kind === 'class');
  return (
    <>
      <DescriptionList
        items={[
          { term: t('agencies.lead'), description: <AgencyNames agencies={leadAgencies} /> },
          ...(coordinatingAgencies.length > 0
            ? [
                {
                  term: t('agencies.coordinating'),
                  description: <AgencyNames agencies={coordinatingAgencies} />,
                },
              ]
            : []),
        ]}
      />
      {hasClass && <p className="ct-muted ct-small">{t('agencies.classHint')}</p>}
    </>
  );
}

function AgencyNames({ agencies }: { readonly agencies: readonly AgencyRef[] }) {
  const { t } = useMessages();
  return (
    <ul className="ct-list">
      {agencies.map(({ id, name, kind }) => (
        <li key={id}>
          <PlanText>{name}</PlanText>{' '}
          {kind !== 'body' && <span className="sb-kind">{t(`agencies.${kind}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
