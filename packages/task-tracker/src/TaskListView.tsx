import type { RouteSearch } from '@cantho/host-sdk';
import { useReady } from '@cantho/host-sdk/react-module';
import { Heading } from '@cantho/ui/heading';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { DataAge, Failed, Loading } from './DataStates.tsx';
import { useMessages } from './i18n.tsx';
import { allTasks, usePlanQuery } from './planApi.tsx';
import { planNumber } from './planNumber.ts';
import { TaskList } from './TaskList.tsx';
import { TaskSummaryPanel } from './TaskSummaryPanel.tsx';
import { useViewTitle } from './useViewTitle.ts';

export interface TaskListViewProps {
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly onFilter: (search: RouteSearch) => void;
  /** The task the reader comes back from. */
  readonly focusTask: number | null | undefined;
}

export function TaskListView({ level, search, onFilter, focusTask }: TaskListViewProps) {
  const { say, format } = useMessages();
  const query = usePlanQuery(allTasks);
  useViewTitle(say('list.title'));
  useReady(query.data !== undefined);
  const { data, error } = query;
  if (!data) {
    if (error) return <Failed error={error} query={query} />;
    return <Loading label={say('list.loading')} />;
  }
  return (
    <div className="ct-page ct-stack ct-stack-loose">
      <header className="ct-stack ct-stack-tight">
        <Heading level={level}>{say('list.title')}</Heading>
        <p className="ct-prose">
          {say('list.lead', { plan: planNumber })}{' '}
          <span className="ct-muted">{say('list.judgedOn', { date: format.day(data.today) })}</span>
        </p>
      </header>
      <DataAge query={query} />
      {data.sample && <SampleBanner label={say('sample.title')} detail={say('sample.detail')} />}
      <TaskSummaryPanel tasks={data.items} level={level} onFilter={onFilter} />
      <TaskList {...{ level, search, onFilter, focusTask }} tasks={data.items} today={data.today} />
    </div>
  );
}
