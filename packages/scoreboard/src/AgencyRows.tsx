import type { TargetSummary, TaskSummary } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import { type Read, useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import { StatusTag } from '@cantho/ui/status-tag';
import { type ReactNode, useState } from 'react';
import { PartFailed } from './PartFailed.tsx';
import { usePlanApi } from './planReads.ts';
import { useMessages } from './useMessages.ts';

/** Rows at first, and each time more are asked for. */
const pageSize = 20;

type Filter = { readonly leadAgency: string[] } | { readonly coordinatingAgency: string[] };

interface Page<Row> {
  readonly items: readonly Row[];
  readonly page: { readonly totalItems: number };
}

interface RowPageProps<Row> {
  readonly read: Read<Page<Row>>;
  readonly page: number;
  readonly onMore: (() => void) | undefined;
  readonly row: (row: Row) => ReactNode;
}

function RowPage<Row extends { readonly no: number }>({ read, page, onMore, row }: RowPageProps<Row>) {
  const { t } = useMessages();
  if (!read.data) {
    return (
      <li>
        {read.error ? (
          <PartFailed title={t('list.failed')} read={read} error={read.error} />
        ) : (
          <Skeleton count={4} />
        )}
      </li>
    );
  }
  const {
    items,
    page: { totalItems },
  } = read.data;
  const next = Math.min(pageSize, totalItems - (page - 1) * pageSize - items.length);
  return (
    <>
      {items.map((item) => (
        <li key={item.no} className="sb-row">
          {row(item)}
        </li>
      ))}
      {next > 0 && onMore && (
        <li>
          <Button variant="quiet" icon="down" onClick={onMore}>
            {t('list.more', { count: next })}
          </Button>
        </li>
      )}
    </>
  );
}

interface RowsProps {
  readonly filter: Filter;
}

interface OnePageProps extends RowsProps {
  readonly page: number;
  readonly onMore: (() => void) | undefined;
}

/** As many pages as were asked for, one below the other. */
function Pages({ children }: { readonly children: (page: number, onMore?: () => void) => ReactNode }) {
  const [count, setCount] = useState(1);
  const more = () => setCount(count + 1);
  return (
    <ul className="ct-list">
      {Array.from({ length: count }, (_, index) =>
        children(index + 1, index + 1 === count ? more : undefined),
      )}
    </ul>
  );
}

/** The targets of an agency in one of its roles. */
export function AgencyTargets({ filter }: RowsProps) {
  return (
    <Pages>
      {(page, onMore) => <TargetPageRows key={page} filter={filter} page={page} onMore={onMore} />}
    </Pages>
  );
}

function TargetPageRows({ filter, ...page }: OnePageProps) {
  const { ask } = usePlanApi();
  const read = useRead(ask.targets({ ...filter, page: page.page, pageSize }));
  return <RowPage read={read} {...page} row={(target) => <TargetRow target={target} />} />;
}

function TargetRow({ target: { no, text, status, sample } }: { readonly target: TargetSummary }) {
  const { t } = useMessages();
  return (
    <Row
      name={t('target', { no })}
      route={{ name: 'target', no }}
      text={text}
      sample={sample}
      tag={<StatusTag status={status} label={t(`status.${status}`)} />}
    />
  );
}

/** The tasks of an agency in one of its roles. */
export function AgencyTasks({ filter }: RowsProps) {
  return (
    <Pages>{(page, onMore) => <TaskPageRows key={page} filter={filter} page={page} onMore={onMore} />}</Pages>
  );
}

function TaskPageRows({ filter, ...page }: OnePageProps) {
  const { ask } = usePlanApi();
  const read = useRead(ask.tasks({ ...filter, page: page.page, pageSize }));
  return <RowPage read={read} {...page} row={(task) => <TaskRow task={task} />} />;
}

function TaskRow({ task: { no, text, deadlineState, deadline, sample } }: { readonly task: TaskSummary }) {
  const { t } = useMessages();
  return (
    <Row
      name={t('task', { no })}
      route={{ name: 'task', no }}
      text={text}
      sample={sample}
      tag={
        <>
          <span className="ct-muted ct-small">
            <PlanText>{deadline.wording}</PlanText>
          </span>
          <StatusTag status={deadlineState} label={t(`deadlineState.${deadlineState}`)} />
        </>
      }
    />
  );
}

interface RowProps {
  readonly name: string;
  readonly route: ModuleRoute;
  readonly text: string;
  readonly tag: ReactNode;
  readonly sample: boolean;
}

function Row({ name, route, text, tag, sample }: RowProps) {
  const { t } = useMessages();
  return (
    <>
      <div className="sb-row-head">
        <Link {...useRouteLink()(route)}>{name}</Link>
        <span className="ct-cluster">
          {tag}
          {sample && <SampleMark label={t('sample')} />}
        </span>
      </div>
      <span className="ct-small">
        <PlanText>{text}</PlanText>
      </span>
    </>
  );
}
