import { isProblem } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import { useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { EmptyState } from '@cantho/ui/empty-state';
import { useMessages } from './messages.ts';
import { planNumber } from './planNumber.ts';
import { useTask } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TaskArticle } from './TaskArticle.tsx';

export interface TaskViewProps {
  readonly no: number;
  readonly level: 1 | 2;
  /** The list as the reader left it; without it there is no way back. */
  readonly backTo?: ModuleRoute;
  /** The reader came here from within the module: the heading is where they read on. */
  readonly takesFocus: boolean;
}

export function TaskView({ no, level, backTo, takesFocus }: TaskViewProps) {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  const query = useTask(no);
  const isMissing = isProblem(query.error, 'notFound');
  useViewTitle(t(isMissing ? 'task.notFound' : 'task.title', { no }));
  useReady(query.data !== undefined || isMissing);
  return (
    <div className="ct-page ct-stack">
      {backTo && (
        <div>
          <BackLink {...routeLink(backTo)}>{t('task.back')}</BackLink>
        </div>
      )}
      {query.data && !isMissing && (
        <>
          <ReadBanners read={query} sample={query.data.sample} />
          <TaskArticle task={query.data} level={level} takesFocus={takesFocus} />
        </>
      )}
      {isMissing && (
        <EmptyState
          title={t('task.notFound', { no })}
          headingLevel={level}
          detail={t('task.notFoundDetail', { plan: planNumber })}
        />
      )}
      {!query.data && !isMissing && query.error && (
        <ReadFailed read={query} error={query.error} level={level} />
      )}
      {!query.data && !query.error && <ReadWaiting label={t('task.loading', { no })} />}
    </div>
  );
}
