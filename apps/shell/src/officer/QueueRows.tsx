import type { OfficerFeedbackList, OfficerFeedbackSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Card } from '@cantho/ui/card';
import { DataTable, type DataTableColumn } from '@cantho/ui/data-table';
import { StatusTag } from '@cantho/ui/status-tag';
import { useSyncExternalStore } from 'react';
import { feedbackPath } from '../officerPaths.ts';
import { useShell, useValue } from '../shellContext.tsx';
import { feedbackAge, lookOfAge } from './feedbackAge.ts';
import { type QueueFilters, queueAddress } from './queueFilters.ts';
import { subjectOf } from './subjects.ts';
import { useLinkTo } from './useLinkTo.ts';
import { useMessages } from './useMessages.ts';

export interface QueueRowsProps {
  readonly list: OfficerFeedbackList;
  readonly filters: QueueFilters;
}

/** Where a table of six columns has room; in em, so that large type gets cards. */
const tableFrom = '(width >= 60em)';

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(tableFrom);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(tableFrom).matches,
  );
}

/** A table on a desk, cards on a phone. */
export function QueueRows(props: QueueRowsProps) {
  return useIsWide() ? <QueueTable {...props} /> : <QueueCards {...props} />;
}

function Age({
  feedback,
  list,
}: {
  readonly feedback: OfficerFeedbackSummary;
  readonly list: OfficerFeedbackList;
}) {
  const { t } = useMessages();
  const age = feedbackAge(feedback, list.termWorkingDays, list.today);
  const label = () => {
    switch (age.kind) {
      case 'late':
        return age.days === 0 ? t('age.justLate') : t('age.late', { count: age.days });
      case 'dueToday':
        return t('age.dueToday');
      case 'left':
        return t('age.left', { count: age.days });
      case 'settled':
        return t(age.wasLate ? 'age.settledLate' : 'age.settled', { count: age.days });
    }
  };
  return <StatusTag status={lookOfAge(age)} label={label()} />;
}

function useWords() {
  const { t, format } = useMessages();
  const subject = (about: string) => {
    const { name, no } = subjectOf(about);
    return t(name, { no });
  };
  const about = (row: OfficerFeedbackSummary) => `${subject(row.about)} · ${t(`category.${row.category}`)}`;
  const excerpt = (row: OfficerFeedbackSummary) =>
    row.excerpt === '' ? t('queue.textDeleted') : row.excerpt;
  const extras = (row: OfficerFeedbackSummary) =>
    [
      row.hasContact ? t('queue.hasContact') : null,
      row.attachments > 0 ? t('queue.files', { count: row.attachments }) : null,
      row.source === 'widget' ? null : t(`source.${row.source}`),
    ]
      .filter((part) => part !== null)
      .join(' · ');
  return { t, format, about, excerpt, extras };
}

function useColumns({ list, filters }: QueueRowsProps): DataTableColumn<OfficerFeedbackSummary>[] {
  const { t, format, about, excerpt, extras } = useWords();
  const linkTo = useLinkTo();
  const isCoordinator = useValue(useShell().signIn.user)?.roles.includes('coordinator') ?? false;
  const sortedBy = (sort: QueueFilters['sort']) => queueAddress({ ...filters, sort, page: 1 });
  const byTime = { createdAt: 'ascending', '-createdAt': 'descending', dueOn: 'none' } as const;
  const agency: DataTableColumn<OfficerFeedbackSummary> = {
    key: 'agency',
    header: t('queue.column.agency'),
    cell: (row) => <PlanText>{row.agency.name}</PlanText>,
  };
  return [
    {
      key: 'text',
      header: t('queue.column.text'),
      rowHeader: true,
      cell: (row) => (
        <div className="of-cell-text">
          <span className="ct-muted ct-small">{about(row)}</span>
          <a className="of-row-link" {...linkTo(feedbackPath(row.id))}>
            <PlanText>{excerpt(row)}</PlanText>
          </a>
          {extras(row) && <span className="ct-muted ct-small">{extras(row)}</span>}
        </div>
      ),
    },
    {
      key: 'state',
      header: t('queue.column.state'),
      cell: (row) => <StatusTag status={row.state} label={t(`state.${row.state}`)} />,
    },
    {
      key: 'due',
      header: t('queue.column.due'),
      sort: filters.sort === 'dueOn' ? 'ascending' : 'none',
      sortHref: sortedBy('dueOn'),
      cell: (row) => (
        <>
          <Age feedback={row} list={list} />
          <span className="of-due ct-muted ct-small">
            {t('queue.dueOn', { date: format.day(row.dueOn) })}
          </span>
        </>
      ),
    },
    ...(isCoordinator ? [agency] : []),
    {
      key: 'taken',
      header: t('queue.column.taken'),
      cell: (row) => row.takenBy ?? <span className="ct-muted">{t('queue.nobody')}</span>,
    },
    {
      key: 'created',
      header: t('queue.column.created'),
      sort: byTime[filters.sort],
      sortHref: sortedBy(filters.sort === '-createdAt' ? 'createdAt' : '-createdAt'),
      cell: (row) => format.instant(row.createdAt),
    },
  ];
}

function QueueTable(props: QueueRowsProps) {
  const { t } = useMessages();
  const { navigation } = useShell();
  const columns = useColumns(props);
  return (
    <DataTable
      caption={t('queue.table')}
      captionHidden
      columns={columns}
      rows={props.list.items}
      rowKey={({ id }) => id}
      onSort={(key, event) => {
        const { sortHref } = columns.find((column) => column.key === key) ?? {};
        if (!sortHref || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigation.go(sortHref, { replace: true });
      }}
    />
  );
}

function QueueCards({ list }: QueueRowsProps) {
  const { t, format, about, excerpt, extras } = useWords();
  const linkTo = useLinkTo();
  return (
    <ul className="ct-list ct-stack" aria-label={t('queue.table')}>
      {list.items.map((row) => (
        <Card
          as="li"
          key={row.id}
          headingLevel={2}
          eyebrow={about(row)}
          heading={
            <span className="of-excerpt">
              <PlanText>{excerpt(row)}</PlanText>
            </span>
          }
          {...linkTo(feedbackPath(row.id))}
          footer={[format.instant(row.createdAt), extras(row)].filter(Boolean).join(' · ')}
        >
          <div className="ct-cluster">
            <Age feedback={row} list={list} />
            <StatusTag status={row.state} label={t(`state.${row.state}`)} />
            <span className="ct-small">{row.takenBy ?? t('queue.nobody')}</span>
          </div>
        </Card>
      ))}
    </ul>
  );
}
