import type { Agency, AgencyList } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { PlanText, useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Button } from '@cantho/ui/button';
import { Card } from '@cantho/ui/card';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { SearchField } from '@cantho/ui/search-field';
import { Select } from '@cantho/ui/select';
import { TargetCounts, TaskCounts } from './AgencyCounts.tsx';
import { type AgencySort, agencySorts, filterAgencies, missedCount } from './agencyFilter.ts';
import { agencyStyles } from './agencyStyles.ts';
import { useHeadingLevel } from './configContext.ts';
import vi from './messages/agencies.vi.json' with { type: 'json' };
import states from './messages/states.vi.json' with { type: 'json' };
import { useAgencies, useSummary } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { useAgencyFilter } from './useAgencyFilter.ts';
import { useEntryFocus } from './useEntryFocus.ts';
import { useMessages } from './useMessages.ts';

const shapes = [{ shape: 'heading' }, { shape: 'card', count: 4 }] as const;

export interface AgenciesPageProps {
  /** The reader came from another view of this module, so the page takes the focus. */
  readonly entered: boolean;
}

/** All agencies of the plan, with what each leads and how it reports. */
export function AgenciesPage({ entered }: AgenciesPageProps) {
  useChunkMessages(vi);
  useChunkMessages(states);
  useChunkStyles(agencyStyles);
  const { t } = useMessages();
  const read = useAgencies();
  const linkOf = useRouteLink();
  const place = useEntryFocus(entered);
  useViewTitle(t('agencies.heading'));
  return (
    <div className="ct-stack" ref={place} tabIndex={-1}>
      <div>
        <BackLink {...linkOf({ name: 'targets' })}>{t('back')}</BackLink>
      </div>
      <Heading level={useHeadingLevel(0)}>{t('agencies.heading')}</Heading>
      {read.data ? (
        <LoadedAgencies read={read} items={read.data.items} />
      ) : read.error ? (
        <ReadFailed read={read} error={read.error} level={1} />
      ) : (
        <ReadWaiting shapes={shapes} />
      )}
    </div>
  );
}

interface LoadedAgenciesProps {
  readonly read: Read<AgencyList>;
  readonly items: readonly Agency[];
}

function LoadedAgencies({ read, items }: LoadedAgenciesProps) {
  const { t } = useMessages();
  const [filter, setFilter] = useAgencyFilter();
  // The list of agencies has no flag of its own: the plan's says whether any figure is a sample.
  const summary = useSummary();
  const shown = filterAgencies(items, filter);
  const level = useHeadingLevel(1);
  useReady(true);
  return (
    <>
      <ReadBanners read={read} sample={summary.data?.sample ?? false} />
      <p className="ct-prose">{t('agencies.intro')}</p>
      <div className="sb-selects">
        <SearchField
          label={t('agencies.search')}
          hint={t('agencies.hint')}
          clearLabel={t('a11y.clearText')}
          value={filter.q}
          onChange={(q) => setFilter({ ...filter, q })}
        />
        <Select
          label={t('filter.sort')}
          options={agencySorts.map((sort) => ({ value: sort, label: t(`agencies.sort.${sort}`) }))}
          value={filter.sort}
          onChange={(sort) => setFilter({ ...filter, sort: sort as AgencySort })}
        />
      </div>
      <p role="status" className="sb-count">
        {shown.length === items.length
          ? t('agencies.all', { count: items.length })
          : t('agencies.allOf', { count: shown.length, total: items.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          headingLevel={level}
          icon="search"
          title={t('agencies.emptyTitle')}
          detail={t('agencies.emptyDetail')}
          action={<Button onClick={() => setFilter({ ...filter, q: '' })}>{t('filter.clear')}</Button>}
        />
      ) : (
        <ul className="ct-list ct-stack">
          {shown.map((agency) => (
            <AgencyCard key={agency.id} agency={agency} />
          ))}
        </ul>
      )}
    </>
  );
}

function AgencyCard({ agency }: { readonly agency: Agency }) {
  const { t, number } = useMessages();
  const { id, name, kind, leads, coordinates, targetsByStatus, tasksByDeadlineState } = agency;
  return (
    <Card
      as="li"
      eyebrow={kind === 'body' ? undefined : t(`agency.${kind}`)}
      heading={<PlanText>{name}</PlanText>}
      headingLevel={useHeadingLevel(1)}
      footer={
        coordinates.targets + coordinates.tasks > 0 &&
        t('agency.coordinates', { targets: number(coordinates.targets), tasks: number(coordinates.tasks) })
      }
      {...useRouteLink()({ name: 'agency', id })}
    >
      <div className="ct-stack ct-stack-tight">
        {leads.targets + leads.tasks > 0 && (
          <div className="sb-agency-bars">
            {leads.targets > 0 && (
              <TargetCounts
                agency={name}
                counts={targetsByStatus}
                heading={<p>{t('agency.ledTargets', { count: leads.targets })}</p>}
              />
            )}
            {leads.tasks > 0 && (
              <TaskCounts
                agency={name}
                counts={tasksByDeadlineState}
                heading={<p>{t('agency.ledTasks', { count: leads.tasks })}</p>}
              />
            )}
          </div>
        )}
        {leads.tasks > 0 && <ReportingLine agency={agency} />}
      </div>
    </Card>
  );
}

function ReportingLine({ agency }: { readonly agency: Agency }) {
  const { t, period } = useMessages();
  const { lastReportedPeriod } = agency.reporting;
  const missed = missedCount(agency);
  return (
    <p className="sb-reporting ct-small">
      <span>
        {lastReportedPeriod === null
          ? t('agency.neverReported')
          : t('agency.lastReport', { period: period(lastReportedPeriod) })}
      </span>
      <span className={missed > 0 ? 'sb-alarm' : undefined}>
        {missed > 0 ? t('agency.missed', { count: missed }) : t('agency.missedNone')}
      </span>
    </p>
  );
}
