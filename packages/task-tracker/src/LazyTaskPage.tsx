import { useChunk, useOnline } from '@cantho/host-sdk/react-module';
import { taskPageChunk } from './chunks.ts';
import { useMessages } from './messages.ts';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';
import type { TaskPageProps } from './TaskPage.tsx';

/** `TaskPage` once its code is here; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyTaskPage(props: TaskPageProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(taskPageChunk);
  const isOnline = useOnline();
  if (part) return <part.TaskPage {...props} />;
  return (
    <div className="ct-page">
      {error ? (
        <ReadFailed
          read={{ isOnline, isFetching: isTrying, refetch: retry }}
          error={error}
          level={props.level}
        />
      ) : (
        <ReadWaiting label={t('task.loading', { no: props.no })} />
      )}
    </div>
  );
}
