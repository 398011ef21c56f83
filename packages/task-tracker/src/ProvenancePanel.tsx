import type { PlanProvenance } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Provenance } from '@cantho/ui/provenance';
import { useMessages } from './messages.ts';

/** Where in the plan the task stands, in its very words, and which text they were read from. */
export function ProvenancePanel({ provenance }: { readonly provenance: PlanProvenance }) {
  const { t } = useMessages();
  const { document, appendix, row, quote, sourceSha256 } = provenance;
  return (
    <Provenance
      terms={{
        document: t('provenance.document'),
        place: t('provenance.place'),
        quote: t('provenance.quote'),
        hash: t('provenance.hash'),
      }}
      document={document}
      place={t('provenance.placeOf', { appendix, row })}
      quote={<PlanText>{quote}</PlanText>}
      hash={sourceSha256}
    />
  );
}
