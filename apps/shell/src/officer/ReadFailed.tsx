import { isProblem, readFailure } from '@cantho/api-client';
import type { Read } from '@cantho/host-sdk/react-data';
import { DataAge } from '@cantho/ui/data-age';
import { EmptyState } from '@cantho/ui/empty-state';
import { ErrorPanel } from '@cantho/ui/error-panel';
import type { HeadingLevel } from '@cantho/ui/heading';
import { useMessages } from './useMessages.ts';

export interface ReadFailedProps {
  readonly read: Read<unknown>;
  readonly error: Error;
  readonly headingLevel: HeadingLevel;
  /** By default: this feedback is none of the reader's. */
  readonly forbiddenTitle?: string;
}

/** In place of what could not be read. The API's own words where it refuses: it knows whose the feedback is. */
export function ReadFailed({ read, error, headingLevel, forbiddenTitle }: ReadFailedProps) {
  const { t } = useMessages();
  if (isProblem(error, 'notFound')) {
    const detail = <p>{t('failure.notFoundDetail')}</p>;
    return <EmptyState headingLevel={headingLevel} title={t('failure.notFound')} detail={detail} />;
  }
  if (isProblem(error, 'forbidden')) {
    const detail = <p>{error.detail ?? t('failure.forbidden')}</p>;
    return (
      <EmptyState
        headingLevel={headingLevel}
        title={forbiddenTitle ?? t('failure.forbiddenTitle')}
        detail={detail}
      />
    );
  }
  return (
    <ErrorPanel
      headingLevel={headingLevel}
      title={t('failure.title')}
      detail={<p>{t(`failure.${readFailure(error, read.isOnline)}`)}</p>}
      retryLabel={t('failure.retry')}
      onRetry={() => void read.refetch()}
      retrying={read.isFetching}
    />
  );
}

/** Over what was read before, when there is no network or newer content did not come. */
export function ReadAge({ read }: { readonly read: Read<unknown> }) {
  const { t, format } = useMessages();
  const { error, isOnline, isFetching, dataUpdatedAt } = read;
  const labels = {
    offline: t('failure.offlineTitle'),
    failing: t('failure.newer'),
    retry: t('failure.retry'),
  };
  return (
    <DataAge
      isOnline={isOnline}
      {...(error ? { failure: t(`failure.${readFailure(error, isOnline)}`) } : {})}
      loadedAt={t('failure.loadedAt', { time: format.instant(dataUpdatedAt) })}
      labels={labels}
      onRetry={() => void read.refetch()}
      retrying={isFetching}
    />
  );
}
