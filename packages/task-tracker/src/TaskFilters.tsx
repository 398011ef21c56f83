import type { DeadlineState, Summary } from '@cantho/api-client';
import { type FilterChip, FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { statuses } from '@cantho/ui/status-tag';
import { useMemo } from 'react';
import type { AgencyOptions } from './agencyOptions.ts';
import { type MessageKey, useMessages } from './messages.ts';
import {
  deadlineKinds,
  deadlineStates,
  freshnesses,
  type TaskListFilters,
  workStates,
} from './taskFilters.ts';
import { type TaskSort, taskSorts } from './taskPlace.ts';

export interface TaskFiltersProps {
  readonly filters: TaskListFilters;
  readonly onChange: (filters: TaskListFilters) => void;
  /** How many tasks there are of each kind; none are told where that is not known. */
  readonly counts: Summary['tasks'] | undefined;
  readonly agencies: AgencyOptions | undefined;
  readonly dueSoonDays: number;
  /** Of the list; other views have an order of their own. */
  readonly sort: TaskSort | null;
  readonly onSort: (sort: TaskSort) => void;
}

/** Words, three one-tap filters, and the rest folded away. */
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

/** On a phone's first row what is to come, then what is late. */
const oneTapStates: readonly DeadlineState[] = ['dueSoon', 'overdue'];

function QuickFilters({ counts, filters, onChange, dueSoonDays }: TaskFiltersProps) {
  const { t, format } = useMessages();
  const countText = (count: number | undefined) => (count === undefined ? undefined : format.number(count));
  // A state chosen from the summary gets a chip, too, so that it can be seen and taken off.
  const others = deadlineStates.filter(
    (state) => !oneTapStates.includes(state) && filters.deadlineState.includes(state),
  );
  const label = (state: DeadlineState) =>
    state === 'dueSoon' ? t('filters.dueSoon', { days: dueSoonDays }) : t(`deadlineState.${state}`);
  const options: FilterChip[] = [
    ...[...oneTapStates, ...others].map((state) => ({
      value: state,
      label: label(state),
      icon: statuses[state][1],
      countText: countText(counts?.byDeadlineState[state]),
    })),
    {
      value: 'missedReports',
      label: t('filters.missed'),
      icon: 'clock',
      countText: countText(counts?.withMissedReports),
    },
  ];
  const { dueMonth } = filters;
  // Likewise a month chosen from the timeline.
  if (dueMonth !== '') {
    options.push({ value: 'dueMonth', label: t('filters.dueMonth', { month: format.month(dueMonth) }) });
  }
  return (
    <FilterChips
      legend={t('filters.quick')}
      legendHidden
      options={options}
      value={[
        ...filters.deadlineState,
        ...(filters.missedReports ? ['missedReports'] : []),
        ...(dueMonth === '' ? [] : ['dueMonth']),
      ]}
      onChange={(chosen) =>
        onChange({
          ...filters,
          deadlineState: deadlineStates.filter((state) => chosen.includes(state)),
          missedReports: chosen.includes('missedReports'),
          dueMonth: chosen.includes('dueMonth') ? dueMonth : '',
        })
      }
    />
  );
}

const folded = ['deadlineKind', 'workState', 'freshness', 'leadAgency', 'coordinatingAgency'] as const;

interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What may be chosen, with how many tasks each would show. Written once: a hundred texts at each key are felt on a phone. */
function useOptions({ agencies, counts }: Pick<TaskFiltersProps, 'agencies' | 'counts'>) {
  const { t, format } = useMessages();
  return useMemo(() => {
    const all = { value: '', label: t('filters.all') };
    const option = (value: string, label: string, total: number | undefined): FilterOption => ({
      value,
      label: total === undefined ? label : t('filters.option', { label, total: format.number(total) }),
    });
    const states = <Value extends string>(
      values: readonly Value[],
      key: (value: Value) => MessageKey,
      totals?: Readonly<Record<Value, number>>,
    ) => [all, ...values.map((value) => option(value, t(key(value)), totals?.[value]))];
    const named = (part: keyof AgencyOptions) => [
      all,
      ...(agencies?.[part] ?? []).map(({ id, name, tasks }) => option(id, name, tasks)),
    ];
    return {
      deadlineKind: states(deadlineKinds, (kind) => `kind.${kind}`, counts?.byDeadlineKind),
      workState: states(workStates, (each) => `workState.${each}`, counts?.byWorkState),
      freshness: states(freshnesses, (each) => `freshness.${each}`),
      leadAgency: named('leadAgency'),
      coordinatingAgency: named('coordinatingAgency'),
    };
  }, [agencies, counts, t, format]);
}

function MoreFilters({ agencies, filters, onChange, counts, sort, onSort }: TaskFiltersProps) {
  const { t } = useMessages();
  const options = useOptions({ agencies, counts });
  const chosen = folded.filter((name) => filters[name] !== '').length;
  return (
    <Fold
      label={chosen === 0 ? t('filters.more') : t('filters.moreCount', { count: chosen })}
      open={chosen > 0}
    >
      <div className="tt-selects">
        {folded.map((name) => (
          <Select
            key={name}
            label={t(`filters.${name}`)}
            value={filters[name]}
            options={options[name]}
            onChange={(value) => onChange({ ...filters, [name]: value })}
          />
        ))}
        {sort && (
          <Select
            label={t('filters.sort')}
            value={sort}
            options={taskSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            onChange={(value) => onSort(taskSorts.find((each) => each === value) ?? 'no')}
          />
        )}
      </div>
    </Fold>
  );
}
