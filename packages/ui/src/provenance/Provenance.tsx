import type { ReactNode } from 'react';
import { DescriptionList } from '../description-list/index.ts';

export interface ProvenanceProps {
  terms: { readonly document: string; readonly place: string; readonly quote: string; readonly hash: string };
  document: ReactNode;
  /** "Phụ lục I, dòng 20". */
  place: ReactNode;
  /** The document's own words. */
  quote: ReactNode;
  /** SHA-256 of the text it was read from, in hex. */
  hash: string;
}

/** Where in a document something stands, verbatim, and which text that was. */
export function Provenance({ terms, document, place, quote, hash }: ProvenanceProps) {
  return (
    <DescriptionList
      stacked
      items={[
        { term: terms.document, description: document },
        { term: terms.place, description: place },
        { term: terms.quote, description: <blockquote className="ct-quote">{quote}</blockquote> },
        { term: terms.hash, description: <code className="ct-hash">{hash}</code> },
      ]}
    />
  );
}
