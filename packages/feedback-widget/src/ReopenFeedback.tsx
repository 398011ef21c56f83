import type { FeedbackReceipt } from '@cantho/api-client';
import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { Button } from '@cantho/ui/button';
import { TextArea } from '@cantho/ui/field';
import { Fold } from '@cantho/ui/fold';
import { type FormEvent, useState } from 'react';
import { useFeedbackApi } from './feedbackApi.ts';
import { countCharacters, textLimits, tidyText } from './feedbackInput.ts';
import { useMessages } from './useMessages.ts';
import { ActionFailure, useReceiptAction } from './useReceiptAction.tsx';

/** Once for each feedback, with a reason. */
export function ReopenFeedback({ receipt }: { readonly receipt: FeedbackReceipt }) {
  const { t } = useMessages();
  const { client } = useFeedbackApi();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const action = useReceiptAction(feedbackMoreQueries(client).reopenFeedback());
  const count = countCharacters(reason);
  const { min, max } = textLimits;
  const error =
    count < min
      ? t('reopen.short', { count: min - count })
      : count > max
        ? t('reopen.long', { count: count - max })
        : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (error) event.currentTarget.querySelector('textarea')?.focus();
    else action.run({ receiptCode: receipt.receiptCode, reason: tidyText(reason) });
  };
  if (action.isDone) return <p role="status">{t('reopen.done')}</p>;
  if (!receipt.canReopen) return null;
  return (
    <Fold label={t('reopen.title')} open={action.error !== null}>
      <form className="ct-stack fw-action" noValidate onSubmit={submit}>
        <p>{t('reopen.lead')}</p>
        <TextArea
          label={t('reopen.reason')}
          hint={t('reopen.hint')}
          error={wasTried ? error : undefined}
          value={reason}
          rows={4}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" busy={action.isPending}>
            {t('reopen.send')}
          </Button>
        </div>
        <ActionFailure action={action} />
      </form>
    </Fold>
  );
}
