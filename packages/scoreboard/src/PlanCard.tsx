import type { Summary } from '@cantho/api-client';
import { useReady, useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Card } from '@cantho/ui/card';
import { SampleMark } from '@cantho/ui/sample-mark';
import { useConfig, useHeadingLevel } from './configContext.ts';
import { noFilter, searchOf } from './filters.ts';
import { useSummary } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { StatusCountsBar } from './StatusCountsBar.tsx';
import { useMessages } from './useMessages.ts';

const shapes = [{ shape: 'heading' }, { shape: 'bar' }, { count: 6 }] as const;

/** The plan in one look, for a host's home page. */
export function PlanCard() {
  const read = useSummary();
  if (read.data) {
    return (
      <div className="ct-stack">
        <ReadBanners read={read} sample={false} />
        <LoadedCard summary={read.data} />
      </div>
    );
  }
  if (read.error) return <ReadFailed read={read} error={read.error} />;
  return (
    <Card as="section">
      <ReadWaiting shapes={shapes} />
    </Card>
  );
}

function LoadedCard({ summary }: { readonly summary: Summary }) {
  const { t, number } = useMessages();
  const { pillar } = useConfig();
  const linkOf = useRouteLink();
  useReady(true);
  const { total, withData, byStatus } = pillar ? summary.targets.byPillar[pillar] : summary.targets.all;
  const filter = { pillar: pillar ? [pillar] : [] };
  const list = { name: 'targets', search: searchOf({ ...noFilter, ...filter }) } as const;
  return (
    <Card
      as="section"
      eyebrow={pillar && t(`pillar.${pillar}`)}
      heading={t('card.title')}
      headingLevel={useHeadingLevel(0)}
      footer={<CardFooter figuresAsOf={summary.figuresAsOf} sample={summary.sample} />}
    >
      <div className="ct-stack">
        <p className="sb-facts">
          <span>
            {t('figures.withData', { count: total, total: number(total), withData: number(withData) })}
          </span>
          <span>{t('daysLeft', { count: summary.daysLeft })}</span>
        </p>
        <StatusCountsBar label={t('statuses')} counts={byStatus} linkTo={filter} />
        <div className="sb-action">
          <Button {...linkOf(list)} variant="primary" icon="arrow">
            {t('card.link', { count: total })}
          </Button>
        </div>
      </div>
    </Card>
  );
}

interface CardFooterProps {
  readonly figuresAsOf: string | null;
  readonly sample: boolean;
}

function CardFooter({ figuresAsOf, sample }: CardFooterProps) {
  const { t, day } = useMessages();
  return (
    <div className="ct-cluster">
      <span>{figuresAsOf ? t('figures.asOf', { date: day(figuresAsOf) }) : t('figures.none')}</span>
      {sample && <SampleMark label={t('sample')} />}
    </div>
  );
}
