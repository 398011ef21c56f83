import { isMalformedAnswer, isNetworkError, isProblem } from '@cantho/api-client';
import { useReady } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { Notice } from '@cantho/ui/notice';
import { OfflineBanner } from '@cantho/ui/offline-banner';
import { Skeleton } from '@cantho/ui/skeleton';
import { useEffect, useState } from 'react';
import type { MessageKey } from './messages.ts';
import { useMessages } from './messages.ts';

/** What the states below need of a query. */
export interface QueryStanding {
  readonly error: Error | null;
  readonly isOnline: boolean;
  readonly isFetching: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** The host gives a module 8 s to draw something; a slow network is no reason to be taken for broken. */
const patienceMs = 5000;

function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setSlow, patienceMs, true);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}

/** Shapes of what is on its way; after some seconds the host is told that this is all there is for now. */
export function Loading({ label }: { readonly label: string }) {
  const { t } = useMessages();
  const isSlow = useIsSlow();
  useReady(isSlow);
  return (
    <div className="ct-stack">
      <Skeleton label={label} shape="heading" />
      <Skeleton shape="text" count={2} />
      <p role="status" className="ct-muted">
        {isSlow && t('list.slow')}
      </p>
      <Skeleton shape="card" count={3} />
    </div>
  );
}

/** Why nothing could be loaded, and what to do about it. */
function failureKey(error: Error, isOnline: boolean): MessageKey {
  if (!isOnline) return 'error.offline';
  if (isNetworkError(error)) return `error.${error.reason}`;
  if (isMalformedAnswer(error)) return 'error.malformed';
  if (isProblem(error, 'tooManyRequests')) return 'error.tooManyRequests';
  return isProblem(error, 'forbidden', 'unauthorized') ? 'error.forbidden' : 'error.server';
}

export interface FailedProps {
  readonly error: Error;
  readonly query: QueryStanding;
  readonly level: 1 | 2;
}

export function Failed({ error, query, level }: FailedProps) {
  const { t } = useMessages();
  useReady(true);
  return (
    <ErrorPanel
      title={t('error.title')}
      headingLevel={level}
      detail={t(failureKey(error, query.isOnline))}
      retryLabel={t('error.retry')}
      onRetry={() => query.refetch()}
      retrying={query.isFetching}
    />
  );
}

/** Over figures that may be old: offline, or the newer ones did not come. Nothing while all is well. */
export function DataAge({ query }: { readonly query: QueryStanding }) {
  const { t, format } = useMessages();
  const loadedAt = t('offline.detail', { date: format.instant(query.dataUpdatedAt) });
  if (!query.isOnline) return <OfflineBanner label={t('offline.title')} detail={loadedAt} />;
  if (!query.error) return null;
  const retry = (
    <Button icon="retry" onClick={() => query.refetch()} busy={query.isFetching}>
      {t('error.retry')}
    </Button>
  );
  return (
    <Notice kind="warning" title={t('stale.title')} action={retry}>
      {t(failureKey(query.error, true))} {loadedAt}
    </Notice>
  );
}
