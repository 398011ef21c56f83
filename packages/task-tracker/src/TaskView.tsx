import { isProblem } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import { useReady, useRouteLink } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { EmptyState } from '@cantho/ui/empty-state';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { DataAge, Failed, Loading } from './DataStates.tsx';
import { useMessages } from './i18n.tsx';
import { usePlanQuery } from './planApi.tsx';
import { planNumber } from './planNumber.ts';
import { TaskArticle } from './TaskArticle.tsx';
import { useViewTitle } from './useViewTitle.ts';

export interface TaskViewProps {
  readonly no: number;
  readonly level: 1 | 2;
  /** The list as the reader left it; without it there is no way back. */
  readonly backTo?: ModuleRoute;
  /** The reader came here from within the module: the heading is where they read on. */
  readonly takesFocus: boolean;
}

export function TaskView({ no, level, backTo, takesFocus }: TaskViewProps) {
  const { say } = useMessages();
  const routeLink = useRouteLink();
  const query = usePlanQuery((ask) => ask.task(no));
  const isMissing = isProblem(query.error, 'notFound');
  useViewTitle(say(isMissing ? 'task.notFound' : 'task.title', { no }));
  useReady(query.data !== undefined || isMissing);
  return (
    <div className="ct-page ct-stack">
      {backTo && (
        <div>
          <BackLink {...routeLink(backTo)}>{say('task.back')}</BackLink>
        </div>
      )}
      {query.data && !isMissing && (
        <>
          <DataAge query={query} />
          {query.data.sample && <SampleBanner label={say('sample.title')} detail={say('sample.detail')} />}
          <TaskArticle task={query.data} level={level} takesFocus={takesFocus} />
        </>
      )}
      {isMissing && (
        <EmptyState
          title={say('task.notFound', { no })}
          headingLevel={level}
          detail={say('task.notFoundDetail', { plan: planNumber })}
        />
      )}
      {!query.data && !isMissing && query.error && <Failed error={query.error} query={query} />}
      {!query.data && !query.error && <Loading label={say('task.loading', { no })} />}
    </div>
  );
}
