import type { FeedbackReceipt } from '@cantho/api-client';
import { Icon } from '@cantho/ui/icon';
import { statuses } from '@cantho/ui/status-tag';
import { receiptSteps } from './receiptSteps.ts';
import { useMessages } from './useMessages.ts';

/** What has happened to a feedback, with dates, and what is still to come. */
export function ReceiptSteps({ receipt }: { readonly receipt: FeedbackReceipt }) {
  const { t, format } = useMessages();
  return (
    <ol className="ct-list fw-steps">
      {receiptSteps(receipt).map(({ state, at, current }) => {
        const [tone, icon] = statuses[state];
        const look = at === null ? 'fw-step-coming' : `ct-tone-${tone}`;
        return (
          <li
            key={`${state} ${at}`}
            className={`fw-step ${look}`}
            aria-current={current ? 'step' : undefined}
          >
            <span className="fw-step-icon">
              <Icon name={at === null ? 'noData' : icon} />
            </span>
            <div>
              <p className="fw-step-name">{t(`state.${state}`)}</p>
              <p className="ct-muted ct-small">{at === null ? t('receipt.coming') : format.instant(at)}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
