import { Button } from '@cantho/ui/button';
import { TextField } from '@cantho/ui/field';
import { Notice } from '@cantho/ui/notice';
import { Select } from '@cantho/ui/select';
import { type KeyboardEvent, useState } from 'react';
import { controlIds } from './controlIds.ts';
import type { SubjectFieldProps, SubjectLists } from './SubjectField.tsx';
import { filterSubjects, shortened } from './subjectChoices.ts';
import type { SubjectGroup } from './subjects.ts';
import { useMessages } from './useMessages.ts';

export interface SubjectChooserProps extends Pick<SubjectFieldProps, 'about' | 'error' | 'onChoose'> {
  readonly lists: SubjectLists;
}

/** The device's own list; a search shortens it, for 81 entries are many on a phone. */
export function SubjectChooser({ about, lists, error, onChoose }: SubjectChooserProps) {
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
