import { Field } from '@cantho/ui/field';
import type { ReactNode } from 'react';
import { countCharacters, type LimitedField, limits } from './actionProblems.ts';
import { fieldId } from './fieldErrors.tsx';
import { useMessages } from './useMessages.ts';

export interface TextBoxProps {
  readonly field: LimitedField;
  readonly label: string;
  readonly hint?: string;
  readonly error: ReactNode;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text with its count. It may become too long: cutting what is pasted would lose it. */
export function TextBox({ field, label, hint, error, rows, value, onChange }: TextBoxProps) {
  const { t } = useMessages();
  const [, most] = limits[field];
  const count = countCharacters(value);
  const id = fieldId(field);
  return (
    <div className="ct-stack ct-stack-tight">
      <Field id={id} label={label} hint={hint} error={error}>
        {(control) => (
          <textarea
            {...control}
            aria-describedby={`${control['aria-describedby'] ?? ''} ${id}-count`.trim()}
            className="ct-control"
            rows={rows}
            // Answers are Vietnamese, whatever the officer reads the page in.
            lang="vi"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <p id={`${id}-count`} className={count > most ? 'of-counter of-counter-over' : 'of-counter'}>
        {t('field.count', { count, most })}
      </p>
    </div>
  );
}
