import type { TaskSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { memo, type RefObject, useState } from 'react';
import { isLongText } from './longText.ts';
import { useMessages } from './messages.ts';
import { RowDeadline } from './RowDeadline.tsx';
import { TaskTags } from './TaskTags.tsx';
import { useFocusOnce } from './useFocusOnce.ts';

export interface TaskRowProps {
  readonly task: TaskSummary;
  readonly today: string;
  readonly level: HeadingLevel;
  /** The address of the list, which the way back from the task keeps. */
  readonly search: RouteSearch;
  /** The text is not cut: what was searched for may be at its end. */
  readonly showWhole: boolean;
  /** The task whose row takes the focus when it is drawn, once. */
  readonly focus: RefObject<number | null>;
}

export const TaskRow = memo(function TaskRow({ task, today, level, search, showWhole, focus }: TaskRowProps) {
  const { t } = useMessages();
  const { no, text, leadAgencies } = task;
  const [isOpen, setOpen] = useState(false);
  const link = useFocusOnce(no, focus);
  const routeLink = useRouteLink();
  const isLong = isLongText(text) && !showWhole;
  return (
    <li className="tt-row">
      <div className="tt-no" aria-hidden="true">
        {no}
      </div>
      <div className="tt-what">
        <Heading level={level} className="tt-text">
          <a ref={link} className="tt-link" {...routeLink({ name: 'task', no, search })}>
            <VisuallyHidden>
              {t('row.task')} {no}:{' '}
            </VisuallyHidden>
            <span className={isLong && !isOpen ? 'tt-clamp' : undefined}>
              <PlanText>{text}</PlanText>
            </span>
          </a>
        </Heading>
        {isLong && (
          <button
            type="button"
            className="tt-toggle"
            aria-expanded={isOpen}
            aria-label={t('row.moreOf', { label: t(isOpen ? 'row.less' : 'row.more'), no })}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'row.less' : 'row.more')}
          </button>
        )}
        <p className="ct-muted ct-small">
          {t('row.lead')} <PlanText>{leadAgencies.map(({ name }) => name).join('; ')}</PlanText>
        </p>
      </div>
      <div className="tt-when">
        <RowDeadline task={task} today={today} />
        <TaskTags task={task} today={today} />
      </div>
    </li>
  );
});
