import { useRead } from '@cantho/host-sdk/react-data';
import { PlanText } from '@cantho/host-sdk/react-messages';
import { Button } from '@cantho/ui/button';
import { TextField } from '@cantho/ui/field';
import { Heading, type HeadingLevel } from '@cantho/ui/heading';
import { Notice } from '@cantho/ui/notice';
import { Select } from '@cantho/ui/select';
import { Skeleton } from '@cantho/ui/skeleton';
import { type KeyboardEvent, useState } from 'react';
import { allTargets, allTasks, useFeedbackApi } from './feedbackApi.ts';
import { controlIds } from './fieldErrors.ts';

import { filterSubjects, type SubjectGroup, shortened, subjectGroups } from './subjects.ts';
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
        <SubjectChooser about={about} lists={lists} error={error} onChoose={onChoose} />
      </details>
    </section>
  );
}

interface SubjectLists {
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

interface SubjectChooserProps extends Pick<SubjectFieldProps, 'about' | 'error' | 'onChoose'> {
  readonly lists: SubjectLists;
}

/** The device's own list; a search shortens it, for 81 entries are many on a phone. */
function SubjectChooser({ about, lists, error, onChoose }: SubjectChooserProps) {
  const { t, subjectName } = useMessages();
  const [query, setQuery] = useState('');
  const groups = filterSubjects(lists.groups, query, about);
  const found = groups.flatMap(({ choices }) => choices);
  const isListed = about === 'plan' || found.some((choice) => choice.about === about);
  const options = [
    { value: 'plan', label: t('subject.plan') },
    ...(isListed ? [] : [{ value: about, label: subjectName(about) }]),
    ...groups.map(({ name, choices }) => ({
      label: t(`subject.group.${name}`),
      options: choices.map(({ about: value, no, text }) => ({
        value,
        label: t('subject.option', { no, text: shortened(text) }),
      })),
    })),
  ];
  // Enter in a search would send the feedback.
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  const matches = found.filter((choice) => choice.about !== about || fits(lists.groups, query, about)).length;
  return (
    <div className="ct-stack fw-chooser">
      {lists.hasFailed ? (
        <Notice
          kind="warning"
          action={
            <Button icon="retry" busy={lists.isFetching} onClick={lists.retry}>
              {t('receipt.retry')}
            </Button>
          }
        >
          {t('subject.failed')}
        </Notice>
      ) : (
        <TextField
          type="search"
          label={t('subject.search')}
          hint={t('subject.searchHint')}
          value={query}
          autoComplete="off"
          enterKeyHint="search"
          onKeyDown={stay}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <Select
        id={controlIds.about}
        label={t('subject.select')}
        options={options}
        value={about}
        error={error}
        onChange={onChoose}
      />
      <p className="ct-muted ct-small" role="status">
        {query.trim() !== '' &&
          (matches > 0 ? t('subject.found', { count: matches }) : t('subject.foundNone'))}
      </p>
    </div>
  );
}

/** Whether the chosen entry is in the list for its own sake, not only for being chosen. */
function fits(groups: readonly SubjectGroup[], query: string, about: string): boolean {
  return filterSubjects(groups, query, '').some(({ choices }) =>
    choices.some((choice) => choice.about === about),
  );
}
