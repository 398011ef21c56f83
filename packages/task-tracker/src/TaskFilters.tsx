import type { TaskSummary } from '@cantho/api-client';
import { defaultDueSoonDays } from '@cantho/plan/rules';
import { type FilterChip, FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { statuses } from '@cantho/ui/status-tag';
import type { MessageKey } from './messages.ts';
import { useMessages } from './messages.ts';
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
  const { t } = useMessages();
  return (
    <section className="tt-filters ct-stack" aria-label={t('filters.title')}>
      <SearchField
        label={t('filters.search')}
        hint={t('filters.searchHint')}
        value={filters.q}
        onChange={(q) => onChange({ ...filters, q })}
        clearLabel={t('filters.clearSearch')}
      />
      <QuickFilters {...props} />
      <MoreFilters {...props} />
    </section>
  );
}

function QuickFilters({ tasks, filters, onChange }: TaskFiltersProps) {
  const { t, format } = useMessages();
  const count = (only: Partial<TaskListFilters>) =>
    format.number(filterTasks(tasks, { ...noFilters, ...only }).length);
  // A state chosen from the summary gets a chip, too, so that it can be seen and taken off.
  const states = deadlineStates.filter(
    (state) => state === 'overdue' || state === 'dueSoon' || filters.deadlineState.includes(state),
  );
  const label = (state: (typeof deadlineStates)[number]) =>
    state === 'dueSoon' ? t('filters.dueSoon', { count: defaultDueSoonDays }) : t(`deadlineState.${state}`);
  const options: FilterChip[] = [
    ...states.map((state) => ({
      value: state,
      label: label(state),
      icon: statuses[state][1],
      countText: count({ deadlineState: [state] }),
    })),
    {
      value: 'missedReports',
      label: t('filters.missed'),
      icon: 'clock',
      countText: count({ missedReports: true }),
    },
  ];
  return (
    <FilterChips
      legend={t('filters.quick')}
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
  const { t } = useMessages();
  const chosen = [filters.deadlineKind, filters.workState, filters.agency].filter(Boolean).length;
  const all = { value: '', label: t('filters.all') };
  const option = (value: string, label: string, total: number) => ({
    value,
    label: t('filters.option', { label, total }),
  });
  const optionOf = <Value extends string>(
    value: Value,
    key: MessageKey,
    matches: (task: TaskSummary) => boolean,
  ) => option(value, t(key), tasks.filter(matches).length);
  return (
    <Fold
      label={chosen === 0 ? t('filters.more') : t('filters.moreCount', { count: chosen })}
      open={chosen > 0}
    >
      <div className="tt-selects">
        <Select
          label={t('filters.kind')}
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
          label={t('filters.workState')}
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
          label={t('filters.agency')}
          value={filters.agency}
          options={[all, ...agencies.map(({ id, name, leads }) => option(id, name, leads))]}
          onChange={(agency) => onChange({ ...filters, agency })}
        />
      </div>
    </Fold>
  );
}
