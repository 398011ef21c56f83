import { type ComponentPropsWithRef, type ReactNode, type Ref, useId } from 'react';
import { Icon } from '../icon/index.ts';

/** What ties a control to its label, hint and error: spread it onto the control. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldTexts {
  label: ReactNode;
  labelHidden?: boolean | undefined;
  /** After the label: "(không bắt buộc)". */
  optionalText?: string | undefined;
  hint?: ReactNode;
  /** What is wrong and how to put it right; its presence marks the control invalid. */
  error?: ReactNode;
}

export interface FieldProps extends FieldTexts {
  /** The control's id; a fresh one unless given (an error summary links to it). */
  id?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** A label, hint and error around one control, which the caller draws. */
export function Field({ id, label, labelHidden, optionalText, hint, error, children }: FieldProps) {
  const fresh = useId();
  const controlId = id ?? fresh;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'ct-field ct-field-invalid' : 'ct-field'}>
      <label className={labelHidden ? 'ct-visually-hidden' : 'ct-field-label'} htmlFor={controlId}>
        {label} {optionalText && <span className="ct-field-optional">{optionalText}</span>}
      </label>
      {hint && (
        <div id={hintId} className="ct-field-hint">
          {hint}
        </div>
      )}
      {error && (
        <div id={errorId} className="ct-field-error">
          <Icon name="offTrack" />
          <span>{error}</span>
        </div>
      )}
      {children({ id: controlId, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

type Plain<T> = Omit<T, 'className' | 'style' | 'id' | 'children'> & { id?: string | undefined };

export interface TextFieldProps extends FieldTexts, Plain<ComponentPropsWithRef<'input'>> {}

/** A one-line input in a Field; every other attribute goes to the input. */
export function TextField({ id, label, labelHidden, optionalText, hint, error, ...input }: TextFieldProps) {
  return (
    <Field {...{ id, label, labelHidden, optionalText, hint, error }}>
      {(control) => <input type="text" {...input} {...control} className="ct-control" />}
    </Field>
  );
}

export interface TextAreaProps extends FieldTexts, Plain<ComponentPropsWithRef<'textarea'>> {
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** A text of several lines in a Field; every other attribute goes to the textarea. */
export function TextArea({ id, label, labelHidden, optionalText, hint, error, ...area }: TextAreaProps) {
  return (
    <Field {...{ id, label, labelHidden, optionalText, hint, error }}>
      {(control) => <textarea rows={5} {...area} {...control} className="ct-control" />}
    </Field>
  );
}

export interface CheckboxProps extends Plain<ComponentPropsWithRef<'input'>> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

/** One yes-or-no question, such as consent: never ticked beforehand by the caller. */
export function Checkbox({ id, label, hint, error, ...input }: CheckboxProps) {
  const fresh = useId();
  const inputId = id ?? fresh;
  const noteId = `${inputId}-note`;
  return (
    <div className="ct-checkbox">
      <label>
        <input
          type="checkbox"
          {...input}
          id={inputId}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? noteId : undefined}
        />
        <span>{label}</span>
      </label>
      {(hint || error) && (
        <div id={noteId} className={error ? 'ct-field-error' : 'ct-field-hint'}>
          {error && <Icon name="offTrack" />}
          <span>{error || hint}</span>
        </div>
      )}
    </div>
  );
}
