import { isProblem, type Summary, type TaskList as TaskPage } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { ViewSwitch } from '@cantho/ui/view-switch';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { type ReactNode, useCallback, useDeferredValue, useId, useMemo, useRef } from 'react';
import { withKnownAgencies } from './agencyOptions.ts';
import { LazyExtra } from './LazyExtra.tsx';
import { LazyPages } from './LazyPages.tsx';
import { LazyTaskViews } from './LazyTaskViews.tsx';
import { useMessages } from './messages.ts';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskRows } from './TaskRows.tsx';
import {
  filtersFrom,
  isFiltered,
  noFilters,
  queryOf,
  searchFrom,
  type TaskListFilters,
} from './taskFilters.ts';
import { placeFrom, searchOf, type TaskPlace, taskViews } from './taskPlace.ts';
import { useAgencyOptions } from './useAgencyOptions.ts';
import { useFilterDraft } from './useFilterDraft.ts';
import { useFilterLink } from './useFilterLink.ts';
import { useRested } from './useRested.ts';
import type { GoTo } from './useTaskRoute.ts';
import { type TasksRead, useHeldTasks, useTasks } from './useTasks.ts';

export interface TaskListProps {
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly goTo: GoTo;
  readonly focusTask: number | null | undefined;
  readonly counts: Summary['tasks'] | undefined;
}

/** Milliseconds without a key after which the API is asked for what was typed. */
const typingRestMs = 250;

/** Filters, how many tasks they leave, and those in the view the reader chose. */
export function TaskList({ level, search, goTo, focusTask, counts }: TaskListProps) {
  const { t, format } = useMessages();
  const held = useHeldTasks();
  const agencies = useAgencyOptions();
  const { place, setFilters, isAhead } = usePlace(search, goTo, agencies);
  const { filters, view } = place;
  const query = useTaskQuery(filters, held.isWhole ? 0 : typingRestMs);
  const { sort } = place;
  const page = isAhead ? 1 : place.page;
  const { pageSize } = held;
  const listQuery = useMemo(() => ({ ...query, sort, page, pageSize }), [query, sort, page, pageSize]);
  const found = useTasks(listQuery);
  const total = found.list?.page.totalItems;
  const isNarrowed = isFiltered(filters);
  const focus = useRef(focusTask ?? null);
  const titleId = useId();
  const clear = isNarrowed && (
    <Button variant="quiet" icon="cross" onClick={() => setFilters(noFilters)}>
      {t('filters.clear')}
    </Button>
  );
  const counted =
    total === undefined
      ? ''
      : t(isNarrowed ? 'list.resultOf' : 'list.resultCount', {
          count: total,
          number: format.number(total),
          total: format.number(held.totalItems),
        });
  return (
    <section className="tt-list" aria-labelledby={titleId}>
      <VisuallyHidden>
        <Heading level={level === 1 ? 2 : 3} id={titleId}>
          {t('list.heading')}
        </Heading>
      </VisuallyHidden>
      <TaskFilters
        {...{ filters, counts, agencies }}
        dueSoonDays={held.dueSoonDays}
        onChange={setFilters}
        sort={view === 'list' ? sort : null}
        onSort={(next) => goTo(searchOf({ ...place, sort: next, page: 1 }))}
      />
      <Views place={place} goTo={goTo} />
      <div className="tt-results">
        <p role="status">
          <strong>{counted}</strong>
        </p>
        {total !== 0 && clear}
        <LazyExtra what="take" place={place} level={level} />
      </div>
      <Found {...{ found, place, goTo, level, query, focus, clear }} />
    </section>
  );
}

