import type { PlanProvenance } from '@cantho/api-client';
import { DescriptionList } from '@cantho/ui/description-list';
import { useMessages } from './i18n.tsx';

/** Where in the plan the task stands, in its very words, and which text they were read from. */
export function ProvenancePanel({ provenance }: { readonly provenance: PlanProvenance }) {
  const { say, language } = useMessages();
  const { document, appendix, row, quote, sourceSha256 } = provenance;
  return (
    <DescriptionList
      items={[
        { term: say('provenance.document'), description: document },
        { term: say('provenance.place'), description: say('provenance.placeOf', { appendix, row }) },
        {
          term: say('provenance.quote'),
          description: (
            <blockquote className="tt-quote" lang={language === 'vi' ? undefined : 'vi'}>
              {quote}
            </blockquote>
          ),
        },
        { term: say('provenance.hash'), description: <code className="tt-hash">{sourceSha256}</code> },
      ]}
    />
  );
}
