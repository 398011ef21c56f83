import type { IndicatorState, TargetSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { PlanText, useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useHost, useRouteLink } from '@cantho/host-sdk/react-module';
import { DataTable, type DataTableColumn, dataTableStyles } from '@cantho/ui/data-table';
import { Link } from '@cantho/ui/link';
import { Pagination, paginationStyles } from '@cantho/ui/pagination';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { memo, type ReactNode } from 'react';
import { AgencyLinks } from './AgencyLinks.tsx';
import { useConfig } from './configContext.ts';
import { fieldOf, type Sort, type SortField, searchOf, type TargetFilter } from './filters.ts';
import vi from './messages/table.vi.json' with { type: 'json' };
import { laterStyles } from './styles.ts';
import { soon, type TargetCardsProps, useReturnFocus, useSearch } from './TargetCards.tsx';
import css from './table.css?inline';
import { type Messages, useMessages } from './useMessages.ts';
import type { TargetRows } from './useTargetRows.ts';

const styles = laterStyles([...dataTableStyles, ...paginationStyles, css]);

/** Coordinating agencies named in a cell; a target may have a dozen. */
const namedAgencies = 2;

export interface TargetsTableProps extends Omit<TargetCardsProps, 'isPaged'> {
  readonly sortFields: TargetRows['sortFields'];
  readonly onChange: (change: { readonly sort: Sort }) => void;
}

/** The targets as a table; each header sorts by it, and again turns that round. */
export const TargetsTable = memo(function TargetsTable(props: TargetsTableProps) {
  const { items, sortFields, filter, returnedFrom, onChange } = props;
  useChunkMessages(vi);
  useChunkStyles(styles);
  const messages = useMessages();
  const { pillar } = useConfig();
  const search = useSearch(filter);
  const table = useReturnFocus(returnedFrom, search);
  const sorted = fieldOf(filter.sort);
  const stateOf = (field: SortField): DataTableColumn<TargetSummary>['sort'] => {
    if (!sortFields.includes(field)) return undefined;
    if (field !== sorted) return 'none';
    return filter.sort.startsWith('-') ? 'descending' : 'ascending';
  };
  const columns = columnsOf(messages, search)
    .filter(({ key }) => key !== 'pillar' || !pillar)
    .map((column) => ({ ...column, sort: stateOf(column.key as SortField) }));
  return (
    <div className="sb-table" ref={table} {...soon}>
      <DataTable
        caption={messages.t('targets.title')}
        captionHidden
        columns={columns}
        rows={items}
        rowKey={({ no }) => no}
        onSort={(key) =>
          onChange({ sort: key === filter.sort ? `-${key as SortField}` : (key as SortField) })
        }
      />
    </div>
  );
});

function columnsOf({ t, day, number }: Messages, search: RouteSearch): DataTableColumn<TargetSummary>[] {
  return [
    { key: 'no', header: t('field.no'), align: 'end', cell: ({ no }) => number(no) },
    {
      key: 'text',
      header: t('table.target'),
      rowHeader: true,
      cell: (target) => <TargetLink target={target} search={search} />,
    },
    { key: 'pillar', header: t('field.pillar'), cell: ({ pillar }) => t(`pillar.${pillar}`) },
    {
      key: 'status',
      header: t('field.status'),
      cell: ({ status }) => <StatusTag status={status} label={t(`status.${status}`)} />,
    },
    { key: 'attainment', header: t('field.attainment'), cell: (target) => <Figures target={target} /> },
    {
      key: 'lead',
      header: t('field.lead'),
      cell: ({ leadAgencies }) => <AgencyLinks agencies={leadAgencies} />,
    },
    {
      key: 'coordinating',
      header: t('field.coordinating'),
      cell: (target) => <Coordinating target={target} />,
    },
    {
      key: 'asOf',
      header: t('field.asOf'),
      cell: ({ asOf, sample }) =>
        asOf === null ? (
          '–'
        ) : (
          <>
            {day(asOf)} {sample && <SampleMark label={t('sample')} />}
          </>
        ),
    },
  ];
}

interface TargetLinkProps {
  readonly target: TargetSummary;
  readonly search: RouteSearch;
}

function TargetLink({ target: { no, text }, search }: TargetLinkProps) {
  return (
    <Link {...useRouteLink()({ name: 'target', no, search })} variant="inline">
      <PlanText>{text}</PlanText>
    </Link>
  );
}

/** Figure, goal and how much of it is reached, for each indicator. */
function Figures({ target: { indicators } }: { readonly target: TargetSummary }) {
  return indicators.map((indicator) => (
    <div key={indicator.id} className="sb-figure">
      <Figure indicator={indicator} />
    </div>
  ));
}

function Figure({ indicator }: { readonly indicator: IndicatorState }): ReactNode {
  const { t, percent, goal } = useMessages();
  const { current, attainment, reached } = indicator;
  if (indicator.goal === null) {
    return reached === null ? t('figures.none') : t(reached ? 'milestone.reached' : 'milestone.notReached');
  }
  return (
    <>
      <strong>{percent(current)}</strong>
      <span className="ct-muted">{t('goal', { goal: goal(indicator) })}</span>
      {attainment !== null && attainment !== (current ?? 0) / 100 && (
        <span className="ct-muted">{t('table.attained', { share: percent(attainment * 100) })}</span>
      )}
    </>
  );
}

function Coordinating({ target: { coordinatingAgencies } }: { readonly target: TargetSummary }): ReactNode {
  const { t } = useMessages();
  const more = coordinatingAgencies.length - namedAgencies;
  if (coordinatingAgencies.length === 0) return '–';
  return (
    <>
      <AgencyLinks
        agencies={more > 1 ? coordinatingAgencies.slice(0, namedAgencies) : coordinatingAgencies}
      />
      {more > 1 && <span className="ct-muted"> {t('table.more', { count: more })}</span>}
    </>
  );
}

export interface PagesProps {
  readonly rows: Pick<TargetRows, 'page' | 'pageCount'>;
  readonly filter: TargetFilter;
  readonly onChange: (change: Partial<TargetFilter>) => void;
}

/** Links to the other pages of a list that does not fit one. */
export function Pages({ rows: { page, pageCount }, filter, onChange }: PagesProps) {
  useChunkMessages(vi);
  useChunkStyles(styles);
  const { t, number } = useMessages();
  const { navigation } = useHost();
  const linkOf = useRouteLink();
  const routeOf = (to: number) => ({ name: 'targets', search: searchOf({ ...filter, page: to }) }) as const;
  return (
    <Pagination
      label={t('pages.title')}
      page={page}
      pageCount={pageCount}
      href={(to) => navigation.href(routeOf(to))}
      onNavigate={(to, event) => {
        if (navigation.route.get()?.name === 'targets') return linkOf(routeOf(to)).onClick(event);
        event.preventDefault();
        onChange({ page: to });
      }}
      previousLabel={t('pages.previous')}
      nextLabel={t('pages.next')}
      pageLabel={(to) => t('pages.page', { page: number(to) })}
    />
  );
}
