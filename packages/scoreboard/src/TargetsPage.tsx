import type { TargetList, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { useHost, useReady } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { useEffect, useRef } from 'react';
import { filterTargets, noFilter, pillars, searchOf } from './filters.ts';
import { prefetchTargetPage } from './loadTargetPage.ts';
import { Overview } from './Overview.tsx';
import { ReadBanners } from './ReadBanners.tsx';
import { ReadFailed } from './ReadFailed.tsx';
import { allTargets } from './session.ts';
import { useConfig, useHeadingLevel, useSession } from './surroundings.ts';
import { TargetCard } from './TargetCard.tsx';
import { TargetFilters } from './TargetFilters.tsx';
import { takeReader } from './takeReader.ts';
import { useMessages } from './useMessages.ts';
import { type Read, useRead } from './useRead.ts';
import { useTargetFilter } from './useTargetFilter.ts';
import { useTitle } from './useTitle.ts';
import { Waiting } from './Waiting.tsx';

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 4 }] as const;

export interface TargetsPageProps {
  /** Number of the target the reader comes back from; its link gets the focus. */
  readonly returnedFrom: number | null;
}

/** The list of targets. */
export function TargetsPage({ returnedFrom }: TargetsPageProps) {
  const read = useRead(useSession().reads.targets(allTargets));
  useTitle(useMessages().t('targets.title'));
  if (read.data) return <LoadedPage read={read} list={read.data} returnedFrom={returnedFrom} />;
  if (read.error) return <ReadFailed read={read} error={read.error} />;
  return <Waiting slow={read.slow} shapes={shapes} />;
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
  // So that a target opens at once, also offline.
  useEffect(prefetchTargetPage, []);
  const items = pillar ? list.items.filter((item) => item.pillar === pillar) : list.items;
  const shown = filterTargets(items, filter);
  const result =
    shown.length === items.length
      ? t('result', { count: items.length })
      : t('resultOf', { count: shown.length, total: items.length });
  return (
    <div className="ct-stack ct-stack-loose">
      <div className="ct-stack">
        <Heading level={level}>{t('targets.title')}</Heading>
        <ReadBanners read={read} sample={list.sample} />
      </div>
      <Overview items={items} />
      <TargetFilters items={items} filter={filter} onChange={change} />
      <p role="status" className="sb-result">
        {result}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          headingLevel={nextLevel}
          icon="search"
          title={t('empty.title')}
          detail={t('empty.detail')}
          action={
            <Button onClick={() => change({ ...noFilter, sort: filter.sort })}>{t('filter.clear')}</Button>
          }
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
  if (!grouped) return <div ref={list}>{cards(items)}</div>;
  return (
    <div className="ct-stack ct-stack-loose" ref={list}>
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
