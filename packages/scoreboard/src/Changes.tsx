import type { Change, ChangeKind, Summary } from '@cantho/api-client';
import { planReportQueries } from '@cantho/api-client/plan-reports';
import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText, useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Link } from '@cantho/ui/link';
import { SampleMark } from '@cantho/ui/sample-mark';
import { Skeleton } from '@cantho/ui/skeleton';
import { useMemo, useState } from 'react';
import { changeSentence } from './changeSentence.ts';
import { changesStyles } from './changesStyles.ts';
import vi from './messages/changes.vi.json' with { type: 'json' };
import states from './messages/states.vi.json' with { type: 'json' };
import { PartFailed } from './PartFailed.tsx';
import { usePlanApi } from './planReads.ts';
import { subjectOf } from './subjects.ts';
import { useMessages } from './useMessages.ts';

/** Changes at first, and each time more are asked for. */
const first = 3;
const more = 20;

const kinds: readonly ChangeKind[] = [
  'targetStatus',
  'figure',
  'correction',
  'workState',
  'deadlineState',
  'occurrenceDone',
  'extension',
];

export interface ChangesProps {
  readonly byKind: Summary['changes']['byKind'];
}

/** What changed since the end of last month: how much of each kind, and the changes themselves, newest first. */
export function Changes({ byKind }: ChangesProps) {
  useChunkMessages(vi);
  useChunkMessages(states);
  useChunkStyles(changesStyles);
  const { t } = useMessages();
  const [pages, setPages] = useState(1);
  const counts = kinds.filter((kind) => byKind[kind] > 0);
  return (
    <div className="ct-stack">
      <ul className="ct-list ct-cluster ct-small ct-muted">
        {counts.map((kind) => (
          <li key={kind}>{t(`changes.kind.${kind}`, { count: byKind[kind] })}</li>
        ))}
      </ul>
      <ul className="ct-list ct-stack ct-stack-tight" aria-label={t('changes.all')}>
        {Array.from({ length: pages }, (_, index) => (
          <ChangesPage
            // biome-ignore lint/suspicious/noArrayIndexKey: pages are their numbers
            key={index}
            page={index + 1}
            onMore={index === pages - 1 ? () => setPages(pages + 1) : undefined}
          />
        ))}
      </ul>
    </div>
  );
}

interface ChangesPageProps {
  readonly page: number;
  readonly onMore: (() => void) | undefined;
}

function ChangesPage({ page, onMore }: ChangesPageProps) {
  const { t } = useMessages();
  const { client } = usePlanApi();
  const [isShort, setShort] = useState(page === 1);
  const ask = useMemo(() => planReportQueries(client), [client]);
  const read = useRead(ask.changes({ page, pageSize: more }));
  if (!read.data) {
    return (
      <li>
        {read.error ? (
          <PartFailed title={t('changes.missing')} read={read} error={read.error} />
        ) : (
          <Skeleton count={first} />
        )}
      </li>
    );
  }
  const {
    items,
    page: { totalItems },
  } = read.data;
  const shown = isShort ? items.slice(0, first) : items;
  const seen = (page - 1) * more + shown.length;
  const next = Math.min(more, totalItems - seen);
  const showMore = shown.length < items.length ? () => setShort(false) : onMore;
  return (
    <>
      {shown.map((change) => (
        <li key={`${change.subject} ${change.kind} ${change.indicatorId} ${change.period}`}>
          <ChangeLine change={change} />
        </li>
      ))}
      {next > 0 && showMore && (
        <li>
          <Button variant="quiet" icon="down" onClick={showMore}>
            {t('changes.more', { count: shown.length < items.length ? items.length - shown.length : next })}
          </Button>
        </li>
      )}
    </>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const messages = useMessages();
  const { t, day } = messages;
  const { kind, no, route } = subjectOf(change.subject);
  return (
    <div className="sb-change">
      <span className="ct-muted ct-small">{day(change.on)}</span>
      <Link {...useRouteLink()(route)}>{t(kind, { no })}</Link>
      <div>
        {changeSentence(change, messages)} {change.sample && <SampleMark label={t('sample')} />}
        <div className="ct-muted ct-small sb-clamp">
          <PlanText>{change.text}</PlanText>
        </div>
      </div>
    </div>
  );
}
