import { useRead } from '@cantho/host-sdk/react-data';
import { Button } from '@cantho/ui/button';
import { Dialog } from '@cantho/ui/dialog';
import type { WrittenAction } from './ActionPanel.tsx';
import type { OfficerDraft } from './drafts.ts';
import { useOfficerApi } from './officerData.ts';
import { useMessages } from './useMessages.ts';

export interface ConfirmDialogProps {
  /** `null` while nothing is asked. */
  readonly asking: WrittenAction | null;
  readonly draft: OfficerDraft;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Before what cannot be taken back: what will happen, in words. */
export function ConfirmDialog({ asking, draft, isSending, onConfirm, onCancel }: ConfirmDialogProps) {
  const { t } = useMessages();
  const agency = useAgencyName(draft.agency, asking === 'forward');
  const kind = asking === 'answer' ? draft.visibility : (asking ?? 'close');
  return (
    <Dialog
      open={asking !== null}
      onClose={isSending ? () => {} : onCancel}
      title={t(`confirm.${kind}`, { agency })}
      closeLabel={t('confirm.closeDialog')}
      footer={
        <>
          <Button variant="primary" busy={isSending} onClick={onConfirm}>
            {isSending ? t('action.sending') : t(confirmLabelOf(kind))}
          </Button>
          <Button onClick={isSending ? undefined : onCancel}>{t('confirm.cancel')}</Button>
        </>
      }
    >
      <p className="ct-prose">{t(`confirm.${kind}Detail`)}</p>
    </Dialog>
  );
}

function confirmLabelOf(kind: 'public' | 'private' | 'forward' | 'close') {
  if (kind === 'public') return 'answer.publish';
  return kind === 'private' ? 'answer.send' : (`action.${kind}` as const);
}

function useAgencyName(id: string, isAsked: boolean): string {
  const { ask } = useOfficerApi();
  const { data } = useRead({ ...ask.agencies(), enabled: isAsked });
  return data?.items.find((agency) => agency.id === id)?.name ?? id;
}
