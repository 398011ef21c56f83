import { isProblem, type Summary, type TaskList as TaskPage } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { ViewSwitch } from '@cantho/ui/view-switch';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import {
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
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
  const { query, isTyping } = useTaskQuery(filters, held.isWhole ? 0 : typingRestMs);
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
  const counted = useLast(
    total === undefined || found.isOld || isTyping
      ? null
      : t(isNarrowed ? 'list.resultOf' : 'list.resultCount', {
          count: total,
          number: format.number(total),
          total: format.number(held.totalItems),
        }),
  );
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

/** The query of the filters, the same object as long as it asks the same; of what is still being typed it knows nothing yet. */
function useTaskQuery(filters: TaskListFilters, restMs: number) {
  const typed = filters.q.trim();
  const q = useRested(typed, restMs);
  const address = JSON.stringify(searchFrom({ ...filters, q }));
  const query = useMemo(() => queryOf(filtersFrom(JSON.parse(address))), [address]);
  return { query, isTyping: q !== typed };
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

/** The last text there was: of other filters than the reader's, until theirs are counted, and never a mixture of both. */
function useLast(text: string | null): string | null {
  const [last, setLast] = useState(text);
  if (text !== null && text !== last) setLast(text);
  return text ?? last;
}

interface FoundProps extends Pick<RowsProps, 'goTo' | 'level' | 'focus'> {
  readonly found: TasksRead;
  readonly place: TaskPlace;
  readonly query: ReturnType<typeof queryOf>;
  readonly clear: ReactNode;
}

/** What the filters leave, in the chosen view. The rows may come a moment after their count: keys and taps go before them. */
function Found({ found, place, query, clear, ...rest }: FoundProps) {
  const { t } = useMessages();
  const { list, read } = found;
  const address = JSON.stringify(searchOf(place));
  const now = useMemo(() => ({ list, query, address }), [list, query, address]);
  const shown = useDeferredValue(now);
  const subLevel = rest.level === 1 ? 2 : 3;
  if (!list) {
    if (!read.error) return <ReadWaiting label={t('list.loading')} />;
    if (!isProblem(read.error, 'validation')) {
      return <ReadFailed read={read} error={read.error} level={subLevel} />;
    }
  }
  if (!list || list.page.totalItems === 0) {
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
  // What is shown may lag behind, and may have been nothing.
  const { list: listed = list, query: asked, address: from } = shown;
  const isOld = found.isOld || shown !== now;
  return (
    <div aria-busy={isOld} data-old={isOld || undefined}>
      <Rows list={listed} query={asked} address={from} {...rest} />
    </div>
  );
}

interface RowsProps {
  readonly list: TaskPage;
  readonly query: ReturnType<typeof queryOf>;
  /** Of the place, as JSON: the same text is the same place. */
  readonly address: string;
  readonly goTo: GoTo;
  readonly level: 1 | 2;
  readonly focus: RefObject<number | null>;
}

/** Drawn anew only when what is in it changes, apart from what the reader types and taps. */
const Rows = memo(function Rows({ list, query, address, goTo, level, focus }: RowsProps) {
  const { t } = useMessages();
  const { today } = useHeldTasks();
  const search = useMemo<RouteSearch>(() => JSON.parse(address), [address]);
  const place = placeFrom(search);
  const rows = {
    today,
    search,
    focus,
    level: level === 1 ? 3 : 4,
    showWhole: place.filters.q !== '',
  } as const;
  if (place.view !== 'list') return <LazyTaskViews {...{ place, goTo, level, query, rows }} />;
  return (
    <div className="ct-stack">
      {list.items.length > 0 ? (
        <TaskRows rows={list.items} {...rows} />
      ) : (
        <EmptyState title={t('list.noPage')} headingLevel={level === 1 ? 2 : 3} />
      )}
      <LazyPages page={list.page} place={place} goTo={goTo} />
    </div>
  );
});
