import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { useChunk } from '@cantho/host-sdk/react-module';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Skeleton } from '@cantho/ui/skeleton';
import { useState } from 'react';
import { allTargets, allTasks, useFeedbackApi } from './feedbackApi.ts';
import { formRestChunk } from './formRestChunk.ts';
import { type SubjectGroup, subjectGroups } from './subjects.ts';
import { useMessages } from './useMessages.ts';

export interface SubjectFieldProps {
  readonly about: string;
  readonly level: HeadingLevel;
  readonly error?: string | undefined;
  readonly onChoose: (about: string) => void;
}

/** What the feedback is about, in the plan's words, and the way to another. The lists may be late or fail: writing goes on. */
export function SubjectField({ about, level, error, onChoose }: SubjectFieldProps) {
  const { t, subjectName } = useMessages();
  const lists = useSubjectLists();
  // Should it not come, the form below says so, with a retry.
  const chooser = useChunk(formRestChunk);
  const chosen = lists.groups.flatMap(({ choices }) => choices).find((choice) => choice.about === about);
  const isUnknown = lists.isComplete && about !== 'plan' && !chosen;
  const [isOpen, setOpen] = useState(about === 'plan');
  return (
    <section className="fw-subject">
      <div className="fw-subject-card">
        <p className="fw-subject-eyebrow">{t('subject.title')}</p>
        <Heading level={level}>{isUnknown ? t('subject.unknown') : subjectName(about)}</Heading>
        {about === 'plan' && <p>{t('subject.planText')}</p>}
        {chosen && (
          <p>
            <PlanText>{chosen.text}</PlanText>
          </p>
        )}
        {isUnknown && <p>{t('subject.unknownDetail')}</p>}
        {about !== 'plan' && lists.isLoading && <Skeleton label={t('subject.loading')} count={2} />}
      </div>
      <details
        className="fw-change"
        open={isOpen || isUnknown || error !== undefined}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t('subject.change')}</summary>
        {chooser.part ? (
          <chooser.part.SubjectChooser {...{ about, lists, error, onChoose }} />
        ) : (
          !chooser.error && (
            <div className="fw-chooser">
              <Skeleton label={t('subject.loading')} count={2} />
            </div>
          )
        )}
      </details>
    </section>
  );
}

export interface SubjectLists {
  readonly groups: readonly SubjectGroup[];
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  /** Both lists are here: what is in neither does not exist. */
  readonly isComplete: boolean;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

function useSubjectLists(): SubjectLists {
  const api = useFeedbackApi();
  const targets = useRead(allTargets(api));
  const tasks = useRead(allTasks(api));
  const both = [targets, tasks];
  return {
    groups: subjectGroups(targets.data?.items ?? [], tasks.data?.items ?? []),
    isLoading: both.some(({ isLoading }) => isLoading),
    hasFailed: both.some(({ data, isError }) => isError && !data),
    isComplete: both.every(({ data }) => data !== undefined),
    isFetching: both.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const list of both) if (list.isError) void list.refetch();
    },
  };
}
