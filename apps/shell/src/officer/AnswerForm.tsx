import type { AnswerVisibility, OfficerFeedback } from '@cantho/api-client';
import { useId } from 'react';
import { AnswerPreview } from './AnswerPreview.tsx';
import { type FormProps, useFieldError } from './fieldErrors.tsx';
import { PersonalCheck } from './PersonalCheck.tsx';
import { RedactionStep } from './RedactionStep.tsx';
import { TextBox } from './TextBox.tsx';
import { useMessages } from './useMessages.ts';

const visibilities = ['private', 'public'] as const satisfies AnswerVisibility[];

/** An answer; before it becomes public, the question without personal data, and a look at what everyone will see. */
export function AnswerForm(props: FormProps & { readonly feedback: OfficerFeedback }) {
  const { t } = useMessages();
  const errorOf = useFieldError(props);
  const { draft, feedback, onChange } = props;
  const isPublic = draft.visibility === 'public';
  return (
    <>
      <Visibility value={draft.visibility} onChange={(visibility) => onChange({ visibility })} />
      {isPublic && (
        <RedactionStep
          feedback={feedback}
          question={draft.question}
          error={errorOf('question')}
          onChange={(question) => onChange({ question })}
        />
      )}
      <TextBox
        field="text"
        label={t('answer.text')}
        error={errorOf('text')}
        rows={7}
        value={draft.text}
        onChange={(text) => onChange({ text })}
      />
      {isPublic && <PersonalCheck id={feedback.id} question={draft.question} text={draft.text} />}
      <AnswerPreview feedback={feedback} draft={draft} />
    </>
  );
}

interface VisibilityProps {
  readonly value: AnswerVisibility;
  readonly onChange: (value: AnswerVisibility) => void;
}

function Visibility({ value, onChange }: VisibilityProps) {
  const { t } = useMessages();
  const group = useId();
  return (
    <fieldset className="ct-field">
      <legend className="ct-field-label">{t('answer.visibility')}</legend>
      {visibilities.map((visibility) => (
        <label key={visibility} className="of-radio">
          <input
            type="radio"
            name={group}
            checked={visibility === value}
            onChange={() => onChange(visibility)}
          />
          <span>
            <strong>{t(`answer.${visibility}`)}</strong>{' '}
            <span className="of-line ct-muted ct-small">{t(`answer.${visibility}Hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
