import type { Pillar } from '@cantho/api-client';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Card } from '@cantho/ui/card';
import { Fold } from '@cantho/ui/fold';
import { Heading } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { Skeleton } from '@cantho/ui/skeleton';
import { memo } from 'react';
import { ChangesFold } from './ChangesFold.tsx';
import { useConfig, useHeadingLevel } from './configContext.ts';
import { noFilter, pillars, searchOf } from './filters.ts';
import type { Overview as Counts, Overviews } from './overview.ts';
import { useSummary } from './planReads.ts';
import { StatusCountsBar } from './StatusCountsBar.tsx';
import { useMessages } from './useMessages.ts';

/** Width in em from which on there is room for all of it side by side; parts are folded away below. */
const roomyFrom = 44;

export interface OverviewProps {
  /** Of all targets the module shows, before any filter; `null` while not known. */
  readonly overviews: Overviews | null;
}

/** The plan in one look: counts by status for all and for each pillar, days left, what changed. No filter changes it. */
export const Overview = memo(function Overview({ overviews }: OverviewProps) {
  const { t } = useMessages();
  const { pillar } = useConfig();
  const level = useHeadingLevel(1);
  return (
    <Card as="section" heading={pillar ? t(`pillar.${pillar}`) : t('overview.title')} headingLevel={level}>
      <div className="sb-overview">
        <div className="ct-stack">
          {overviews ? <All counts={overviews.all} /> : <Skeleton shape="card" />}
        </div>
        {!pillar && (
          <div className="sb-folds">
            <Fold label={t('pillars.title')} openFrom={roomyFrom}>
              <ul className="ct-list sb-pillars" aria-label={t('pillars.title')}>
                {pillars.map((each) => (
                  <li key={each}>
                    {overviews && <PillarOverview pillar={each} counts={overviews.byPillar[each]} />}
                  </li>
                ))}
              </ul>
            </Fold>
            <ChangesFold openFrom={roomyFrom} />
            <TasksLine />
          </div>
        )}
      </div>
    </Card>
  );
});

function All({ counts: { total, withData, byStatus, asOf } }: { readonly counts: Counts }) {
  const { t, day, number } = useMessages();
  const { pillar } = useConfig();
  const summary = useSummary();
  const daysLeft = summary.data?.daysLeft;
  return (
    <>
      <p className="sb-facts">
        <span>
          {t('figures.withData', { count: total, total: number(total), withData: number(withData) })}
        </span>
        {!summary.error && (
          // Its room is kept until it is known.
          <span className={daysLeft === undefined ? 'sb-pending' : undefined}>
            {t('daysLeft', { count: daysLeft ?? 100 })}
          </span>
        )}
        {asOf && <span>{t('figures.asOf', { date: day(asOf) })}</span>}
      </p>
      {withData === 0 && <p className="ct-muted">{t('meaning.noData')}</p>}
      <StatusCountsBar label={t('statuses')} counts={byStatus} linkTo={{ pillar: pillar ? [pillar] : [] }} />
    </>
  );
}

interface PillarOverviewProps {
  readonly pillar: Pillar;
  readonly counts: Counts;
}

function PillarOverview({ pillar, counts }: PillarOverviewProps) {
  const { t, number } = useMessages();
  const linkOf = useRouteLink();
  const name = t(`pillar.${pillar}`);
  const filter = { pillar: [pillar] };
  return (
    <>
      <Heading level={useHeadingLevel(2)} className="sb-pillar-name">
        <Link {...linkOf({ name: 'targets', search: searchOf({ ...noFilter, ...filter }) })}>{name}</Link>
        <span className="ct-muted ct-small">
          {t('result', { count: counts.total, shown: number(counts.total) })}
        </span>
      </Heading>
      <StatusCountsBar
        label={t('statusesOf', { pillar: name })}
        counts={counts.byStatus}
        legend="inline"
        linkTo={filter}
      />
    </>
  );
}

/** The other half of the plan in a line. */
function TasksLine() {
  const { t, number } = useMessages();
  const linkOf = useRouteLink();
  const { data } = useSummary();
  const tasks = data?.tasks;
  return (
    <p className="sb-change-count">
      <Link {...linkOf({ name: 'tasks' })}>
        {tasks
          ? t('tasks.line', {
              done: number(tasks.completion.numerator),
              count: tasks.completion.denominator,
              overdue: number(tasks.byDeadlineState.overdue),
            })
          : t('tasks.title')}
      </Link>
    </p>
  );
}
