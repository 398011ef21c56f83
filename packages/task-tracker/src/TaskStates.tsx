import type { Task } from '@cantho/api-client';
import { StatusTag } from '@cantho/ui/status-tag';
import { deadlineWords, freshnessWords } from './deadlineWords.ts';
import { useMessages } from './messages.ts';

/** How a task stands, each state with the sentence that says what it means. */
export function TaskStates({ task }: { readonly task: Task }) {
  const { t } = useMessages();
  const { deadlineState, workState, occurrences } = task;
  const freshness = freshnessWords(task);
  const { key, values } = deadlineWords(task, task.today);
  const isSaid = freshness?.key === 'workState.notReported';
  return (
    <ul className="ct-list tt-states">
      <li>
        {freshness ? (
          <StatusTag
            status={freshness.status}
            label={t(freshness.key)}
            meaning={t(`meaning.${freshness.status === 'noData' ? 'notReported' : freshness.status}`)}
            meaningAs="text"
          />
        ) : (
          <StatusTag
            status={deadlineState}
            label={t(key, values)}
            meaning={t(`meaning.${deadlineState}`)}
            meaningAs="text"
          />
        )}
      </li>
      {!isSaid && (
        <li>
          <StatusTag
            status={workState === 'notReported' ? 'noData' : workState}
            label={t(`workState.${workState}`)}
            meaning={t(`meaning.${workState}`)}
            meaningAs="text"
          />
        </li>
      )}
      {occurrences && (
        <li>
          <strong>{t('occurrences.count', { ...occurrences })}</strong>
        </li>
      )}
    </ul>
  );
}
