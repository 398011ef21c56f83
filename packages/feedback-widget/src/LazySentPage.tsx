import { useChunk } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading } from '@cantho/ui/heading';
import type { SentPageProps } from './SentPage.tsx';
import { sentPageChunk } from './sentPageChunk.ts';
import { useMessages } from './useMessages.ts';

/** `SentPage`; should its code not come, the receipt code is shown all the same: it is the only way back. */
export function LazySentPage(props: SentPageProps) {
  const { t } = useMessages();
  const { part, error, isTrying, retry } = useChunk(sentPageChunk);
  if (part) return <part.SentPage {...props} />;
  return (
    <div className="ct-page fw-page">
      <div className="fw-receipt">
        <Heading level={props.level}>{t('sent.title')}</Heading>
        <p className="fw-code-label">{t('sent.code')}</p>
        <p className="fw-code">
          <code>{props.sent.receipt.receiptCode}</code>
        </p>
        {error && (
          <Button busy={isTrying} onClick={retry}>
            {t('receipt.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
