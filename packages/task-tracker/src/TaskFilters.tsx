import type { TaskSummary } from '@cantho/api-client';
import { defaultDueSoonDays } from '@cantho/plan/rules';
import { type FilterChip, FilterChips } from '@cantho/ui/filter-chips';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { statuses } from '@cantho/ui/status-tag';
import { useMessages } from './i18n.tsx';
import type { MessageKey } from './messageKeys.ts';
import {
  type AgencyOption,
  deadlineKinds,
  deadlineStates,
  filterTasks,
  noFilters,
  type TaskListFilters,
  workStates,
} from './taskFilters.ts';

export interface TaskFiltersProps {
  readonly tasks: readonly TaskSummary[];
  readonly agencies: readonly AgencyOption[];
  readonly filters: TaskListFilters;
  readonly onChange: (filters: TaskListFilters) => void;
}

/** Words, three one-tap filters, and the rest folded away where space is short. */
export function TaskFilters(props: TaskFiltersProps) {
  const { filters, onChange } = props;
  const { say } = useMessages();
  return (
    <section className="tt-filters ct-stack" aria-label={say('filters.title')}>
      <SearchField
        label={say('filters.search')}
        hint={say('filters.searchHint')}
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        clearLabel={say('filters.clearSearch')}
      />
      <QuickFilters {...props} />
      <MoreFilters {...props} />
    </section>
  );
}

function QuickFilters({ tasks, filters, onChange }: TaskFiltersProps) {
  const { say, format } = useMessages();
  const count = (only: Partial<TaskListFilters>) =>
    format.number(filterTasks(tasks, { ...noFilters, ...only }).length);
  // A state chosen from the summary gets a chip, too, so that it can be seen and taken off.
  const states = deadlineStates.filter(
    (state) => state === 'overdue' || state === 'dueSoon' || filters.deadlineState.includes(state),
  );
  const label = (state: (typeof deadlineStates)[number]) =>
    state === 'dueSoon'
      ? say('filters.dueSoon', { count: defaultDueSoonDays })
      : say(`deadlineState.${state}`);
  const options: FilterChip[] = [
    ...states.map((state) => ({
      value: state,
      label: label(state),
      icon: statuses[state][1],
      countText: count({ deadlineState: [state] }),
    })),
    {
      value: 'missedReports',
      label: say('filters.missed'),
      icon: 'clock',
      countText: count({ missedReports: true }),
    },
  ];
  return (
    <FilterChips
      legend={say('filters.quick')}
      legendHidden
      options={options}
      value={[...filters.deadlineState, ...(filters.missedReports ? ['missedReports'] : [])]}
      onChange={(chosen) =>
        onChange({
          ...filters,
          deadlineState: deadlineStates.filter((state) => chosen.includes(state)),
          missedReports: chosen.includes('missedReports'),
        })
      }
    />
  );
}

function MoreFilters({ agencies, filters, onChange, tasks }: TaskFiltersProps) {
  const { say } = useMessages();
  const chosen = [filters.deadlineKind, filters.workState, filters.agency].filter(Boolean).length;
  const all = { value: '', label: say('filters.all') };
  const option = (value: string, label: string, total: number) => ({
    value,
    label: say('filters.option', { label, total }),
  });
  const optionOf = <Value extends string>(
    value: Value,
    key: MessageKey,
    matches: (task: TaskSummary) => boolean,
  ) => option(value, say(key), tasks.filter(matches).length);
  return (
    <details className="tt-more" open={chosen > 0 ? true : undefined}>
      <summary>{chosen === 0 ? say('filters.more') : say('filters.moreCount', { count: chosen })}</summary>
      <div className="tt-selects">
        <Select
          label={say('filters.kind')}
          value={filters.deadlineKind}
          options={[
            all,
            ...deadlineKinds.map((kind) =>
              optionOf(kind, `kind.${kind}`, ({ deadline }) => deadline.kind === kind),
            ),
          ]}
          onChange={(kind) =>
            onChange({ ...filters, deadlineKind: deadlineKinds.find((each) => each === kind) ?? '' })
          }
        />
        <Select
          label={say('filters.workState')}
          value={filters.workState}
          options={[
            all,
            ...workStates.map((state) =>
              optionOf(state, `workState.${state}`, ({ workState }) => workState === state),
            ),
          ]}
          onChange={(state) =>
            onChange({ ...filters, workState: workStates.find((each) => each === state) ?? '' })
          }
        />
        <Select
          label={say('filters.agency')}
          value={filters.agency}
          options={[all, ...agencies.map(({ id, name, leads }) => option(id, name, leads))]}
          onChange={(agency) => onChange({ ...filters, agency })}
        />
      </div>
    </details>
  );
}
