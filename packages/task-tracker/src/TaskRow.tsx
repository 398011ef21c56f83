import type { TaskSummary } from '@cantho/api-client';
import type { RouteSearch } from '@cantho/host-sdk';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { VisuallyHidden } from '@cantho/ui/visually-hidden';
import { useEffect, useRef, useState } from 'react';
import { dueDateKey } from './deadlineWords.ts';
import { isLongText } from './longText.ts';
import { useMessages } from './messages.ts';
import { TaskTags } from './TaskTags.tsx';

export interface TaskRowProps {
  readonly task: TaskSummary;
  readonly today: string;
  readonly level: HeadingLevel;
  /** The list's filters, which the way back from the task keeps. */
  readonly search: RouteSearch;
  /** The text is not cut: what was searched for may be at its end. */
  readonly showWhole: boolean;
  readonly focusTask: number | null | undefined;
}

export function TaskRow({ task, today, level, search, showWhole, focusTask }: TaskRowProps) {
  const { t, format } = useMessages();
  const { no, text, leadAgencies, deadline } = task;
  const [isOpen, setOpen] = useState(false);
  const link = useFocusOnce(no === focusTask);
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
        <p>
          <strong>
            <PlanText>{deadline.wording}</PlanText>
          </strong>{' '}
          <span className="ct-muted ct-small">
            {t(dueDateKey(task, today), deadline.dueOn === null ? {} : { date: format.day(deadline.dueOn) })}
          </span>
        </p>
        <TaskTags task={task} today={today} />
      </div>
    </li>
  );
}

/** Where the reader was before opening the task: their place, after the way back. */
function useFocusOnce(isWanted: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  const wanted = useRef(isWanted);
  useEffect(() => {
    if (wanted.current) link.current?.focus();
  }, []);
  return link;
}
