import type { Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { DescriptionList, type DescriptionListItem } from '@cantho/ui/description-list';
import { useMessages } from './messages.ts';

/** The deadline in the plan's words, the day it means, and how both work and deadline stand. */
export function DeadlineFacts({ task }: { readonly task: Task }) {
  const { t, format } = useMessages();
  const { deadline, today, workState, doneOn, lastReportedPeriod } = task;
  const items: DescriptionListItem[] = [
    {
      term: t('task.wording'),
      description: (
        <strong>
          <PlanText>{deadline.wording}</PlanText>
        </strong>
      ),
    },
    { term: t('task.means'), description: <DeadlineMeaning task={task} /> },
    { term: t('task.work'), description: t(`workState.${workState}`) },
  ];
  if (doneOn !== null) items.push({ term: t('task.doneOn'), description: format.day(doneOn) });
  items.push({
    term: t('task.lastReport'),
    description:
      lastReportedPeriod === null
        ? t('workState.notReported')
        : t('task.updateOf', { month: format.month(lastReportedPeriod) }),
  });
  items.push({ term: t('task.judgedOn'), description: format.day(today) });
  return <DescriptionList items={items} />;
}

function DeadlineMeaning({ task: { deadline } }: { readonly task: Task }) {
  const { t, format } = useMessages();
  if (deadline.kind === 'everyQuarter') return t('task.meansQuarters');
  if (deadline.dueOn === null) return t('task.meansNever');
  return <time dateTime={deadline.dueOn}>{t('task.meansDate', { date: format.day(deadline.dueOn) })}</time>;
}
