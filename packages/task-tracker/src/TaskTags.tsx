import type { TaskSummary } from '@cantho/api-client';
import { Icon } from '@cantho/ui/icon';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { deadlineWords, freshnessWords } from './deadlineWords.ts';
import { useMessages } from './messages.ts';

export interface TaskTagsProps {
  readonly task: TaskSummary;
  readonly today: string;
  /** Left out where what stands around says it of all tasks. */
  readonly says?: { readonly work: boolean; readonly sample: boolean } | undefined;
}

const everything = { work: true, sample: true };

/** How a task stands: its deadline (or, ongoing, its reports) as a tag; work and missed reports, other facts, in words. */
export function TaskTags({ task, today, says = everything }: TaskTagsProps) {
  const { t } = useMessages();
  const { deadlineState, occurrences, workState, missedReports, sample } = task;
  const freshness = freshnessWords(task);
  const { key, values } = deadlineWords(task, today);
  const saysWork = says.work && workState !== 'done' && freshness?.key !== 'workState.notReported';
  return (
    <ul className="ct-list tt-tags">
      <li>
        {freshness ? (
          <StatusTag status={freshness.status} label={t(freshness.key)} />
        ) : (
          <StatusTag status={deadlineState} label={t(key, values)} />
        )}
      </li>
      {occurrences && <li className="tt-fact">{t('occurrences.count', { ...occurrences })}</li>}
      {saysWork && <li className="tt-fact">{t(`workState.${workState}`)}</li>}
      {missedReports.length > 0 && (
        <li className="tt-missed">
          <Icon name="clock" />
          <span>{t('missed.count', { count: missedReports.length })}</span>
        </li>
      )}
      {sample && says.sample && (
        <li>
          <SampleMark label={t('sample.title')} />
        </li>
      )}
    </ul>
  );
}
