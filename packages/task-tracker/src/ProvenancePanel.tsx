import type { PlanProvenance } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { DescriptionList } from '@cantho/ui/description-list';
import { useMessages } from './messages.ts';

/** Where in the plan the task stands, in its very words, and which text they were read from. */
export function ProvenancePanel({ provenance }: { readonly provenance: PlanProvenance }) {
  const { t } = useMessages();
  const { document, appendix, row, quote, sourceSha256 } = provenance;
  return (
    <DescriptionList
      items={[
        { term: t('provenance.document'), description: document },
        { term: t('provenance.place'), description: t('provenance.placeOf', { appendix, row }) },
        {
          term: t('provenance.quote'),
          description: (
            <blockquote className="tt-quote">
              <PlanText>{quote}</PlanText>
            </blockquote>
          ),
        },
        { term: t('provenance.hash'), description: <code className="tt-hash">{sourceSha256}</code> },
      ]}
    />
  );
}
