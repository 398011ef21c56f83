import type { TaskSummary } from '@cantho/api-client';
import { Icon } from '@cantho/ui/icon';
import { StatusTag } from '@cantho/ui/status-tag';
import { deadlineWords, freshnessWords } from './deadlineWords.ts';
import { useMessages } from './i18n.tsx';

/** How a task stands: its deadline (or, ongoing, its reports) as a tag; work and missed reports, other facts, in words. */
export function TaskTags({ task, today }: { readonly task: TaskSummary; readonly today: string }) {
  const { say } = useMessages();
  const { deadlineState, occurrences, workState, missedReports } = task;
  const freshness = freshnessWords(task);
  const { key, values } = deadlineWords(task, today);
  const saysWork = workState !== 'done' && freshness?.key !== 'workState.notReported';
  return (
    <ul className="ct-list tt-tags">
      <li>
        {freshness ? (
          <StatusTag status={freshness.status} label={say(freshness.key)} />
        ) : (
          <StatusTag status={deadlineState} label={say(key, values)} />
        )}
      </li>
      {occurrences && <li className="tt-fact">{say('occurrences.count', { ...occurrences })}</li>}
      {saysWork && <li className="tt-fact">{say(`workState.${workState}`)}</li>}
      {missedReports.length > 0 && (
        <li className="tt-missed">
          <Icon name="clock" />
          <span>{say('missed.count', { count: missedReports.length })}</span>
        </li>
      )}
    </ul>
  );
}
