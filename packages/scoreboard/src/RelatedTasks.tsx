import type { RelatedTask } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Card } from '@cantho/ui/card';
import { SampleMark } from '@cantho/ui/sample-mark';
import { StatusTag } from '@cantho/ui/status-tag';
import { useHeadingLevel } from './configContext.ts';
import { markedPhrase } from './markedPhrase.ts';
import { useMessages } from './useMessages.ts';

export interface RelatedTasksProps {
  readonly tasks: readonly RelatedTask[];
  /** Sample states need a mark of their own: not all of the page is sample data. */
  readonly marked: boolean;
}

/** Tasks that speak of the same matter, by words both texts use; that the plan draws no such link is said. */
export function RelatedTasks({ tasks, marked }: RelatedTasksProps) {
  const { t } = useMessages();
  if (tasks.length === 0) return <p className="ct-muted">{t('related.none')}</p>;
  return (
    <>
      <p className="ct-muted ct-small">{t('related.note')}</p>
      <ul className="ct-list ct-stack sb-related">
        {tasks.map((task) => (
          <Related key={task.no} task={task} marked={marked} />
        ))}
      </ul>
    </>
  );
}

function Related({ task, marked }: { readonly task: RelatedTask; readonly marked: boolean }) {
  const { t, day } = useMessages();
  const { no, text, phrase, workState, deadlineState, dueOn, sample } = task;
  return (
    <Card
      as="li"
      eyebrow={t('related.task', { no })}
      heading={
        <span className="sb-clamped">
          <Marked text={text} phrase={phrase} />
        </span>
      }
      headingLevel={useHeadingLevel(2)}
      footer={
        <>
          {t('related.phrase')} <PlanText>“{phrase}”</PlanText>
        </>
      }
      {...useRouteLink()({ name: 'task', no })}
    >
      <div className="ct-cluster">
        <StatusTag
          status={workState === 'notReported' ? 'noData' : workState}
          label={t(`workState.${workState}`)}
        />
        {dueOn && deadlineState !== 'noDeadline' && (
          <>
            <StatusTag status={deadlineState} label={t(`deadlineState.${deadlineState}`)} />
            <span className="ct-small">{t('related.due', { date: day(dueOn) })}</span>
          </>
        )}
        {deadlineState === 'noDeadline' && <span className="ct-small">{t('deadlineState.noDeadline')}</span>}
        {sample && marked && <SampleMark label={t('sample')} />}
      </div>
    </Card>
  );
}

function Marked({ text, phrase }: Pick<RelatedTask, 'text' | 'phrase'>) {
  const found = markedPhrase(text, phrase);
  if (!found) return <PlanText>{text}</PlanText>;
  return (
    <PlanText>
      {found.before}
      <mark className="sb-mark">{found.marked}</mark>
      {found.after}
    </PlanText>
  );
}
