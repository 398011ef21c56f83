import type { ReactNode } from 'react';
import { useMessages } from './messages.ts';
import { ReadFailed, ReadWaiting } from './ReadStates.tsx';
import type { TaskCountsRead } from './useTaskCounts.ts';

export interface CountsPlaceProps {
  readonly counts: TaskCountsRead;
  readonly level: 1 | 2;
  readonly children: (items: NonNullable<TaskCountsRead['items']>) => ReactNode;
}

/** What is drawn of counts, or why there are none. */
export function CountsPlace({ counts: { items, read }, level, children }: CountsPlaceProps) {
  const { t } = useMessages();
  if (items) return children(items);
  if (!read.error) return <ReadWaiting label={t('list.loading')} />;
  return <ReadFailed read={read} error={read.error} level={level === 1 ? 2 : 3} />;
}
