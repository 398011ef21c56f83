import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { useChunkMessages } from '@cantho/host-sdk/react-messages';
import { useChunkStyles, useHost, useObservable } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { LiveRegion } from '@cantho/ui/live-region';
import { Notice } from '@cantho/ui/notice';
import { StatusTag } from '@cantho/ui/status-tag';
import { useEffect, useState } from 'react';
import { useFeedbackApi } from './feedbackApi.ts';
import vi from './messages/sent.vi.json' with { type: 'json' };
import { ReceiptLink } from './ReceiptLink.tsx';
import { receiptPageChunk } from './receiptPageChunk.ts';
import type { Sent } from './sent.ts';
import { removeSent } from './sentReceipts.ts';
import { sentStyles } from './sentStyles.ts';
import { useFocusOnce } from './useFocusOnce.ts';
import { useMessages } from './useMessages.ts';
import { useReceiptAction } from './useReceiptAction.tsx';

export interface SentPageProps {
  readonly level: HeadingLevel;
  readonly sent: Sent;
  readonly onAnother: () => void;
}

/** The receipt, right after sending. */
export function SentPage({ level, sent, onAnother }: SentPageProps) {
  useChunkMessages(vi);
  useChunkStyles(sentStyles);
  const { t, format, subjectName } = useMessages();
  const { receipt, wasChanged } = sent;
  const heading = useFocusOnce();
  // The link below leads there: it should open at once, also should the network go.
  useEffect(() => receiptPageChunk.prefetch(), []);
  return (
    <div className="ct-page fw-page fw-sent-page">
      <div className="fw-receipt">
        <StatusTag status="received" label={t('state.received')} />
        <header ref={heading} tabIndex={-1}>
          <Heading level={level}>{t('sent.title')}</Heading>
        </header>
        <p>
          {t('sent.about', { subject: subjectName(receipt.about), time: format.instant(receipt.createdAt) })}
        </p>
        <p className="fw-code-label">{t('sent.code')}</p>
        <p className="fw-code">
          <code>{receipt.receiptCode}</code>
        </p>
        <CodeActions code={receipt.receiptCode} />
        <p className="ct-prose">{t('sent.keep')}</p>
        {!sent.isOfAccount && <AddToMine code={receipt.receiptCode} />}
        <Remembered code={receipt.receiptCode} isRemembered={sent.isRemembered} />
      </div>
      {wasChanged && (
        <Notice kind="warning" title={t('draft.changed')}>
          {t('draft.changedDetail')}
        </Notice>
      )}
      <div className="ct-cluster fw-not-printed">
        <Button onClick={onAnother}>{t('sent.another')}</Button>
        <ReceiptLink />
      </div>
    </div>
  );
}

function CodeActions({ code }: { readonly code: string }) {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = () => {
    // Missing where the page is not a secure context, refused in frames without the permission.
    const written = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  const words = outcome ? t(`sent.${outcome}`) : '';
  return (
    <div className="ct-cluster fw-not-printed">
      <Button variant="primary" onClick={copy}>
        {t('sent.copy')}
      </Button>
      <Button onClick={() => globalThis.print?.()}>{t('sent.print')}</Button>
      <span aria-hidden="true">{words}</span>
      <LiveRegion message={words} />
    </div>
  );
}

/** For those signed in, where the feedback went out without their account. */
function AddToMine({ code }: { readonly code: string }) {
  const { t } = useMessages();
  const user = useObservable(useHost().auth.user);
  const { client } = useFeedbackApi();
  const action = useReceiptAction(feedbackMoreQueries(client).addMyFeedback());
  if (!user) return null;
  return (
    <div className="ct-cluster fw-not-printed">
      {!action.isDone && (
        <Button busy={action.isPending} onClick={() => action.run({ receiptCode: code })}>
          {t('mine.add')}
        </Button>
      )}
      <span role="status">{action.isDone && t('mine.added')}</span>
      {action.error && <Notice kind="error">{t('mine.addFailed')}</Notice>}
    </div>
  );
}

function Remembered({ code, isRemembered }: { readonly code: string; readonly isRemembered: boolean }) {
  const { t } = useMessages();
  const { storage } = useHost();
  const [isForgotten, setForgotten] = useState(false);
  const forget = () => setForgotten(removeSent(storage, code));
  const words = isForgotten ? 'sent.forgotten' : isRemembered ? 'sent.remembered' : 'sent.notRemembered';
  return (
    <div className="ct-cluster ct-small fw-not-printed">
      <p role="status">{t(words)}</p>
      {isRemembered && !isForgotten && (
        <Button variant="quiet" onClick={forget}>
          {t('sent.forget')}
        </Button>
      )}
    </div>
  );
}
