import { type FormEvent, useRef } from 'react';
import { Button } from '../button/index.ts';
import { Field, type FieldTexts } from '../field/index.ts';
import { Icon } from '../icon/index.ts';

export interface SearchFieldProps extends FieldTexts {
  id?: string | undefined;
  /** The query's name when the form is posted without script; default `q`. */
  name?: string | undefined;
  /** Where the form goes without script. */
  action?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Enter or the button; without it the form only filters as one types. */
  onSubmit?: ((value: string) => void) | undefined;
  /** With it there is a visible button. */
  submitLabel?: string | undefined;
  /** Names the button that empties the field. */
  clearLabel: string;
  placeholder?: string | undefined;
}

export function SearchField(props: SearchFieldProps) {
  const {
    name = 'q',
    action,
    value,
    onChange,
    onSubmit,
    submitLabel,
    clearLabel,
    placeholder,
    ...field
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.(value);
  };
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: older web views know no <search>
    <form role="search" action={action} onSubmit={submit}>
      <Field {...field}>
        {(control) => (
          <div className="ct-search">
            <div className="ct-search-box">
              <Icon name="search" />
              <input
                {...control}
                ref={input}
                type="search"
                className="ct-control"
                enterKeyHint="search"
                autoComplete="off"
                name={name}
                value={value}
                placeholder={placeholder}
                onChange={(event) => onChange(event.currentTarget.value)}
              />
              {value !== '' && (
                <button type="button" className="ct-search-clear" aria-label={clearLabel} onClick={clear}>
                  <Icon name="cross" />
                </button>
              )}
            </div>
            {submitLabel && (
              <Button variant="primary" type="submit">
                {submitLabel}
              </Button>
            )}
          </div>
        )}
      </Field>
    </form>
  );
}
