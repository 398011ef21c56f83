import { useRootElement } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { LiveRegion } from '@cantho/ui/live-region';
import { useState } from 'react';
import { useMessages } from './useMessages.ts';

/** Puts a hash on the clipboard, and says what one can do with it. Where there is no clipboard one tap selects the whole hash. */
export function HashCopy({ hash }: { readonly hash: string }) {
  const { t } = useMessages();
  const [isCopied, setCopied] = useState(false);
  const clipboard = useRootElement()?.ownerDocument.defaultView?.navigator.clipboard;
  const copy = () => {
    clipboard?.writeText(hash).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <p className="ct-muted ct-small ct-prose">{t('provenance.hashMeans')}</p>
      {clipboard && (
        <div className="ct-no-print">
          <Button icon={isCopied ? 'check' : undefined} onClick={copy}>
            {t(isCopied ? 'provenance.copied' : 'provenance.copy')}
          </Button>
          <LiveRegion message={isCopied ? t('provenance.copied') : ''} />
        </div>
      )}
    </>
  );
}
