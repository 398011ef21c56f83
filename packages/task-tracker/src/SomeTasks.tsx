import type { TaskFilters } from '@cantho/api-client';
import { Link } from '@cantho/ui/link';
import { Skeleton } from '@cantho/ui/skeleton';
import { useMemo } from 'react';
import { useMessages } from './messages.ts';
import { ReadFailed } from './ReadStates.tsx';
import { TaskCard } from './TaskCard.tsx';
import { searchOf, type TaskPlace } from './taskPlace.ts';
import type { TaskViewProps } from './taskViewProps.ts';
import { useFilterLink } from './useFilterLink.ts';
import { useHeldTasks, useTasks } from './useTasks.ts';

export interface SomeTasksProps extends Pick<TaskViewProps, 'goTo' | 'rows'> {
  /** Which tasks, and in which order. */
  readonly query: TaskFilters;
  /** How many there are. */
  readonly total: number;
  /** How many stand here at most. */
  readonly shown: number;
  /** The list with all of them. */
  readonly whole: TaskPlace;
  /** What stands around names the state of work. */
  readonly isOneWorkState?: boolean;
}

/** The first tasks of a group, and a way to the list with all of them. */
export function SomeTasks({
  query,
  total,
  shown,
  whole,
  goTo,
  rows,
  isOneWorkState = false,
}: SomeTasksProps) {
  const { t, format } = useMessages();
  const link = useFilterLink(goTo);
  const asked = useMemo(() => ({ ...query, page: 1, pageSize: shown }), [query, shown]);
  const { list, isOld, read } = useTasks(asked);
  const says = useSayings(!isOneWorkState);
  if (!list) {
    if (!read.error) return <Skeleton shape="card" count={Math.min(total, 3)} />;
    return <ReadFailed read={read} error={read.error} level={4} />;
  }
  const search = searchOf({ ...whole, view: 'list', page: 1 });
  return (
    <div className="ct-stack ct-stack-tight" aria-busy={isOld} data-old={isOld || undefined}>
      <ul className="ct-list tt-cards">
        {list.items.map((task) => (
          <li key={task.no}>
            <TaskCard task={task} {...rows} says={says} />
          </li>
        ))}
      </ul>
      {total > list.items.length && (
        <Link href={link.href(search)} onClick={(event) => link.onClick(event, search, true)}>
          {t('views.whole', { count: total, number: format.number(total) })}
        </Link>
      )}
    </div>
  );
}

/** What of each task is said. Where all reports are samples, the banner over the page says so once. */
function useSayings(work: boolean) {
  const { rows } = useHeldTasks();
  const sample = rows.some((task) => !task.sample && task.workState !== 'notReported');
  return useMemo(() => ({ work, sample }), [work, sample]);
}
