import type { RouteSearch } from '@cantho/host-sdk';
import { useReady, useViewTitle } from '@cantho/host-sdk/react-module';
import { Heading } from '@cantho/ui/heading';
import { useEffect, useMemo } from 'react';
import { extrasChunk, restMs, taskPageChunk, viewsChunk } from './chunks.ts';
import { holdTasks } from './heldTasks.ts';
import { useMessages } from './messages.ts';
import { planNumber } from './planNumber.ts';
import { useFirstTasks, useSummary } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TaskList } from './TaskList.tsx';
import { TaskSummaryPanel } from './TaskSummaryPanel.tsx';
import type { GoTo } from './useTaskRoute.ts';
import { HeldTasksContext } from './useTasks.ts';

export interface TaskListViewProps {
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly goTo: GoTo;
  /** The task the reader comes back from. */
  readonly focusTask: number | null | undefined;
}

/** The page of all tasks: how they stand, and they themselves. */
export function TaskListView({ level, search, goTo, focusTask }: TaskListViewProps) {
  const { t, format } = useMessages();
  const first = useFirstTasks();
  const summary = useSummary();
  const { data } = first;
  const held = useMemo(() => data && holdTasks(data), [data]);
  const title = held ? t('list.title', { total: format.number(held.totalItems) }) : t('list.titleUnknown');
  useViewTitle(title);
  // Both at once: what comes later over the list would push it down.
  const isDrawn = held !== undefined && (summary.data !== undefined || summary.error !== null);
  useReady(isDrawn);
  usePrefetch(isDrawn);
  if (!held || !isDrawn) {
    return (
      <div className="ct-page">
        {!held && first.error ? (
          <ReadFailed read={first} error={first.error} level={level} />
        ) : (
          <ReadWaiting label={t('list.loading')} />
        )}
      </div>
    );
  }
  return (
    <div className="ct-page ct-stack ct-stack-loose">
      <header className="ct-stack ct-stack-tight">
        <Heading level={level}>{title}</Heading>
        <p className="ct-prose">
          {t('list.lead', { plan: planNumber })}{' '}
          <span className="ct-muted">{t('list.judgedOn', { date: format.day(held.today) })}</span>
        </p>
      </header>
      <ReadBanners read={first} sample={summary.data?.sample ?? data?.sample ?? false} />
      <TaskSummaryPanel read={summary} level={level} search={search} goTo={goTo} />
      <HeldTasksContext.Provider value={held}>
        <TaskList {...{ level, search, goTo, focusTask }} counts={summary.data?.tasks} />
      </HeldTasksContext.Provider>
    </div>
  );
}

/** So that a task and the other views open at once, also offline; what the reader waits for now comes before. */
function usePrefetch(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return;
    const timer = setTimeout(() => {
      for (const chunk of [extrasChunk, taskPageChunk, viewsChunk]) chunk.prefetch();
    }, restMs);
    return () => clearTimeout(timer);
  }, [isDrawn]);
}
