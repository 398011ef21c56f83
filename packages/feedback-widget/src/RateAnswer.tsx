import type { FeedbackReceipt } from '@cantho/api-client';
import { feedbackMoreQueries } from '@cantho/api-client/feedback-more';
import { Button } from '@cantho/ui/button';
import { Icon } from '@cantho/ui/icon';
import { type FormEvent, useState } from 'react';
import { useFeedbackApi } from './feedbackApi.ts';
import { ratings } from './feedbackInput.ts';
import { useMessages } from './useMessages.ts';
import { ActionFailure, useReceiptAction } from './useReceiptAction.tsx';

/** How helpful the answer is; may be changed as often as one likes. */
export function RateAnswer({ receipt }: { readonly receipt: FeedbackReceipt }) {
  const { t } = useMessages();
  const { client } = useFeedbackApi();
  const [chosen, setChosen] = useState(receipt.answerRating);
  const [isMissing, setMissing] = useState(false);
  const action = useReceiptAction(feedbackMoreQueries(client).rateAnswer());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen !== null) action.run({ receiptCode: receipt.receiptCode, rating: chosen });
  };
  return (
    <form className="ct-stack ct-stack-tight fw-action" noValidate onSubmit={submit}>
      <fieldset
        className={isMissing ? 'ct-field ct-field-invalid' : 'ct-field'}
        aria-describedby={isMissing ? 'fw-rate-error' : undefined}
      >
        <legend className="ct-field-label">{t('rate.title')}</legend>
        {isMissing && (
          <p className="ct-field-error" id="fw-rate-error" role="alert">
            <Icon name="offTrack" />
            <span>{t('rate.choose')}</span>
          </p>
        )}
        <div className="fw-ratings">
          {ratings.map((rating) => (
            <label key={rating} className="fw-radio">
              <input
                type="radio"
                name="answerRating"
                value={rating}
                checked={rating === chosen}
                onChange={() => {
                  setChosen(rating);
                  setMissing(false);
                }}
              />
              <span>{t(`rate.${rating as 1 | 2 | 3 | 4 | 5}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="ct-cluster">
        <Button type="submit" busy={action.isPending}>
          {t(receipt.answerRating === null ? 'rate.send' : 'rate.change')}
        </Button>
        <span role="status">{action.isDone && t('rate.done')}</span>
      </div>
      <ActionFailure action={action} />
    </form>
  );
}
