import type { TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { useHost } from '@cantho/host-sdk/react-module';
import { Heading } from '@cantho/ui/heading';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useConfig, useHeadingLevel } from './configContext.ts';
import { pillars, searchOf, type TargetFilter } from './filters.ts';
import { TargetCard } from './TargetCard.tsx';
import { takeReader } from './takeReader.ts';
import { targetPageChunk } from './targetPageChunk.ts';
import { useMessages } from './useMessages.ts';

export interface TargetCardsProps {
  readonly items: readonly TargetSummary[];
  /** They are not all of the list, so that their pillars are no groups. */
  readonly isPaged: boolean;
  /** The filter they passed. */
  readonly filter: TargetFilter;
  /** Number of the target the reader comes back from. */
  readonly returnedFrom: number | null;
}

/** The reader reaches for a target. */
export const soon = { onPointerOver: targetPageChunk.prefetch, onFocus: targetPageChunk.prefetch };

/** The targets as cards: in the plan's order below their pillars, else as one list. */
export const TargetCards = memo(function TargetCards(props: TargetCardsProps) {
  const { items, isPaged, filter, returnedFrom } = props;
  const { t } = useMessages();
  const level = useHeadingLevel(1);
  const { pillar: onlyPillar } = useConfig();
  const isGrouped = filter.sort === 'no' && !onlyPillar && !isPaged;
  const search = useSearch(filter);
  const list = useReturnFocus(returnedFrom, search);
  const cards = (some: readonly TargetSummary[]) => (
    <ul className="ct-list ct-grid">
      {some.map((target) => (
        <TargetCard key={target.no} target={target} search={search} withPillar={!isGrouped} />
      ))}
    </ul>
  );
  if (!isGrouped)
    return (
      <div ref={list} {...soon}>
        {cards(items)}
      </div>
    );
  return (
    <div className="ct-stack ct-stack-loose" ref={list} {...soon}>
      {pillars
        .map((pillar) => ({ pillar, own: items.filter((item) => item.pillar === pillar) }))
        .filter(({ own }) => own.length > 0)
        .map(({ pillar, own }) => (
          <section key={pillar} className="ct-stack">
            <Heading level={level}>{t(`pillar.${pillar}`)}</Heading>
            {cards(own)}
          </section>
        ))}
    </div>
  );
});

/** The filter as a search; the same object while it says the same, so that no card is drawn again. */
export function useSearch(filter: TargetFilter): RouteSearch {
  const text = JSON.stringify(searchOf(filter));
  return useMemo(() => JSON.parse(text) as RouteSearch, [text]);
}

/** Puts the focus, and so the page, back where the reader left the list. */
export function useReturnFocus(no: number | null, search: RouteSearch) {
  const list = useRef<HTMLDivElement>(null);
  const { navigation } = useHost();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes back; later changes move no focus
  useEffect(() => {
    if (no === null) return;
    const href = navigation.href({ name: 'target', no, search });
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const left = links.find((link) => link.getAttribute('href') === href);
    if (left) takeReader(left, 'center');
  }, [no]);
  return list;
}
