import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { memo } from 'react';
import { useMessages } from './messages.ts';
import { RowDeadline } from './RowDeadline.tsx';
import type { TaskRowProps } from './TaskRow.tsx';
import { TaskTags, type TaskTagsProps } from './TaskTags.tsx';
import { useFocusOnce } from './useFocusOnce.ts';

export interface TaskCardProps extends Omit<TaskRowProps, 'level'>, Pick<TaskTagsProps, 'says'> {}

/** A task in few lines, for a group that says the rest. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { task, today, search, showWhole, focus, says } = props;
  const { t } = useMessages();
  const { no, text } = task;
  const link = useFocusOnce(no, focus);
  const routeLink = useRouteLink();
  return (
    <div className="tt-card">
      <a ref={link} className="tt-link" {...routeLink({ name: 'task', no, search })}>
        <VisuallyHidden>{t('row.task')} </VisuallyHidden>
        <span className="tt-card-no">
          {no}
          <VisuallyHidden>: </VisuallyHidden>
        </span>
        <span className={showWhole ? undefined : 'tt-card-text'}>
          <PlanText>{text}</PlanText>
        </span>
      </a>
      <RowDeadline task={task} today={today} />
      <TaskTags {...{ task, today, says }} />
    </div>
  );
});
