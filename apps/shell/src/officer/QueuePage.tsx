import type { OfficerFeedbackList } from '@cantho/api-client';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { useHost, useViewTitle } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { LiveRegion } from '@cantho/ui/live-region';
import { Pagination } from '@cantho/ui/pagination';
import { Waiting } from '@cantho/ui/waiting';
import { useMemo, useState } from 'react';
import { useShell } from '../shellContext.tsx';
import { ExportButton } from './ExportButton.tsx';
import { useOfficerApi } from './officerData.ts';
import { QueueFilterForm } from './QueueFilterForm.tsx';
import { QueueRows } from './QueueRows.tsx';
import {
  askedOf,
  isFiltered,
  noFilters,
  parseQueueFilters,
  type QueueFilters,
  queueAddress,
} from './queueFilters.ts';
import { ReadAge, ReadFailed } from './ReadFailed.tsx';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

/** @param search query of the address, without `?`: the filters */
export function QueuePage({ search }: { readonly search: string }) {
  const { navigation } = useShell();
  const { t } = useMessages();
  const { officer } = useOfficerApi();
  const filters = useMemo(() => parseQueueFilters(search), [search]);
  // The rows of the filters before stay until those of the new ones come: nothing jumps.
  const read = useRead({
    ...officer.officerFeedbackList(askedOf(filters)),
    placeholderData: (before: OfficerFeedbackList | undefined) => before,
  });
  useViewTitle(t('title'));
  const change = (changed: Partial<QueueFilters>) =>
    navigation.go(queueAddress({ ...filters, page: 1, ...changed }), { replace: true });
  const { data } = read;
  return (
    <div className="ct-stack">
      <div className="of-head">
        <h1>{t('title')}</h1>
        {data && <p className="ct-muted ct-prose">{t('queue.lead', { count: data.termWorkingDays })}</p>}
      </div>
      <QueueFilterForm filters={filters} onChange={change} />
      <Tools filters={filters} read={read} />
      <Rows filters={filters} read={read} />
    </div>
  );
}

interface PartProps {
  readonly filters: QueueFilters;
  readonly read: Read<OfficerFeedbackList>;
}

/** How many there are, told when it changes; refresh; the file. */
function Tools({ filters, read }: PartProps) {
  const { t, format } = useMessages();
  const { now } = useHost();
  const [refreshed, setRefreshed] = useState('');
  const { data, isPlaceholderData } = read;
  const count = data ? t('queue.count', { count: data.page.totalItems }) : '';
  const pages = data?.page.totalPages ?? 0;
  const text = pages > 1 ? t('queue.countPage', { count, page: filters.page, pages }) : count;
  const refresh = async () => {
    setRefreshed('');
    const { isSuccess } = await read.refetch();
    if (isSuccess) setRefreshed(t('queue.refreshed', { time: format.instant(now().getTime()) }));
  };
  return (
    <div className="of-tools">
      <p className="of-count">{text}</p>
      <LiveRegion message={isPlaceholderData ? '' : text} />
      <div className="ct-cluster">
        <Button icon="retry" busy={read.isFetching} onClick={() => void refresh()}>
          {t('queue.refresh')}
        </Button>
        <ExportButton filters={filters} today={data?.today} />
      </div>
      <p className="ct-muted ct-small of-note">{t('queue.exportNote')}</p>
      <LiveRegion message={refreshed} />
    </div>
  );
}

function Rows({ filters, read }: PartProps) {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  const { data, error, isPlaceholderData } = read;
  if (!data) {
    if (error) {
      const title = t('gate.forbidden');
      return <ReadFailed read={read} error={error} headingLevel={2} forbiddenTitle={title} />;
    }
    return <Waiting label={t('queue.loading')} shapes={[{ shape: 'card', count: 4 }]} />;
  }
  const { page } = data;
  return (
    <>
      <ReadAge read={read} />
      <div className="ct-stack" aria-busy={isPlaceholderData}>
        {data.items.length === 0 ? (
          <Nothing filters={filters} />
        ) : (
          <QueueRows list={data} filters={filters} />
        )}
      </div>
      <Pagination
        label={t('queue.pages')}
        page={filters.page}
        pageCount={page.totalPages}
        href={(number) => queueAddress({ ...filters, page: number })}
        onNavigate={(number, event) => linkTo(queueAddress({ ...filters, page: number })).onClick(event)}
        previousLabel={t('queue.previous')}
        nextLabel={t('queue.next')}
        pageLabel={(number) => t('queue.page', { page: number })}
      />
    </>
  );
}

function Nothing({ filters }: { readonly filters: QueueFilters }) {
  const { t } = useMessages();
  const linkTo = useLinkTo();
  if (filters.page > 1) {
    const first = linkTo(queueAddress({ ...filters, page: 1 }));
    const action = <Button {...first}>{t('queue.firstPage')}</Button>;
    return <EmptyState title={t('queue.beyond')} action={action} />;
  }
  if (!isFiltered(filters)) {
    return <EmptyState icon="met" title={t('queue.empty')} detail={<p>{t('queue.emptyDetail')}</p>} />;
  }
  return (
    <EmptyState
      title={t('queue.nothingFound')}
      detail={<p>{t('queue.nothingFoundDetail')}</p>}
      action={<Button {...linkTo(queueAddress(noFilters))}>{t('queue.clear')}</Button>}
    />
  );
}
