import type { StatusCounts } from '@cantho/api-client';
import { FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { memo } from 'react';
import { useConfig } from './configContext.ts';
import {
  type AgencyChoice,
  countFilters,
  fieldOf,
  noFilter,
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
  const { t } = useMessages();
  const { pillar, status, lead, coordinating, sort } = filter;
  return (
    <section className="ct-stack" aria-label={t('filter.title')}>
      <SearchField
        label={t('filter.text')}
        hint={t('filter.textHint')}
        clearLabel={t('a11y.clearText')}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <StatusChips byStatus={rows.overviews?.all.byStatus} value={status} onChange={onChange} />
      <MoreFilters
        {...{ pillar, lead, coordinating, sort, onChange }}
        leads={rows.lead}
        coordinators={rows.coordinating}
        fields={rows.sortFields}
      />
    </section>
  );
}

interface StatusChipsProps extends Pick<TargetFiltersProps, 'onChange'> {
  readonly byStatus: StatusCounts | undefined;
  readonly value: TargetFilter['status'];
}

/** Typing draws neither these nor the rest again: on a slow phone each key counts. */
const StatusChips = memo(function StatusChips({ byStatus, value, onChange }: StatusChipsProps) {
  const { t, number } = useMessages();
  return (
    <FilterChips
      legend={t('field.status')}
      legendHidden
      options={statuses.map((status) => ({
        value: status,
        label: t(`status.${status}`),
        icon: status,
        countText: byStatus && number(byStatus[status]),
      }))}
      value={value}
      onChange={(status) => onChange({ status: status as TargetFilter['status'] })}
    />
  );
});

interface MoreFiltersProps
  extends Pick<TargetFilter, 'pillar' | 'lead' | 'coordinating' | 'sort'>,
    Pick<TargetFiltersProps, 'onChange'> {
  readonly leads: readonly AgencyChoice[];
  readonly coordinators: readonly AgencyChoice[];
  readonly fields: readonly SortField[];
}

const MoreFilters = memo(function MoreFilters(props: MoreFiltersProps) {
  const { pillar, lead, coordinating, sort, leads, coordinators, fields, onChange } = props;
  const { t } = useMessages();
  const count = countFilters({ ...noFilter, pillar, lead, coordinating });
  return (
    <Fold
      label={count > 0 ? t('filter.moreCount', { count }) : t('filter.more')}
      open={count > 0 || sort !== 'no'}
    >
      <div className="ct-stack">
        <div className="sb-selects">
          <AgencySelect
            label={t('field.lead')}
            choices={leads}
            value={lead}
            onChange={(id) => onChange({ lead: id })}
          />
          <AgencySelect
            label={t('field.coordinating')}
            choices={coordinators}
            value={coordinating}
            onChange={(id) => onChange({ coordinating: id })}
          />
          <SortSelect fields={fields} value={sort} onChange={(next) => onChange({ sort: next })} />
        </div>
        <PillarChips value={pillar} onChange={onChange} />
      </div>
    </Fold>
  );
});

interface PillarChipsProps extends Pick<TargetFiltersProps, 'onChange'> {
  readonly value: TargetFilter['pillar'];
}

function PillarChips({ value, onChange }: PillarChipsProps) {
  const { t } = useMessages();
  if (useConfig().pillar) return null;
  return (
    <FilterChips
      legend={t('field.pillar')}
      options={pillars.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
      value={value}
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
