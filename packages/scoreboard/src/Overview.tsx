import type { Pillar, TargetSummary } from '@cantho/api-client';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Card } from '@cantho/ui/card';
import { Fold } from '@cantho/ui/fold';
import { Heading } from '@cantho/ui/heading';
import { Link } from '@cantho/ui/link';
import { useConfig, useHeadingLevel } from './configContext.ts';
import { noFilter, pillars, searchOf } from './filters.ts';
import { overviewOf } from './overview.ts';
import { StatusCountsBar } from './StatusCountsBar.tsx';
import { useMessages } from './useMessages.ts';

/** Width in em from which on the pillars stand side by side; folded away below. */
const roomyFrom = 44;

export interface OverviewProps {
  /** All targets the module shows, before any filter. */
  readonly items: readonly TargetSummary[];
}

/** Counts by status for all and for each pillar. */
export function Overview({ items }: OverviewProps) {
  const { t, day, number } = useMessages();
  const { pillar } = useConfig();
  const level = useHeadingLevel(1);
  const { total, withData, byStatus, asOf } = overviewOf(items);
  return (
    <Card as="section" heading={pillar ? t(`pillar.${pillar}`) : t('overview.title')} headingLevel={level}>
      <div className="sb-overview">
        <div className="ct-stack">
          <p className="sb-facts">
            <span>{t('figures.withData', { count: total, withData: number(withData) })}</span>
            {asOf && <span>{t('figures.asOf', { date: day(asOf) })}</span>}
          </p>
          {withData === 0 && <p className="ct-muted">{t('meaning.noData')}</p>}
          <StatusCountsBar
            label={t('statuses')}
            counts={byStatus}
            linkTo={{ pillar: pillar ? [pillar] : [] }}
          />
        </div>
        {!pillar && (
          <Fold label={t('pillars.title')} openFrom={roomyFrom}>
            <ul className="ct-list sb-pillars" aria-label={t('pillars.title')}>
              {pillars.map((each) => (
                <li key={each}>
                  <PillarOverview pillar={each} items={items.filter((item) => item.pillar === each)} />
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
    </Card>
  );
}

interface PillarOverviewProps {
  readonly pillar: Pillar;
  readonly items: readonly TargetSummary[];
}

function PillarOverview({ pillar, items }: PillarOverviewProps) {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  const name = t(`pillar.${pillar}`);
  const search = searchOf({ ...noFilter, pillar: [pillar] });
  return (
    <>
      <Heading level={useHeadingLevel(2)} className="sb-pillar-name">
        <Link {...linkOf({ name: 'targets', search })}>{name}</Link>
        <span className="ct-muted ct-small">{t('result', { count: items.length })}</span>
      </Heading>
      <StatusCountsBar label={t('statusesOf', { pillar: name })} counts={overviewOf(items).byStatus} />
    </>
  );
}
