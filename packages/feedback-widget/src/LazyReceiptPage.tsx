import { useHost, useReady } from '@cantho/host-sdk/react-module';
import { ErrorPanel } from '@cantho/ui/error-panel';
import { Skeleton } from '@cantho/ui/skeleton';
import { useCallback, useEffect, useState } from 'react';
import { loadedReceiptPage, loadReceiptPage } from './loadReceiptPage.ts';
import type { ReceiptPageProps } from './ReceiptPage.tsx';
import { useMessages } from './useMessages.ts';

/** `ReceiptPage` once its code is here; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyReceiptPage(props: ReceiptPageProps) {
  const { t } = useMessages();
  const host = useHost();
  const [page, setPage] = useState(loadedReceiptPage);
  const [error, setError] = useState<Error | null>(null);
  const [isTrying, setTrying] = useState(false);
  const load = useCallback(() => {
    setTrying(true);
    loadReceiptPage()
      .then(setPage, setError)
      .finally(() => setTrying(false));
  }, []);
  useEffect(() => {
    if (!loadedReceiptPage()) load();
  }, [load]);
  useEffect(() => {
    if (error) host.reportError({ moduleId: 'feedback-widget', phase: 'runtime', error });
  }, [error, host]);
  // Shapes of the page are an honest view; a slow chunk is no reason for the host to give up.
  useReady(true);
  if (page) return <page.ReceiptPage {...props} />;
  return (
    <div className="ct-page fw-page">
      {error ? (
        <ErrorPanel
          title={t('receipt.pageFailed')}
          headingLevel={props.level}
          detail={t(host.online.get() ? 'receipt.unreachable' : 'receipt.pageOffline')}
          retryLabel={t('receipt.retry')}
          onRetry={load}
          retrying={isTrying}
        />
      ) : (
        <Skeleton label={t('receipt.pageLoading')} shape="card" />
      )}
    </div>
  );
}
