import type { Task } from '@cantho/api-client';
import { DescriptionList, type DescriptionListItem } from '@cantho/ui/description-list';
import { deadlineWords, freshnessWords } from './deadlineWords.ts';
import { useMessages } from './i18n.tsx';

/** The deadline in the plan's words, the day it means, and how both work and deadline stand. */
export function DeadlineFacts({ task }: { readonly task: Task }) {
  const { say, format, language } = useMessages();
  const { deadline, today, workState, doneOn } = task;
  const words = deadlineWords(task, today);
  const freshness = freshnessWords(task);
  const items: DescriptionListItem[] = [
    {
      term: say('task.wording'),
      description: <strong lang={language === 'vi' ? undefined : 'vi'}>{deadline.wording}</strong>,
    },
    { term: say('task.means'), description: <DeadlineMeaning task={task} /> },
    { term: say('task.state'), description: say(words.key, words.values) },
    { term: say('task.work'), description: say(`workState.${workState}`) },
  ];
  if (doneOn !== null) items.push({ term: say('task.doneOn'), description: format.day(doneOn) });
  if (freshness) items.push({ term: say('task.freshness'), description: say(freshness.key) });
  items.push({ term: say('task.judgedOn'), description: format.day(today) });
  return <DescriptionList items={items} />;
}

function DeadlineMeaning({ task: { deadline } }: { readonly task: Task }) {
  const { say, format } = useMessages();
  if (deadline.kind === 'everyQuarter') return say('task.meansQuarters');
  if (deadline.dueOn === null) return say('task.meansNever');
  return <time dateTime={deadline.dueOn}>{say('task.meansDate', { date: format.day(deadline.dueOn) })}</time>;
}
