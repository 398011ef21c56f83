import { useHost } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { useState } from 'react';
import { readSent, removeSent } from './sentReceipts.ts';
import { useMessages } from './useMessages.ts';

export interface SentCodesProps {
  readonly level: HeadingLevel;
  readonly onShow: (code: string) => void;
}

/** Codes this device remembers, to look up without typing; each can be removed, for others may use the device. */
export function SentCodes({ level, onShow }: SentCodesProps) {
  const { t, format, subjectName } = useMessages();
  const { storage } = useHost();
  const [sent, setSent] = useState(() => readSent(storage));
  if (sent.length === 0) return null;
  const forget = (code: string) => {
    removeSent(storage, code);
    setSent(readSent(storage));
  };
  return (
    <section className="ct-stack ct-stack-tight">
      <Heading level={level}>{t('receipt.onDevice')}</Heading>
      <ul className="ct-list fw-sent-list">
        {sent.map(({ receiptCode, about, createdAt }) => (
          <li key={receiptCode} className="fw-sent">
            <div>
              <button
                type="button"
                className="fw-sent-code"
                aria-label={t('receipt.show', { code: receiptCode })}
                onClick={() => onShow(receiptCode)}
              >
                <code>{receiptCode}</code>
              </button>
              <p className="ct-muted ct-small">
                {t('receipt.onDeviceItem', {
                  subject: subjectName(about),
                  time: format.instant(createdAt),
                })}
              </p>
            </div>
            <Button variant="quiet" onClick={() => forget(receiptCode)}>
              {t('receipt.forgetShort')} <VisuallyHidden>{receiptCode}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
