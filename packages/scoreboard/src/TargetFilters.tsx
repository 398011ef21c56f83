import type { TargetSummary } from '@cantho/api-client';
import { Button } from '@cantho/ui/button';
import { FilterChips } from '@cantho/ui/filter-chips';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { useId, useState } from 'react';
import {
  countFilters,
  leadAgenciesOf,
  noFilter,
  pillars,
  type Sort,
  sorts,
  statuses,
  type TargetFilter,
} from './filters.ts';
import { useConfig } from './surroundings.ts';
import { useMessages } from './useMessages.ts';

export interface TargetFiltersProps {
  /** All targets, before any filter. */
  readonly items: readonly TargetSummary[];
  readonly filter: TargetFilter;
  readonly onChange: (change: Partial<TargetFilter>) => void;
}

/** Text, and behind a button where space is short: status, pillar, lead agency, order. */
export function TargetFilters({ items, filter, onChange }: TargetFiltersProps) {
  const { t, number } = useMessages();
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const count = countFilters(filter);
  return (
    <div className="sb-filter-bar">
      <SearchField
        label={t('filter.text')}
        hint={t('filter.textHint')}
        clearLabel={t('a11y.clearText')}
        value={filter.q}
        onChange={(q) => onChange({ q })}
      />
      <div className="ct-cluster sb-filter-actions">
        <div className="sb-filters-toggle">
          <Button
            icon="down"
            aria-expanded={open}
            aria-controls={moreId}
            onClick={() => setOpen((before) => !before)}
          >
            {count > 0 ? t('filter.chosen', { count }) : t('filter.title')}
          </Button>
        </div>
        {count > 0 && (
          <Button icon="cross" variant="quiet" onClick={() => onChange({ ...noFilter, sort: filter.sort })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <div id={moreId} className={open ? 'sb-filters sb-filters-open' : 'sb-filters'}>
        <div className="sb-selects">
          <LeadSelect items={items} filter={filter} onChange={onChange} />
          <Select
            label={t('filter.sort')}
            options={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            value={filter.sort}
            onChange={(sort) => onChange({ sort: sort as Sort })}
          />
        </div>
        <FilterChips
          legend={t('filter.status')}
          options={statuses.map((status) => ({
            value: status,
            label: t(`status.${status}`),
            icon: status,
            countText: number(items.filter((item) => item.status === status).length),
          }))}
          value={filter.status}
          onChange={(status) => onChange({ status: status as TargetFilter['status'] })}
        />
        <PillarChips filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

function PillarChips({ filter, onChange }: Pick<TargetFiltersProps, 'filter' | 'onChange'>) {
  const { t } = useMessages();
  if (useConfig().pillar) return null;
  return (
    <FilterChips
      legend={t('filter.pillar')}
      options={pillars.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
      value={filter.pillar}
      onChange={(pillar) => onChange({ pillar: pillar as TargetFilter['pillar'] })}
    />
  );
}

function LeadSelect({ items, filter, onChange }: TargetFiltersProps) {
  const { t, number } = useMessages();
  const agencies = leadAgenciesOf(items).map(({ id, name, count }) => ({
    value: id,
    label: `${name} (${number(count)})`,
  }));
  return (
    <Select
      label={t('filter.lead')}
      options={[{ value: '', label: t('filter.any') }, ...agencies]}
      value={filter.lead}
      onChange={(lead) => onChange({ lead })}
    />
  );
}
