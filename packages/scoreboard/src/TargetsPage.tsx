import type { TargetList, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import type { Read } from '@cantho/host-sdk/react-data';
import { useHost, useReady, useViewTitle } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { useEffect, useRef } from 'react';
import { useConfig, useHeadingLevel } from './configContext.ts';
import { countFilters, filterTargets, noFilter, pillars, searchOf } from './filters.ts';
import { Overview } from './Overview.tsx';
import { useTargets } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TargetCard } from './TargetCard.tsx';
import { TargetFilters } from './TargetFilters.tsx';
import { takeReader } from './takeReader.ts';
import { targetPageChunk } from './targetPageChunk.ts';
import { useMessages } from './useMessages.ts';
import { useTargetFilter } from './useTargetFilter.ts';

/** Milliseconds after the list is drawn: it has been read by then, and nothing else is on its way. */
const restMs = 3000;

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 4 }] as const;

export interface TargetsPageProps {
  /** Number of the target the reader comes back from; its link gets the focus. */
  readonly returnedFrom: number | null;
}

/** The list of targets. */
export function TargetsPage({ returnedFrom }: TargetsPageProps) {
  const read = useTargets();
  useViewTitle(useMessages().t('targets.title'));
  if (read.data) return <LoadedPage read={read} list={read.data} returnedFrom={returnedFrom} />;
  if (read.error) return <ReadFailed read={read} error={read.error} />;
  return <ReadWaiting shapes={shapes} />;
}

interface LoadedPageProps extends TargetsPageProps {
  readonly read: Read<TargetList>;
  readonly list: TargetList;
}

function LoadedPage({ read, list, returnedFrom }: LoadedPageProps) {
  const { t } = useMessages();
  const { pillar } = useConfig();
  const [filter, change] = useTargetFilter();
  const [level, nextLevel] = [useHeadingLevel(0), useHeadingLevel(1)];
  useReady(true);
  // So that a target opens at once, also offline; what the reader waits for now comes before.
  useEffect(() => {
    const timer = setTimeout(targetPageChunk.prefetch, restMs);
    return () => clearTimeout(timer);
  }, []);
  const items = pillar ? list.items.filter((item) => item.pillar === pillar) : list.items;
  const shown = filterTargets(items, filter);
  const result =
    shown.length === items.length
      ? t('result', { count: items.length })
      : t('resultOf', { count: shown.length, total: items.length });
  const clear = countFilters(filter) > 0 && (
    <Button variant="quiet" icon="cross" onClick={() => change({ ...noFilter, sort: filter.sort })}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <div className="ct-stack ct-stack-loose">
      <div className="ct-stack">
        <Heading level={level}>{t('targets.title')}</Heading>
        <ReadBanners read={read} sample={list.sample} />
      </div>
      <Overview items={items} />
      <div className="ct-stack ct-stack-tight">
        <TargetFilters items={items} filter={filter} onChange={change} />
        <div className="sb-results">
          <p role="status">{result}</p>
          {shown.length > 0 && clear}
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          headingLevel={nextLevel}
          icon="search"
          title={t('empty.title')}
          detail={t('empty.detail')}
          action={clear}
        />
      ) : (
        <Targets
          items={shown}
          grouped={filter.sort === 'no' && !pillar}
          search={searchOf(filter)}
          returnedFrom={returnedFrom}
        />
      )}
    </div>
  );
}

interface TargetsProps extends TargetsPageProps {
  readonly items: readonly TargetSummary[];
  readonly grouped: boolean;
  readonly search: RouteSearch;
}

function Targets({ items, grouped, search, returnedFrom }: TargetsProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(1);
  const list = useReturnFocus(returnedFrom, search);
  const cards = (some: readonly TargetSummary[]) => (
    <ul className="ct-list ct-grid">
      {some.map((target) => (
        <TargetCard key={target.no} target={target} search={search} withPillar={!grouped} />
      ))}
    </ul>
  );
  // The reader reaches for a target.
  const soon = { onPointerOver: targetPageChunk.prefetch, onFocus: targetPageChunk.prefetch };
  if (!grouped)
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
}

/** Puts the focus, and so the page, back where the reader left the list. */
function useReturnFocus(no: number | null, search: RouteSearch) {
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
