import type { ReactNode } from 'react';

export interface DescriptionListItem {
  term: ReactNode;
  description: ReactNode;
  /** Where two terms could be equal or are no text. */
  key?: string | undefined;
}

export interface DescriptionListProps {
  items: readonly DescriptionListItem[];
}

/** Terms beside their descriptions; under them where space is short. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="ct-dl">
      {items.map(({ key, term, description }) => (
        <div key={key ?? String(term)}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
