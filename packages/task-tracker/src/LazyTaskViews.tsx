import { useChunk, useOnline } from '@cantho/host-sdk/react-module';
import { viewsChunk } from './chunks.ts';
import { useMessages } from './messages.ts';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';
import type { TaskViewProps } from './taskViewProps.ts';

/** `TaskViews` once its code is here; the list works without. */
export function LazyTaskViews(props: TaskViewProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(viewsChunk);
  const isOnline = useOnline();
  if (part) return <part.TaskViews {...props} />;
  if (!error) return <ReadWaiting label={t('list.loading')} />;
  return (
    <ReadFailed read={{ isOnline, isFetching: isTrying, refetch: retry }} error={error} level={props.level} />
  );
}
