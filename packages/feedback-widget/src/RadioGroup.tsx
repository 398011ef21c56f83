import { Icon } from '@cantho/ui/icon';

export interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  /** Id of the first choice, where an error summary leads. */
  readonly id: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Empty when nothing is chosen. */
  readonly value: Value | '';
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all seen at once. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, id, options, value, error, onChange } = props;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset className={error ? 'ct-field ct-field-invalid' : 'ct-field'} aria-describedby={errorId}>
      <legend className="ct-field-label">{legend}</legend>
      {error && (
        <div id={errorId} className="ct-field-error">
          <Icon name="offTrack" />
          <span>{error}</span>
        </div>
      )}
      <div className="fw-radios">
        {options.map((option, index) => (
          <label key={option.value} className="fw-radio">
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
              required
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
