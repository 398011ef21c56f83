import { Button } from '@cantho/ui/button';
import { TextArea } from '@cantho/ui/field';
import type { OfficerDraft } from './drafts.ts';
import { useMessages } from './useMessages.ts';

/** What was typed for an action that is not possible any more, or whose feedback cannot be read: to be copied. */
export function KeptText({
  draft,
  onDiscard,
}: {
  readonly draft: OfficerDraft;
  readonly onDiscard: () => void;
}) {
  const { t } = useMessages();
  const text = [draft.question, draft.text, draft.note, draft.reason].filter(Boolean).join('\n\n');
  return (
    <>
      <TextArea label={t('conflict.kept')} value={text} readOnly rows={6} />
      <Button onClick={onDiscard}>{t('action.discard')}</Button>
    </>
  );
}
