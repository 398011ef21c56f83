import { isProblem, type MeasurementList, type Target, type TargetSummary } from '@cantho/api-client';
import type { ModuleRoute } from '@cantho/host-sdk';
import type { Read } from '@cantho/host-sdk/react-data';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useReady, useRouteLink, useViewTitle } from '@cantho/host-sdk/react-module';
import { BackLink } from '@cantho/ui/back-link';
import { Button } from '@cantho/ui/button';
import { EmptyState } from '@cantho/ui/empty-state';
import { Heading } from '@cantho/ui/heading';
import { useEffect, useRef } from 'react';
import { AgenciesPanel } from './AgenciesPanel.tsx';
import { useHeadingLevel } from './configContext.ts';
import { IndicatorPanel } from './IndicatorPanel.tsx';
import vi from './messages/target.vi.json' with { type: 'json' };
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { useListedTarget, useMeasurements, useTarget } from './planReads.ts';
import { ReadBanners, ReadFailed, ReadWaiting } from './ReadStates.tsx';
import { TargetHead } from './TargetHead.tsx';
import { takeReader } from './takeReader.ts';
import { targetStyles } from './targetStyles.ts';
import { useMessages } from './useMessages.ts';

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
  const target = read.data ?? listed;
  const place = useEntryFocus(entered);
  useViewTitle(t('target', { no }));
  return (
    <div className="ct-stack sb-target" ref={place} tabIndex={-1}>
      <div>
        <BackLink {...linkOf({ name: 'targets', search })}>{t('back')}</BackLink>
      </div>
      {target ? (
        <LoadedTarget target={target} read={read} measurements={measurements} />
      ) : (
        <NoTarget no={no} read={read} />
      )}
    </div>
  );
}

function useEntryFocus(entered: boolean) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (entered && place.current) takeReader(place.current, 'start');
  }, [entered]);
  return place;
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

interface LoadedTargetProps {
  /** From the list it has no provenance yet. */
  readonly target: TargetSummary & Partial<Pick<Target, 'provenance' | 'today'>>;
  readonly read: Read<Target>;
  readonly measurements: Read<MeasurementList>;
}

function LoadedTarget({ target, read, measurements }: LoadedTargetProps) {
  const { t } = useMessages();
  const linkOf = useRouteLink();
  const level = useHeadingLevel(1);
  useReady(true);
  const { no, indicators } = target;
  return (
    <>
      <TargetHead target={target} />
      <ReadBanners read={read} sample={target.sample || (measurements.data?.sample ?? false)} />
      <div className="sb-columns">
        <div className="ct-stack">
          {indicators.length > 1 && (
            <p className="ct-prose">{t('indicator.needAll', { count: indicators.length })}</p>
          )}
          {indicators.map((indicator, index) => (
            <IndicatorPanel
              key={indicator.id}
              indicator={indicator}
              number={indicators.length > 1 ? index + 1 : null}
              measurements={measurements}
              today={target.today ?? null}
            />
          ))}
        </div>
        <div className="ct-stack">
          <section className="ct-stack sb-section">
            <Heading level={level}>{t('agencies.title')}</Heading>
            <AgenciesPanel target={target} />
          </section>
          <section className="ct-stack sb-section">
            <Heading level={level}>{t('provenance.title')}</Heading>
            <ProvenancePanel target={target} measurements={measurements} waiting={read.isFetching} />
          </section>
          <div>
            <Button {...linkOf({ name: 'feedback', search: { about: `target-${no}` } })}>
              {t('feedback')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
