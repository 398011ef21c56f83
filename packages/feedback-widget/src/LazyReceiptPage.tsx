import { useChunk, useOnline, useReady } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { Skeleton } from '@cantho/ui/skeleton';
import type { ReceiptPageProps } from './ReceiptPage.tsx';
import { receiptPageChunk } from './receiptPageChunk.ts';
import { useMessages } from './useMessages.ts';

/** `ReceiptPage` once its code is here; a failure to get it has its own retry, for the rest of the module still works. */
export function LazyReceiptPage(props: ReceiptPageProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  const { part, error, isTrying, retry } = useChunk(receiptPageChunk);
  // Shapes of the page are an honest view; a slow chunk is no reason for the host to give up.
  useReady(true);
  if (part) return <part.ReceiptPage {...props} />;
  return (
    <div className="ct-page fw-page">
      {error ? (
        <>
          <Heading level={props.level}>{t('receipt.pageFailed')}</Heading>
          <Notice
            kind="error"
            action={
              <Button icon="retry" busy={isTrying} onClick={retry}>
                {t('receipt.retry')}
              </Button>
            }
          >
            {t(isOnline ? 'receipt.unreachable' : 'receipt.pageOffline')}
          </Notice>
        </>
      ) : (
        <Skeleton label={t('receipt.pageLoading')} shape="card" />
      )}
    </div>
  );
}
