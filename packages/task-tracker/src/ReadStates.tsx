import { isProblem, readFailure } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { useIsSlow, useReady } from '@cantho/host-sdk/react-module';
import { DataAge } from '@cantho/ui/data-age';
import { ErrorPanel } from '@cantho/ui/error-panel';
import type { HeadingLevel } from '@cantho/ui/heading';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { Waiting } from '@cantho/ui/waiting';
import { useMessages } from './messages.ts';

const shapes = [{ shape: 'heading' }, { count: 2 }, { shape: 'card', count: 3 }] as const;

/** In place of what is being read. */
export function ReadWaiting({ label }: { readonly label: string }) {
  const { t } = useMessages();
  return <Waiting label={label} slowText={useIsSlow() ? t('list.slow') : undefined} shapes={shapes} />;
}

export interface ReadFailedProps {
  readonly read: Pick<Read<unknown>, 'isOnline' | 'isFetching'> & { readonly refetch: () => unknown };
  readonly error: Error;
  readonly level: HeadingLevel;
  /** What could not be read; by default the tasks. */
  readonly title?: string;
}

/** In place of what could not be read. */
export function ReadFailed({ read, error, level, title }: ReadFailedProps) {
  const { isOnline, isFetching, refetch } = read;
  const { t } = useMessages();
  useReady(true);
  return (
    <ErrorPanel
      title={title ?? t('error.title')}
      headingLevel={level}
      detail={t(`error.${readFailure(error, isOnline)}`)}
      retryLabel={t('error.retry')}
      onRetry={() => refetch()}
      retrying={isFetching}
      reportLabel={t('error.reportId')}
      reportId={isProblem(error) ? (error.instance ?? undefined) : undefined}
    />
  );
}

export interface ReadBannersProps {
  readonly read: Read<unknown>;
  readonly sample: boolean;
}

/** Over a screen: that its figures are samples, and that they are of an earlier hour. */
export function ReadBanners({ read, sample }: ReadBannersProps) {
  const { t, format } = useMessages();
  const { isOnline, error, dataUpdatedAt, isFetching, refetch } = read;
  return (
    <>
      {sample && <SampleBanner label={t('sample.title')} detail={t('sample.detail')} />}
      <DataAge
        isOnline={isOnline}
        failure={error ? t(`error.${readFailure(error, isOnline)}`) : undefined}
        loadedAt={t('offline.detail', { date: format.instant(dataUpdatedAt) })}
        labels={{ offline: t('offline.title'), failing: t('stale.title'), retry: t('error.retry') }}
        onRetry={() => refetch()}
        retrying={isFetching}
      />
    </>
  );
}
