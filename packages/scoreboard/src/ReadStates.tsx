import { isProblem, readFailure } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { useIsSlow, useReady } from '@cantho/host-sdk/react-module';
import { DataAge } from '@cantho/ui/data-age';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { SampleBanner } from '@cantho/ui/sample-banner';
import { Waiting, type WaitingProps } from '@cantho/ui/waiting';
import { useHeadingLevel } from './configContext.ts';
import { useMessages } from './useMessages.ts';

/** In place of what is being read. */
export function ReadWaiting({ shapes }: Pick<WaitingProps, 'shapes'>) {
  const { t } = useMessages();
  return <Waiting label={t('loading')} slowText={useIsSlow() ? t('slow') : undefined} shapes={shapes} />;
}

export interface ReadFailedProps {
  readonly read: Pick<Read<unknown>, 'isOnline' | 'isFetching'> & { readonly refetch: () => unknown };
  readonly error: Error;
  /** Of its heading; 0 in place of a whole page. */
  readonly level?: 0 | 1;
}

/** In place of what could not be read. */
export function ReadFailed({ read: { isOnline, isFetching, refetch }, error, level = 0 }: ReadFailedProps) {
  const { t } = useMessages();
  useReady(true);
  return (
    <ErrorPanel
      headingLevel={useHeadingLevel(level)}
      title={t('error.title')}
      detail={t(`error.${readFailure(error, isOnline)}`)}
      retryLabel={t('retry')}
      onRetry={() => refetch()}
      retrying={isFetching}
      reportLabel={t('error.reportId')}
      reportId={isProblem(error) ? (error.instance ?? undefined) : undefined}
    />
  );
}

export interface ReadBannersProps {
  readonly read: Pick<Read<unknown>, 'isOnline' | 'error' | 'data' | 'dataUpdatedAt' | 'isFetching'> & {
    readonly refetch: () => unknown;
  };
  readonly sample: boolean;
}

/** Over a screen: that its figures are samples, and that they are of an earlier hour. */
export function ReadBanners({ read, sample }: ReadBannersProps) {
  const { t, instant } = useMessages();
  const { isOnline, error, data, dataUpdatedAt, isFetching, refetch } = read;
  return (
    <>
      {sample && <SampleBanner label={t('sample')} detail={t('sample.detail')} />}
      {data !== undefined && (
        <DataAge
          isOnline={isOnline}
          failure={error ? t(`error.${readFailure(error, isOnline)}`) : undefined}
          loadedAt={t('offline.loadedAt', { time: instant(dataUpdatedAt) })}
          labels={{ offline: t('offline.title'), failing: t('offline.failing'), retry: t('retry') }}
          onRetry={() => refetch()}
          retrying={isFetching}
        />
      )}
    </>
  );
}
