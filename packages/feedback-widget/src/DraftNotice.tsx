import { useHost } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Notice } from '@cantho/ui/notice';
import { mayRepeat } from './attempts.ts';
import type { FeedbackDraft } from './useFeedbackDraft.ts';
import { useMessages } from './useMessages.ts';

export interface DraftNoticeProps {
  readonly writing: FeedbackDraft;
  /** With what belongs to the draft. */
  readonly onDiscard: () => void;
  readonly onUndo: () => void;
}

/** What has become of a draft, where that is not plain to see. */
export function DraftNotice({ writing, onDiscard, onUndo }: DraftNoticeProps) {
  const { t, subjectName } = useMessages();
  const { notice, leftAt, deleted } = writing;
  const remove = <Button onClick={onDiscard}>{t('draft.delete')}</Button>;
  return (
    <>
      {notice && (
        <Notice kind="info" role="status" title={t(`draft.${notice}`)} action={remove}>
          {leftAt ? t('draft.openedDetail', { subject: subjectName(leftAt) }) : t('draft.restoredDetail')}
        </Notice>
      )}
      {notice && <Unconfirmed writing={writing} />}
      {deleted && (
        <Notice
          kind="info"
          role="status"
          title={t('draft.deleted')}
          action={<Button onClick={onUndo}>{t('draft.undo')}</Button>}
        />
      )}
    </>
  );
}

/** A sending before this visit whose answer never came. */
function Unconfirmed({ writing: { draft } }: { readonly writing: FeedbackDraft }) {
  const { t, format } = useMessages();
  const host = useHost();
  const last = draft.unconfirmed.at(-1);
  if (!last) return null;
  const key = mayRepeat(draft, host.now()) ? 'draft.mayRepeat' : 'draft.unconfirmedDetail';
  return (
    <Notice kind="warning" title={t('draft.unconfirmed')}>
      {t(key, { time: format.instant(last.at) })}
    </Notice>
  );
}
