import type { Redaction } from '@cantho/api-client';
import { segmentsOf } from './personalPlaces.ts';
import { useMessages } from './useMessages.ts';

export interface MarkedProps {
  readonly text: string;
  readonly found: Redaction['found'];
}

/** A text with the places found in it marked, each with what it is in words. */
export function Marked({ text, found }: MarkedProps) {
  const { t } = useMessages();
  return (
    <p className="of-text ct-prose">
      {segmentsOf(text, found).map(({ text: part, kind, start }) =>
        kind === null ? (
          <span key={start}>{part}</span>
        ) : (
          <mark key={start} className="of-mark">
            {part} <small>({t(`personal.${kind}`)})</small>
          </mark>
        ),
      )}
    </p>
  );
}
