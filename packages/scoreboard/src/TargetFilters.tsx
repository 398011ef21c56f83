import { FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { useConfig } from './configContext.ts';
import {
  type AgencyChoice,
  countFilters,
  fieldOf,
  pillars,
  type Sort,
  type SortField,
  statuses,
  type TargetFilter,
} from './filters.ts';
import { useMessages } from './useMessages.ts';
import type { TargetRows } from './useTargetRows.ts';

export interface TargetFiltersProps {
  readonly rows: Pick<TargetRows, 'overviews' | 'lead' | 'coordinating' | 'sortFields'>;
  readonly filter: TargetFilter;
  readonly onChange: (change: Partial<TargetFilter>) => void;
}

/** Text, status by one tap, and the rest folded away where space is short: agencies, order, pillar. */
export function TargetFilters({ rows, filter, onChange }: TargetFiltersProps) {
  const { t, number } = useMessages();
  const count = countFilters({ ...filter, q: '', status: [] });
  const byStatus = rows.overviews?.all.byStatus;
  return (
    <section className="ct-stack" aria-label={t('filter.title')}>
      <SearchField
        label={t('filter.text')}
        hint={t('filter.textHint')}
        clearLabel={t('a11y.clearText')}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <FilterChips
        legend={t('field.status')}
        legendHidden
        options={statuses.map((status) => ({
          value: status,
          label: t(`status.${status}`),
          icon: status,
          countText: byStatus && number(byStatus[status]),
        }))}
        value={filter.status}
        onChange={(status) => onChange({ status: status as TargetFilter['status'] })}
      />
      <Fold
        label={count > 0 ? t('filter.moreCount', { count }) : t('filter.more')}
        open={count > 0 || filter.sort !== 'no'}
      >
        <div className="ct-stack">
          <div className="sb-selects">
            {(['lead', 'coordinating'] as const).map((role) => (
              <AgencySelect
                key={role}
                label={t(`field.${role}`)}
                choices={rows[role]}
                value={filter[role]}
                onChange={(id) => onChange({ [role]: id })}
              />
            ))}
            <SortSelect
              fields={rows.sortFields}
              value={filter.sort}
              onChange={(sort) => onChange({ sort })}
            />
          </div>
          <PillarChips filter={filter} onChange={onChange} />
        </div>
      </Fold>
    </section>
  );
}

function PillarChips({ filter, onChange }: Pick<TargetFiltersProps, 'filter' | 'onChange'>) {
  const { t } = useMessages();
  if (useConfig().pillar) return null;
  return (
    <FilterChips
      legend={t('field.pillar')}
      options={pillars.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
      value={filter.pillar}
      onChange={(pillar) => onChange({ pillar: pillar as TargetFilter['pillar'] })}
    />
  );
}

interface AgencySelectProps {
  readonly label: string;
  readonly choices: readonly AgencyChoice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function AgencySelect({ label, choices, value, onChange }: AgencySelectProps) {
  const { t, number } = useMessages();
  const options = choices.map(({ id, name, count }) => ({ value: id, label: `${name} (${number(count)})` }));
  // An agency in the address that leads nothing, or is not known yet.
  const isListed = value === '' || choices.some(({ id }) => id === value);
  return (
    <Select
      label={label}
      options={[
        { value: '', label: t('filter.any') },
        ...(isListed ? [] : [{ value, label: value }]),
        ...options,
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

interface SortSelectProps {
  readonly fields: readonly SortField[];
  readonly value: Sort;
  readonly onChange: (sort: Sort) => void;
}

function SortSelect({ fields, value, onChange }: SortSelectProps) {
  const { t } = useMessages();
  const options = fields
    .flatMap((field): Sort[] => [field, `-${field}`])
    .map((sort) => {
      const name = t(`field.${fieldOf(sort)}`);
      return { value: sort, label: sort === 'no' ? t('sort.plan') : sortLabel(sort, name, t) };
    });
  return (
    <Select
      label={t('filter.sort')}
      options={options}
      value={fields.includes(fieldOf(value)) ? value : 'no'}
      onChange={(sort) => onChange(sort as Sort)}
    />
  );
}

function sortLabel(sort: Sort, field: string, t: ReturnType<typeof useMessages>['t']): string {
  return t(sort.startsWith('-') ? 'sort.down' : 'sort.up', { field });
}
