import { useHost } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { useState } from 'react';
import { readSent, removeSent } from './sentReceipts.ts';
import { useMessages } from './useMessages.ts';

/** The last receipt about a subject, as the device remembers it: a reload must not cost the only way back. */
export function SentBefore({ about }: { readonly about: string }) {
  const { t, format } = useMessages();
  const { storage } = useHost();
  const [, setRemoved] = useState(0);
  const last = readSent(storage).find((sent) => sent.about === about);
  if (!last) return null;
  const forget = () => {
    removeSent(storage, last.receiptCode);
    setRemoved((times) => times + 1);
  };
  return (
    <Notice
      kind="success"
      role="note"
      title={t('sent.before')}
      action={<Button onClick={forget}>{t('sent.forget')}</Button>}
    >
      {t('sent.beforeDetail', { time: format.instant(last.createdAt), code: last.receiptCode })}
    </Notice>
  );
}
