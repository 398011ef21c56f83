import { useOnline } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { useMessages } from './useMessages.ts';

export interface QueueNoticeProps {
  readonly writing: FeedbackDraft;
  readonly onSend: () => void;
}

/** Was to be sent without a network: it waits, and goes out only when the person says so again. */
export function QueueNotice({ writing, onSend }: QueueNoticeProps) {
  const { t } = useMessages();
  const isOnline = useOnline();
  if (!writing.draft.queued) return null;
  const leave = () => writing.change({ queued: false });
  if (!isOnline) {
    return (
      <Notice
        kind="offline"
        title={t('queue.waiting')}
        action={<Button onClick={leave}>{t('queue.leave')}</Button>}
      >
        {t(writing.isKept ? 'queue.kept' : 'queue.notKept')}
      </Notice>
    );
  }
  return (
    <Notice
      kind="warning"
      title={t('queue.back')}
      action={
        <div className="ct-cluster">
          <Button variant="primary" onClick={() => onSend()}>
            {t('queue.send')}
          </Button>
          <Button onClick={leave}>{t('queue.later')}</Button>
        </div>
      }
    >
      {t('queue.backDetail')}
    </Notice>
  );
}
