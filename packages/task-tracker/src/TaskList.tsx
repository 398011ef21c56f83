import type { TaskSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { LiveRegion } from '@cantho/ui/live-region';
import { useMessages } from './messages.ts';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskGroups } from './TaskGroups.tsx';
import { filterTasks, isFiltered, leadAgencyOptions, noFilters, searchFrom } from './taskFilters.ts';
import { groupTasks } from './taskGroups.ts';
import { useFilterDraft } from './useFilterDraft.ts';

export interface TaskListProps {
  readonly tasks: readonly TaskSummary[];
  readonly today: string;
  readonly level: 1 | 2;
  readonly search: RouteSearch | undefined;
  readonly onFilter: (search: RouteSearch) => void;
  readonly focusTask: number | null | undefined;
}

/** Filters, how many tasks they leave, and those in groups. */
export function TaskList({ tasks, today, level, search, onFilter, focusTask }: TaskListProps) {
  const { t } = useMessages();
  const agencies = leadAgencyOptions(tasks);
  const { filters, setFilters } = useFilterDraft(search, agencies, onFilter);
  const shown = filterTasks(tasks, filters);
  const isNarrowed = isFiltered(filters);
  const counted = isNarrowed
    ? t('list.resultOf', { count: shown.length, total: tasks.length })
    : t('list.resultCount', { count: shown.length });
  const clear = isNarrowed && (
    <Button variant="quiet" icon="cross" onClick={() => setFilters(noFilters)}>
      {t('filters.clear')}
    </Button>
  );
  return (
    <div className="ct-stack ct-stack-tight">
      <TaskFilters {...{ tasks, agencies, filters }} onChange={setFilters} />
      <div className="tt-results">
        <p>
          <strong>{counted}</strong>
        </p>
        {shown.length > 0 && clear}
      </div>
      <LiveRegion message={isNarrowed ? counted : ''} />
      {shown.length === 0 ? (
        <EmptyState
          title={t('list.empty')}
          headingLevel={level === 1 ? 2 : 3}
          detail={t('list.emptyDetail')}
          action={clear}
          icon="search"
        />
      ) : (
        <TaskGroups
          grouped={groupTasks(shown, today)}
          today={today}
          level={level === 1 ? 2 : 3}
          search={searchFrom(filters)}
          showWhole={filters.q.trim() !== ''}
          focusTask={focusTask}
        />
      )}
    </div>
  );
}
