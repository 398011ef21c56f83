import { isProblem, type MeasurementList, type Target, type TargetSummary } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import type { Read } from '@cantho/host-sdk/react-data';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import {
  useChunk,
  useChunkStyles,
  useOnline,
  useReady,
  useRouteLink,
  useViewTitle,
} from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { Skeleton } from '@cantho/ui/skeleton';
import { useEffect, useRef } from 'react';
import { useHeadingLevel } from './configContext.ts';
import { IndicatorPanel, type IndicatorPanelProps } from './IndicatorPanel.tsx';
import { MilestonePanel } from './MilestonePanel.tsx';
import vi from './messages/target.vi.json' with { type: 'json' };
import { OverallStatus } from './OverallStatus.tsx';
import { PartFailed } from './PartFailed.tsx';
import { useListedTarget, useMeasurements, useTarget } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { sampleShare } from './sampleShare.ts';
import { TargetActions } from './TargetActions.tsx';
import { TargetHead } from './TargetHead.tsx';
import type { TargetMoreProps } from './TargetMore.tsx';
import { targetMoreChunk } from './targetMoreChunk.ts';
import { targetStyles } from './targetStyles.ts';
import { useEntryFocus } from './useEntryFocus.ts';
import { useMessages } from './useMessages.ts';
import { usePrinting } from './usePrinting.ts';
import { useSharing } from './useSharing.ts';

const shapes = [
  { shape: 'tag' },
  { shape: 'heading', count: 2 },
  { shape: 'number' },
  { shape: 'bar' },
  { shape: 'card', count: 2 },
] as const;

export interface TargetPageProps {
  readonly route: ModuleRoute & { readonly name: 'target' };
  /** The reader came from another view of this module, so the page takes the focus. */
  readonly entered: boolean;
}

/** One target, with everything that is known of it. */
export function TargetPage({ route, entered }: TargetPageProps) {
  useChunkMessages(vi);
  useChunkStyles(targetStyles);
  const { t } = useMessages();
  const { no, search = {} } = route;
  const linkOf = useRouteLink();
  const read = useTarget(no);
  const measurements = useMeasurements(no);
  const listed = useListedTarget(no);
  const target = read.data ?? listed?.target;
  const place = useEntryFocus(entered);
  const print = usePrinting(place);
  useViewTitle(t('target', { no }));
  return (
    <div className="ct-stack sb-target" ref={place} tabIndex={-1}>
      <div className="ct-no-print">
        <BackLink {...linkOf({ name: 'targets', search })}>{t('back')}</BackLink>
      </div>
      {target ? (
        <LoadedTarget {...{ route, target, read, measurements, print }} listedAt={listed?.loadedAt} />
      ) : (
        <NoTarget no={no} read={read} />
      )}
    </div>
  );
}

function NoTarget({ no, read }: { readonly no: number; readonly read: Read<Target> }) {
  const { error } = read;
  if (error === null) return <ReadWaiting shapes={shapes} />;
  // A number beyond the contract's range is refused, which means the same to a reader.
  if (isProblem(error, 'notFound', 'validation')) return <NotFound no={no} />;
  return <ReadFailed read={read} error={error} />;
}

function NotFound({ no }: { readonly no: number }) {
  const { t } = useMessages();
  useReady(true);
  const linkOf = useRouteLink();
  return (
    <EmptyState
      headingLevel={useHeadingLevel(0)}
      icon="search"
      title={t('notFound.title', { no })}
      detail={t('notFound.detail')}
      action={<Button {...linkOf({ name: 'targets' })}>{t('back')}</Button>}
    />
  );
}

/** The read as it is told to be old: until the target itself is here, the row of the list is. */
function agedRead(read: Read<Target>, target: TargetSummary, listedAt: number | undefined) {
  if (read.data || listedAt === undefined) return read;
  return { ...read, data: target, dataUpdatedAt: listedAt };
}

interface LoadedTargetProps {
  readonly route: TargetPageProps['route'];
  /** From the list it has no provenance and no related tasks yet. */
  readonly target: TargetSummary & Partial<Pick<Target, 'provenance' | 'relatedTasks' | 'today'>>;
  readonly read: Read<Target>;
  readonly measurements: Read<MeasurementList>;
  readonly print: (() => void) | null;
  /** When the row of the list was read. */
  readonly listedAt: number | undefined;
}

function LoadedTarget({ route, target, read, measurements, print, listedAt }: LoadedTargetProps) {
  const { t } = useMessages();
  useReady(true);
  const { no, indicators, asOf } = target;
  const figures = [
    ...indicators.filter((indicator) => indicator.asOf !== null),
    ...(measurements.data?.items ?? []),
  ];
  const share = sampleShare(figures);
  const marked = share !== 'all';
  const isMadeUp = share !== 'none' || (target.relatedTasks?.some(({ sample }) => sample) ?? false);
  const several = indicators.length > 1;
  return (
    <>
      <TargetHead target={target} />
      <TargetActions route={route} asOf={asOf} sample={share !== 'none'} print={print} />
      {isMadeUp && (
        <SampleBanner label={t('sample')} detail={t(marked ? 'sample.someDetail' : 'sample.detail')} />
      )}
      <ReadBanners read={agedRead(read, target, listedAt)} sample={false} />
      {several && <OverallStatus target={target} />}
      <div className={several ? 'sb-indicators' : undefined}>
        {indicators.map((indicator, index) => (
          <Indicator
            key={indicator.id}
            indicator={indicator}
            number={several ? index + 1 : null}
            measurements={measurements}
            today={target.today ?? null}
            marked={marked}
          />
        ))}
      </div>
      <More {...{ target, read, measurements, marked }} />
      <PrintedFrom no={no} today={target.today ?? null} />
    </>
  );
}

function Indicator(props: IndicatorPanelProps) {
  return props.indicator.goal === null ? <MilestonePanel {...props} /> : <IndicatorPanel {...props} />;
}

/** What stands further down, once its code is here. */
function More(props: TargetMoreProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(targetMoreChunk);
  const isOnline = useOnline();
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    // `useChunk` asks by itself at first.
    if (isOnline && !wasOnline.current) retry();
    wasOnline.current = isOnline;
  }, [isOnline, retry]);
  if (part) return <part.TargetMore {...props} />;
  if (!error) return <Skeleton shape="card" count={2} />;
  const read = { isOnline, isFetching: isTrying, refetch: retry };
  return <PartFailed title={t('more.error')} read={read} error={error} />;
}

/** On paper: where this stands, and of which day it is. */
function PrintedFrom({ no, today }: { readonly no: number; readonly today: string | null }) {
  const { t, day } = useMessages();
  const { url } = useSharing({ name: 'target', no });
  return (
    <p className="sb-paper ct-small">
      {t('print.from', { address: url })} {today && t('print.judgedOn', { date: day(today) })}
    </p>
  );
}
