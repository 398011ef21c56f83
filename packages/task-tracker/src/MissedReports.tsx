import type { Task } from '@cantho/api-client';
import { cutOffOf } from '@cantho/plan/rules';
import { useMessages } from './messages.ts';

/** Months without a report by their cut-off: a fact of its own, whatever the deadline's state. */
export function MissedReports({ task }: { readonly task: Task }) {
  const { t, format } = useMessages();
  return (
    <>
      <p className="ct-muted">{t('task.missedNote')}</p>
      <ul className="tt-missed-list">
        {task.missedReports.map((period) => (
          <li key={period}>
            {t('task.missedMonth', {
              month: format.month(period),
              date: format.day(cutOffOf(period).cutOff),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
