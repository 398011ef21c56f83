import type { RouteSearch } from '@cantho/host-sdk';
import { useReady, useViewTitle } from '@cantho/host-sdk/react-module';
import { Heading } from '@cantho/ui/heading';
import { useMessages } from './messages.ts';
import { planNumber } from './planNumber.ts';
import { useAllTasks } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TaskList } from './TaskList.tsx';
import { TaskSummaryPanel } from './TaskSummaryPanel.tsx';

export interface TaskListViewProps {
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly onFilter: (search: RouteSearch) => void;
  /** The task the reader comes back from. */
  readonly focusTask: number | null | undefined;
}

export function TaskListView({ level, search, onFilter, focusTask }: TaskListViewProps) {
  const { t, format } = useMessages();
  const query = useAllTasks();
  useViewTitle(t('list.title'));
  useReady(query.data !== undefined);
  const { data, error } = query;
  if (!data) {
    return (
      <div className="ct-page">
        {error ? (
          <ReadFailed read={query} error={error} level={level} />
        ) : (
          <ReadWaiting label={t('list.loading')} />
        )}
      </div>
    );
  }
  return (
    <div className="ct-page ct-stack ct-stack-loose">
      <header className="ct-stack ct-stack-tight">
        <Heading level={level}>{t('list.title')}</Heading>
        <p className="ct-prose">
          {t('list.lead', { plan: planNumber })}{' '}
          <span className="ct-muted">{t('list.judgedOn', { date: format.day(data.today) })}</span>
        </p>
      </header>
      <ReadBanners read={query} sample={data.sample} />
      <TaskSummaryPanel tasks={data.items} level={level} onFilter={onFilter} />
      <TaskList {...{ level, search, onFilter, focusTask }} tasks={data.items} today={data.today} />
    </div>
  );
}
