import type { TargetSummary } from '@cantho/api-client';
import { FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { useConfig } from './configContext.ts';
import {
  countFilters,
  leadAgenciesOf,
  pillars,
  type Sort,
  sorts,
  statuses,
  type TargetFilter,
} from './filters.ts';
import { useMessages } from './useMessages.ts';

export interface TargetFiltersProps {
  /** All targets, before any filter. */
  readonly items: readonly TargetSummary[];
  readonly filter: TargetFilter;
  readonly onChange: (change: Partial<TargetFilter>) => void;
}

/** Text, status by one tap, and the rest folded away where space is short: lead agency, order, pillar. */
export function TargetFilters({ items, filter, onChange }: TargetFiltersProps) {
  const { t, number } = useMessages();
  const count = countFilters({ ...filter, q: '', status: [] });
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
        legend={t('filter.status')}
        legendHidden
        options={statuses.map((status) => ({
          value: status,
          label: t(`status.${status}`),
          icon: status,
          countText: number(items.filter((item) => item.status === status).length),
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
            <LeadSelect items={items} filter={filter} onChange={onChange} />
            <Select
              label={t('filter.sort')}
              options={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
              value={filter.sort}
              onChange={(sort) => onChange({ sort: sort as Sort })}
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
