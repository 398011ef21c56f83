import { isProblem } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { useRead } from '@cantho/host-sdk/react-data';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { EmptyState } from '@cantho/ui/empty-state';
import commonVi from './messages/common.vi.json' with { type: 'json' };
import vi from './messages/task.vi.json' with { type: 'json' };
import { useMessages } from './messages.ts';
import { planNumber } from './planNumber.ts';
import { usePlanApi } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TaskArticle } from './TaskArticle.tsx';
import { taskStyles } from './taskStyles.ts';

export interface TaskPageProps {
  readonly no: number;
  readonly level: 1 | 2;
  /** The address of the list as the reader left it. */
  readonly search: RouteSearch;
  readonly hasWayBack: boolean;
  /** The reader came here from within the module: the heading is where they read on. */
  readonly takesFocus: boolean;
}

/** One task, with everything that is known of it. */
export function TaskPage({ no, level, search, hasWayBack, takesFocus }: TaskPageProps) {
  useChunkMessages(commonVi);
  useChunkMessages(vi);
  useChunkStyles(taskStyles);
  const { t } = useMessages();
  const routeLink = useRouteLink();
  const query = useRead(usePlanApi().ask.task(no));
  const isMissing = isProblem(query.error, 'notFound');
  useViewTitle(t(isMissing ? 'task.notFound' : 'task.title', { no }));
  useReady(query.data !== undefined || isMissing);
  return (
    <div className="ct-page ct-stack">
      {hasWayBack && (
        <div className="ct-no-print">
          <BackLink {...routeLink({ name: 'tasks', search })}>{t('task.back')}</BackLink>
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
