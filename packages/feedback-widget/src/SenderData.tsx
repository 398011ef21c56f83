import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Dialog } from '@cantho/ui/dialog';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { useState } from 'react';
import { useFeedbackApi } from './feedbackApi.ts';
import { saveFile } from './saveFile.ts';
import { useMessages } from './useMessages.ts';
import { ActionFailure, useReceiptAction } from './useReceiptAction.tsx';

export interface SenderDataProps {
  readonly receiptCode: string;
  readonly level: HeadingLevel;
  readonly onErased: () => void;
}

/** The rights of whom the data are about (Law 91/2025/QH15): to have them, and to have them deleted. */
export function SenderData({ receiptCode, level, onErased }: SenderDataProps) {
  const { t } = useMessages();
  const { client } = useFeedbackApi();
  const page = useRootElement()?.ownerDocument;
  const [isAsking, setAsking] = useState(false);
  const ask = feedbackMoreQueries(client);
  const download = useReceiptAction(ask.exportFeedback(), (data) => {
    if (page) saveFile(page, `gop-y-${receiptCode}.json`, `${JSON.stringify(data, null, 2)}\n`);
  });
  const erase = useReceiptAction(ask.eraseFeedback(), onErased);
  const close = () => setAsking(false);
  return (
    <section className="ct-stack ct-stack-tight">
      <Heading level={level}>{t('data.title')}</Heading>
      <p className="ct-muted ct-small">{t('data.lead')}</p>
      <div className="ct-cluster">
        <Button icon="download" busy={download.isPending} onClick={() => download.run({ receiptCode })}>
          {t('data.get')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('data.erase')}</Button>
        <span role="status">{download.isDone && t('data.got')}</span>
      </div>
      <ActionFailure action={download} />
      <Dialog
        open={isAsking}
        onClose={close}
        title={t('data.eraseTitle')}
        headingLevel={level}
        closeLabel={t('data.close')}
        footer={
          <>
            <Button variant="primary" busy={erase.isPending} onClick={() => erase.run({ receiptCode })}>
              {t('data.eraseYes')}
            </Button>
            <Button onClick={close}>{t('data.eraseNo')}</Button>
          </>
        }
      >
        <div className="ct-stack ct-stack-tight">
          <p>{t('data.eraseGone')}</p>
          <p>{t('data.eraseStays')}</p>
          <p>{t('data.eraseCode')}</p>
          <ActionFailure action={erase} />
        </div>
      </Dialog>
    </section>
  );
}
