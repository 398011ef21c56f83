import type { ReactNode } from 'react';

export interface DescriptionListItem {
  term: ReactNode;
  description: ReactNode;
  /** Where two terms could be equal or are no text. */
  key?: string | undefined;
}

export interface DescriptionListProps {
  items: readonly DescriptionListItem[];
  /** Terms over their descriptions at any width, for a narrow column. */
  stacked?: boolean | undefined;
}

/** Terms beside their descriptions; under them where space is short. */
export function DescriptionList({ items, stacked }: DescriptionListProps) {
  return (
    <dl className={stacked ? 'ct-dl ct-dl-stacked' : 'ct-dl'}>
      {items.map(({ key, term, description }) => (
        <div key={key ?? String(term)}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
