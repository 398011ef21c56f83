import type { Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { DescriptionList, type DescriptionListItem } from '@cantho/ui/description-list';
import { isExtended } from './deadlineWords.ts';
import { useMessages } from './messages.ts';

/** The deadline in the plan's words, the day it means, a later one if granted, and how work and reports stand. */
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
    ...dayItems(task, t, format.day),
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

type Texts = ReturnType<typeof useMessages>;

/** What the wording means. Struck through is only said again by the words beside it: not everybody sees the line. */
function dayItems(task: Task, t: Texts['t'], day: Texts['format']['day']): DescriptionListItem[] {
  const { kind, dueOn, plannedDueOn } = task.deadline;
  if (kind === 'everyQuarter') return [{ term: t('task.means'), description: t('task.meansQuarters') }];
  if (dueOn === null) return [{ term: t('task.means'), description: t('task.meansNever') }];
  const until = (date: string) => <time dateTime={date}>{t('task.meansDate', { date: day(date) })}</time>;
  if (!isExtended(task) || plannedDueOn === null) {
    return [{ term: t('task.means'), description: until(dueOn) }];
  }
  return [
    {
      term: t('task.means'),
      description: (
        <>
          <del>{until(plannedDueOn)}</del> {t('extension.replaced')}
        </>
      ),
    },
    { term: t('extension.now'), description: <strong>{until(dueOn)}</strong> },
  ];
}
