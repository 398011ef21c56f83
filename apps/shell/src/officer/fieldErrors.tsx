import type { ReactNode } from 'react';
import {
  type ActionField,
  countCharacters,
  type FieldProblems,
  type LimitedField,
  limits,
} from './actionProblems.ts';
import type { OfficerDraft } from './drafts.ts';
import { useMessages } from './useMessages.ts';

/** One form at a time is on the page. */
export const fieldId = (field: ActionField): string => `of-field-${field}`;

export interface FormProps {
  readonly draft: OfficerDraft;
  readonly problems: FieldProblems;
  /** The API's own, by field, of the last refusal. */
  readonly sentences: ReadonlyMap<ActionField | null, readonly string[]> | undefined;
  readonly onChange: (changed: Partial<OfficerDraft>) => void;
}

/** What is wrong with a field: what the form found, else what the API said. */
export function useFieldError({ draft, problems, sentences }: FormProps) {
  const { t } = useMessages();
  return (field: Exclude<ActionField, 'visibility'>): ReactNode => {
    const problem = problems[field];
    if (problem === undefined) return linesOf(sentences?.get(field));
    if (problem === 'missing' || field === 'agency') return t(`field.missing.${field}`);
    const [least, most] = limits[field as LimitedField];
    if (problem === 'tooShort') return t('field.tooShort', { count: least });
    return t('field.tooLong', { count: most, over: countCharacters(draft[field]) - most });
  };
}

function linesOf(sentences: readonly string[] | undefined): ReactNode {
  return sentences?.map((sentence) => (
    <span key={sentence} className="of-line">
      {sentence}
    </span>
  ));
}