/** What the address says, with filters as the reader has them now. */
function usePlace(
  search: RouteSearch | undefined,
  goTo: GoTo,
  agencies: ReturnType<typeof useAgencyOptions>,
) {
  const { view, sort, page } = placeFrom(search);
  const write = useCallback(
    (filters: TaskListFilters) => goTo(searchOf({ filters, view, sort, page: 1 })),
    [goTo, view, sort],
  );
  const { filters: drafted, setFilters } = useFilterDraft(search, write);
  const filters = agencies ? withKnownAgencies(drafted, agencies) : drafted;
  const isAhead = JSON.stringify(searchFrom(drafted)) !== JSON.stringify(searchFrom(filtersFrom(search)));
  const place: TaskPlace = { filters, view, sort, page: isAhead ? 1 : page };
  return { place, setFilters, isAhead };
}

/** The same object as long as it asks the same. */
function useTaskQuery(filters: TaskListFilters, restMs: number) {
  const q = useRested(filters.q.trim(), restMs);
  const address = JSON.stringify(searchFrom({ ...filters, q }));
  return useMemo(() => queryOf(filtersFrom(JSON.parse(address))), [address]);
}

function Views({ place, goTo }: { readonly place: TaskPlace; readonly goTo: GoTo }) {
  const { t } = useMessages();
  const link = useFilterLink(goTo);
  const searches = taskViews.map((view) => ({ view, search: searchOf({ ...place, view, page: 1 }) }));
  return (
    <ViewSwitch
      label={t('views.label')}
      value={place.view}
      options={searches.map(({ view, search }) => ({
        value: view,
        label: t(`views.${view}`),
        href: link.href(search),
      }))}
      onSwitch={(value, event) => {
        const chosen = searches.find(({ view }) => view === value);
        if (chosen) link.onClick(event, chosen.search);
      }}
    />
  );
}

interface FoundProps {
  readonly found: TasksRead;
  readonly place: TaskPlace;
  readonly goTo: GoTo;
  readonly level: 1 | 2;
  readonly query: ReturnType<typeof queryOf>;
  readonly focus: { current: number | null };
  readonly clear: ReactNode;
}

/** What the filters leave, in the chosen view. The rows may come a moment after their count: keys go before them. */
function Found({ found, place, goTo, level, query, focus, clear }: FoundProps) {
  const { t } = useMessages();
  const { today } = useHeldTasks();
  const { list, read } = found;
  const shown = useDeferredValue(list);
  const address = JSON.stringify(searchOf(place));
  const search = useMemo<RouteSearch>(() => JSON.parse(address), [address]);
  const subLevel = level === 1 ? 2 : 3;
  if (!list || !shown) {
    if (!read.error) return <ReadWaiting label={t('list.loading')} />;
    if (!isProblem(read.error, 'validation')) {
      return <ReadFailed read={read} error={read.error} level={subLevel} />;
    }
  }
  if (!list || !shown || list.page.totalItems === 0) {
    return (
      <EmptyState
        title={t('list.empty')}
        headingLevel={subLevel}
        detail={t('list.emptyDetail')}
        action={clear}
        icon="search"
      />
    );
  }
  const rows = {
    today,
    search,
    focus,
    level: level === 1 ? 3 : 4,
    showWhole: place.filters.q.trim() !== '',
  } as const;
  if (place.view !== 'list') return <LazyTaskViews {...{ place, goTo, level, query, rows }} />;
  return <Listed list={shown} isOld={found.isOld || shown !== list} {...{ place, goTo, rows, subLevel }} />;
}

interface ListedProps extends Pick<FoundProps, 'place' | 'goTo'> {
  readonly list: TaskPage;
  /** Others are on their way. */
  readonly isOld: boolean;
  readonly subLevel: 2 | 3;
  readonly rows: Omit<Parameters<typeof TaskRows>[0], 'rows'>;
}

function Listed({ list, isOld, place, goTo, rows, subLevel }: ListedProps) {
  const { t } = useMessages();
  return (
    <div className="ct-stack" aria-busy={isOld} data-old={isOld || undefined}>
      {list.items.length > 0 ? (
        <TaskRows rows={list.items} {...rows} />
      ) : (
        <EmptyState title={t('list.noPage')} headingLevel={subLevel} />
      )}
      <LazyPages page={list.page} place={place} goTo={goTo} />
    </div>
  );
}
