import type { TaskSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { LiveRegion } from '@cantho/ui/live-region';
import { useMessages } from './i18n.tsx';
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
  const { say } = useMessages();
  const agencies = leadAgencyOptions(tasks);
  const { filters, setFilters } = useFilterDraft(search, agencies, onFilter);
  const shown = filterTasks(tasks, filters);
  const isNarrowed = isFiltered(filters);
  const counted = isNarrowed
    ? say('list.resultOf', { count: shown.length, total: tasks.length })
    : say('list.resultCount', { count: shown.length });
  const clear = isNarrowed && (
    <Button variant="quiet" icon="cross" onClick={() => setFilters(noFilters)}>
      {say('filters.clear')}
    </Button>
  );
  return (
    <div className="ct-stack">
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
          title={say('list.empty')}
          headingLevel={level === 1 ? 2 : 3}
          detail={say('list.emptyDetail')}
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
