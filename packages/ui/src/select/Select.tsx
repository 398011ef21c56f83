import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from '../field/index.ts';
import { Icon } from '../icon/index.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectProps
  extends FieldTexts,
    Omit<
      ComponentPropsWithRef<'select'>,
      'className' | 'style' | 'children' | 'multiple' | 'id' | 'onChange'
    > {
  id?: string | undefined;
  options: readonly (SelectOption | SelectGroup)[];
  /** Gets the chosen option's value. */
  onChange?: ((value: string) => void) | undefined;
}

/** The device's own select in a Field: no list of ours is better on a phone. */
export function Select(props: SelectProps) {
  const { id, label, labelHidden, optionalText, hint, error, options, onChange, ...select } = props;
  return (
    <Field {...{ id, label, labelHidden, optionalText, hint, error }}>
      {(control) => (
        <div className="ct-select">
          <select
            {...select}
            {...control}
            className="ct-control"
            onChange={onChange && ((event) => onChange(event.currentTarget.value))}
          >
            {options.map((entry) =>
              'options' in entry ? (
                <optgroup key={entry.label} label={entry.label}>
                  {entry.options.map(toOption)}
                </optgroup>
              ) : (
                toOption(entry)
              ),
            )}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}

function toOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
