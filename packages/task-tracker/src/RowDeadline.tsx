import type { TaskSummary } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { dueDateKey, isExtended } from './deadlineWords.ts';
import { useMessages } from './messages.ts';

export interface RowDeadlineProps {
  readonly task: TaskSummary;
  readonly today: string;
}

/** The plan's words, the day they mean, and the day before where a later one was granted. */
export function RowDeadline({ task, today }: RowDeadlineProps) {
  const { t, format } = useMessages();
  const { wording, dueOn, plannedDueOn } = task.deadline;
  return (
    <p>
      <strong>
        <PlanText>{wording}</PlanText>
      </strong>{' '}
      <span className="ct-muted ct-small">
        {t(dueDateKey(task, today), dueOn === null ? {} : { date: format.day(dueOn) })}
        {isExtended(task) && plannedDueOn !== null && (
          <> · {t('deadline.extendedFrom', { date: format.day(plannedDueOn) })}</>
        )}
      </span>
    </p>
  );
}
