import type { Task } from '@cantho/api-client';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useRouteLink } from '@cantho/host-sdk/react-module';
import { Button } from '@cantho/ui/button';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { AgencyPanel } from './AgencyPanel.tsx';
import { AnswersPanel } from './AnswersPanel.tsx';
import { DeadlineFacts } from './DeadlineFacts.tsx';
import { ExtensionList } from './ExtensionList.tsx';
import { isLongText } from './longText.ts';
import { MemberStates } from './MemberStates.tsx';
import { MissedReports } from './MissedReports.tsx';
import { useMessages } from './messages.ts';
import { OccurrenceTable } from './OccurrenceTable.tsx';
import { ProvenancePanel } from './ProvenancePanel.tsx';
import { RelatedTargets } from './RelatedTargets.tsx';
import { TaskStates } from './TaskStates.tsx';
import { TaskTools } from './TaskTools.tsx';
import { UpdateHistory } from './UpdateHistory.tsx';

export interface TaskArticleProps {
  readonly task: Task;
  readonly level: 1 | 2;
  readonly takesFocus: boolean;
}

export function TaskArticle({ task, level, takesFocus }: TaskArticleProps) {
  const { t } = useMessages();
  const routeLink = useRouteLink();
  const partLevel = level === 1 ? 2 : 3;
  const part = (title: string, children: ReactNode, className = '') => (
    <Part level={partLevel} title={title} className={className}>
      {children}
    </Part>
  );
  return (
    <article className="tt-task">
      <header className="tt-task-head ct-stack">
        <TaskHead task={task} level={level} takesFocus={takesFocus} />
        <TaskStates task={task} />
        <TaskTools no={task.no} text={task.text} />
      </header>
      <div className="tt-task-main ct-stack">
        {part(t('task.deadline'), <DeadlineFacts task={task} />)}
        {task.extensions.length > 0 &&
          part(t('extension.title'), <ExtensionList extensions={task.extensions} />)}
        {task.occurrenceList.length > 0 && part(t('task.occurrences'), <OccurrenceTable task={task} />)}
        {task.missedReports.length > 0 && part(t('task.missed'), <MissedReports task={task} />)}
        {part(t('task.updates'), <UpdateHistory updates={task.updates} />)}
        {task.members.length > 0 && part(t('members.title'), <MemberStates task={task} />)}
      </div>
      <div className="tt-task-side ct-stack">
        {part(t('task.agencies'), <AgencyPanel task={task} />)}
        {task.relatedTargets.length > 0 &&
          part(t('related.title'), <RelatedTargets targets={task.relatedTargets} />)}
        {part(t('answers.title'), <AnswersPanel about={`task-${task.no}`} level={partLevel} />)}
        {part(
          t('feedback.title'),
          <Button {...routeLink({ name: 'feedback', search: { about: `task-${task.no}` } })}>
            {t('feedback.action')}
          </Button>,
          'ct-no-print',
        )}
        {part(t('provenance.title'), <ProvenancePanel provenance={task.provenance} />)}
      </div>
    </article>
  );
}

function TaskHead({ task, level, takesFocus }: TaskArticleProps) {
  const { t } = useMessages();
  const top = useRef<HTMLDivElement>(null);
  const wanted = useRef(takesFocus);
  useEffect(() => {
    if (wanted.current) top.current?.focus();
  }, []);
  return (
    <div ref={top} tabIndex={-1}>
      <Heading level={level} className="tt-task-no">
        {t('task.title', { no: task.no })}
      </Heading>
      <p className={isLongText(task.text) ? 'tt-task-text tt-task-text-long' : 'tt-task-text'}>
        <PlanText>{task.text}</PlanText>
      </p>
    </div>
  );
}

interface PartProps {
  readonly level: HeadingLevel;
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Part({ level, title, className, children }: PartProps) {
  const id = useId();
  return (
    <section className={`ct-card tt-part ${className}`} aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
