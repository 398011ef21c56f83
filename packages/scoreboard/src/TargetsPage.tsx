import type { TargetList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { ViewSwitch } from '@cantho/ui/view-switch';
import { type ReactNode, useEffect, useState } from 'react';
import { tableChunk } from './chunks.ts';
import { useHeadingLevel } from './configContext.ts';
import { downloadsChunk } from './downloadsChunk.ts';
import { countFilters, noFilter, type TargetFilter } from './filters.ts';
import { LazyFold } from './LazyFold.tsx';
import { LazyPart } from './LazyPart.tsx';
import { Overview } from './Overview.tsx';
import { useFirstTargets } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { StatusLegend } from './StatusLegend.tsx';
import { TargetCards } from './TargetCards.tsx';
import { TargetFilters } from './TargetFilters.tsx';
import { targetPageChunk } from './targetPageChunk.ts';
import { type ListView, listViews } from './useListView.ts';
import { useMessages } from './useMessages.ts';
import { useTargetFilter } from './useTargetFilter.ts';
import { type TargetRows, useTargetRows } from './useTargetRows.ts';

/** Milliseconds after the list is drawn: it has been read by then, and nothing else is on its way. */
const restMs = 3000;

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 4 }] as const;

export interface TargetsPageProps {
  /** Number of the target the reader comes back from; its link gets the focus. */
  readonly returnedFrom: number | null;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
}

/** The list of targets. */
export function TargetsPage(props: TargetsPageProps) {
  const read = useFirstTargets();
  useViewTitle(useMessages().t('targets.title'));
  if (read.data) return <LoadedPage {...props} read={read} />;
  if (read.error) return <ReadFailed read={read} error={read.error} />;
  return <ReadWaiting shapes={shapes} />;
}

interface LoadedPageProps extends TargetsPageProps {
  readonly read: Read<TargetList>;
}

function LoadedPage({ read, view, onView, returnedFrom }: LoadedPageProps) {
  const { t } = useMessages();
  const state = useTargetFilter();
  const rows = useTargetRows(read, state);
  const { filter, change } = state;
  const linkOf = useRouteLink();
  useReady(true);
  // So that a target opens at once, also offline; what the reader waits for now comes before.
  useEffect(() => {
    const timer = setTimeout(targetPageChunk.prefetch, restMs);
    return () => clearTimeout(timer);
  }, []);
  // Nothing on the page may also be a page that is not there any more.
  const clear = (countFilters(filter) > 0 || rows.items?.length === 0) && (
    <Button variant="quiet" icon="cross" onClick={() => change({ ...noFilter, sort: filter.sort })}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <div className="ct-stack ct-stack-loose">
      <div className="ct-stack">
        <div className="sb-title">
          <Heading level={useHeadingLevel(0)}>{t('targets.title')}</Heading>
          <Link {...linkOf({ name: 'agencies' })}>{t('agencies.see')}</Link>
        </div>
        <ReadBanners read={rows.read} sample={read.data?.sample ?? false} />
      </div>
      <Overview overviews={rows.overviews} />
      <div className="ct-stack ct-stack-tight">
        <TargetFilters rows={rows} filter={filter} onChange={change} />
        <div className="sb-results">
          <p role="status">{useResultText(rows)}</p>
          {rows.items?.length !== 0 && clear}
          <ViewSwitch
            label={t('view')}
            options={listViews.map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onSwitch={(value) => onView(value as ListView)}
          />
        </div>
      </div>
      <Rows {...{ rows, filter, view, clear, returnedFrom }} onChange={change} />
      <div className="sb-folds">
        <StatusLegend />
        <Downloads rows={rows} sample={read.data?.sample ?? false} />
      </div>
    </div>
  );
}

/** Announced whenever it changes; as it was while the next is not known. */
function useResultText({ count, total }: TargetRows): string {
  const { t, number } = useMessages();
  const text =
    count === null || total === null
      ? null
      : count === total
        ? t('result', { count, shown: number(count) })
        : t('resultOf', { count, shown: number(count), total: number(total) });
  const [last, setLast] = useState('');
  if (text !== null && text !== last) setLast(text);
  return text ?? last;
}

interface RowsProps {
  readonly rows: TargetRows;
  readonly filter: TargetFilter;
  readonly view: ListView;
  readonly clear: ReactNode;
  readonly returnedFrom: number | null;
  readonly onChange: (change: Partial<TargetFilter>) => void;
}

const rowShapes = [{ shape: 'card', count: 4 }] as const;

function Rows({ rows, filter, view, clear, returnedFrom, onChange }: RowsProps) {
  const { t } = useMessages();
  const level = useHeadingLevel(1);
  const { items, error } = rows;
  if (error) return <ReadFailed read={rows.read} error={error} level={1} />;
  if (items === null) return <ReadWaiting shapes={rowShapes} />;
  if (items.length === 0)
    return (
      <EmptyState
        headingLevel={level}
        icon="search"
        title={t('empty.title')}
        detail={t('empty.detail')}
        action={clear}
      />
    );
  const shown = { items, filter: rows.filter, returnedFrom };
  return (
    <div className="sb-rows" aria-busy={rows.isBehind || undefined}>
      {view === 'cards' ? (
        <TargetCards {...shown} isPaged={rows.pageCount > 1} />
      ) : (
        <LazyPart chunk={tableChunk} shapes={rowShapes}>
          {(part) => <part.TargetsTable {...shown} sortFields={rows.sortFields} onChange={onChange} />}
        </LazyPart>
      )}
      {rows.pageCount > 1 && (
        <LazyPart chunk={tableChunk} shapes={[]}>
          {(part) => <part.Pages rows={rows} filter={filter} onChange={onChange} />}
        </LazyPart>
      )}
    </div>
  );
}

interface DownloadsProps {
  readonly rows: TargetRows;
  readonly sample: boolean;
}

function Downloads({ rows, sample }: DownloadsProps) {
  const { t } = useMessages();
  return (
    <LazyFold label={t('download.title')}>
      {() => (
        <LazyPart chunk={downloadsChunk} shapes={[{ count: 3 }]}>
          {(part) => (
            <part.TargetDownloads
              filters={rows.asked}
              asOf={rows.overviews?.all.asOf ?? null}
              sample={sample}
            />
          )}
        </LazyPart>
      )}
    </LazyFold>
  );
}
