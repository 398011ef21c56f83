import { useRead } from '@cantho/host-sdk/react-data';
import { Button } from '@cantho/ui/button';
import { FilterChips } from '@cantho/ui/filter-chips';
import { Fold } from '@cantho/ui/fold';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { useEffect, useState } from 'react';
import { useShell, useValue } from '../shellContext.tsx';
import { useOfficerApi } from './officerData.ts';
import {
  feedbackStates,
  isFiltered,
  noFilters,
  type QueueFilters,
  queueAddress,
  sorts,
  takenBy,
} from './queueFilters.ts';
import { subjectOf } from './subjects.ts';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

export interface QueueFilterFormProps {
  readonly filters: QueueFilters;
  readonly onChange: (changed: Partial<QueueFilters>) => void;
}

/** Width of the page, in em, from which all filters are open. */
const wide = 50;

export function QueueFilterForm({ filters, onChange }: QueueFilterFormProps) {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  return (
    <div className="ct-stack of-filters">
      <Search key={filters.q} q={filters.q} onChange={onChange} />
      <Fold label={t('queue.filters')} openFrom={wide}>
        <div className="of-filter-grid">
          <Chips filters={filters} onChange={onChange} />
          <AgencyFilter filters={filters} onChange={onChange} />
          <Select
            label={t('queue.sort')}
            value={filters.sort}
            options={sorts.map((value) => ({ value, label: t(`queue.sort.${value}`) }))}
            onChange={(sort) => onChange({ sort: sort as QueueFilters['sort'] })}
          />
        </div>
      </Fold>
      {isFiltered(filters) && (
        <div className="ct-cluster">
          {filters.about !== '' && <AboutFilter about={filters.about} />}
          <Button variant="quiet" icon="cross" {...linkTo(queueAddress(noFilters), { replace: true })}>
            {t('queue.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

function AboutFilter({ about }: { readonly about: string }) {
  const { t } = useMessages();
  const { name, no } = subjectOf(about);
  return <p>{t('queue.about', { subject: t(name, { no }) })}</p>;
}

/** What is typed becomes an address by Enter, the button, or a pause. */
const pauseMs = 500;

function Search({
  q,
  onChange,
}: {
  readonly q: string;
  readonly onChange: QueueFilterFormProps['onChange'];
}) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => onChange({ q: typed }), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      label={t('queue.search')}
      hint={t('queue.searchHint')}
      value={typed}
      onChange={setTyped}
      onSubmit={(value) => onChange({ q: value })}
      submitLabel={t('queue.searchSubmit')}
      clearLabel={t('queue.searchClear')}
    />
  );
}

function Chips({ filters, onChange }: QueueFilterFormProps) {
  const { t } = useMessages();
  const lates = ['', 'true', 'false'] as const;
  const asides = ['', 'true'] as const;
  return (
    <>
      <FilterChips
        legend={t('queue.state')}
        options={feedbackStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        value={filters.state}
        // None would be none at all, which nobody wants to see: it means the usual ones.
        onChange={(state) =>
          onChange({ state: state.length > 0 ? (state as QueueFilters['state'][number][]) : noFilters.state })
        }
      />
      <FilterChips
        legend={t('queue.late')}
        choose="one"
        options={lates.map((value) => ({ value, label: t(`queue.late.${value}`) }))}
        value={[filters.late]}
        onChange={([late]) => onChange({ late: late as QueueFilters['late'] })}
      />
      <FilterChips
        legend={t('queue.taken')}
        choose="one"
        options={takenBy.map((value) => ({ value, label: t(`queue.taken.${value}`) }))}
        value={[filters.taken]}
        onChange={([taken]) => onChange({ taken: taken as QueueFilters['taken'] })}
      />
      <FilterChips
        legend={t('queue.aside')}
        choose="one"
        options={asides.map((value) => ({ value, label: t(`queue.aside.${value}`) }))}
        value={[filters.aside]}
        onChange={([aside]) => onChange({ aside: aside as QueueFilters['aside'] })}
      />
    </>
  );
}

/** Coordinators choose among those that can have feedback; officers have their own. */
function AgencyFilter({ filters, onChange }: QueueFilterFormProps) {
  const { t } = useMessages();
  const { ask } = useOfficerApi();
  const isCoordinator = useValue(useShell().signIn.user)?.roles.includes('coordinator') ?? false;
  const { data } = useRead({ ...ask.agencies(), enabled: isCoordinator });
  if (!isCoordinator) return null;
  const bodies = data?.items.filter(({ kind }) => kind === 'body') ?? [];
  const options = bodies.map(({ id, name }) => ({ value: id, label: name }));
  const isUnknown = filters.agency !== '' && !bodies.some(({ id }) => id === filters.agency);
  return (
    <Select
      label={t('queue.agency')}
      value={filters.agency}
      options={[
        { value: '', label: t('queue.agencyAll') },
        ...(isUnknown ? [{ value: filters.agency, label: filters.agency }] : []),
        ...options,
      ]}
      onChange={(agency) => onChange({ agency })}
    />
  );
}
