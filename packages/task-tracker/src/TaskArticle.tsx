import type { Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { AgencyPanel } from './AgencyPanel.tsx';
import { DeadlineFacts } from './DeadlineFacts.tsx';
import { isLongText } from './longText.ts';
import { MissedReports } from './MissedReports.tsx';
import { useMessages } from './messages.ts';
import { OccurrenceTable } from './OccurrenceTable.tsx';
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { TaskTags } from './TaskTags.tsx';
import { UpdateHistory } from './UpdateHistory.tsx';

export interface TaskArticleProps {
  readonly task: Task;
  readonly level: 1 | 2;
  readonly takesFocus: boolean;
}

export function TaskArticle({ task, level, takesFocus }: TaskArticleProps) {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  const top = useRef<HTMLDivElement>(null);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (wanted.current) top.current?.focus();
  }, []);
  const partLevel = level === 1 ? 2 : 3;
  const part = (title: string, children: ReactNode) => (
    <Part level={partLevel} title={title}>
      {children}
    </Part>
  );
  return (
    <article className="tt-task">
      <header className="tt-task-head ct-stack">
        <div ref={top} tabIndex={-1}>
          <Heading level={level} className="tt-task-no">
            {t('task.title', { no: task.no })}
          </Heading>
          <p className={isLongText(task.text) ? 'tt-task-text tt-task-text-long' : 'tt-task-text'}>
            <PlanText>{task.text}</PlanText>
          </p>
        </div>
        <TaskTags task={task} today={task.today} />
      </header>
      <div className="tt-task-main ct-stack">
        {part(t('task.deadline'), <DeadlineFacts task={task} />)}
        {task.occurrenceList.length > 0 && part(t('task.occurrences'), <OccurrenceTable task={task} />)}
        {task.missedReports.length > 0 && part(t('task.missed'), <MissedReports task={task} />)}
        {part(t('task.updates'), <UpdateHistory updates={task.updates} />)}
      </div>
      <div className="tt-task-side ct-stack">
        {part(t('task.agencies'), <AgencyPanel task={task} />)}
        {part(t('provenance.title'), <ProvenancePanel provenance={task.provenance} />)}
        {part(
          t('feedback.title'),
          <Button {...routeLink({ name: 'feedback', search: { about: `task-${task.no}` } })}>
            {t('feedback.action')}
          </Button>,
        )}
      </div>
    </article>
  );
}

interface PartProps {
  readonly level: HeadingLevel;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ level, title, children }: PartProps) {
  const id = useId();
  return (
    <section className="ct-card tt-part" aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
