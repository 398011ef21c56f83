import { useId } from 'react';
import { Icon, type IconName } from '../icon/index.ts';

export interface FilterChip {
  value: string;
  label: string;
  icon?: IconName | undefined;
  /** How many entries it would show, as the reader writes numbers. */
  countText?: string | undefined;
}

export interface FilterChipsProps {
  /** "Lọc theo trạng thái". */
  legend: string;
  legendHidden?: boolean | undefined;
  options: readonly FilterChip[];
  /** `many` are checkboxes, `one` radio buttons (give an option "Tất cả" with an empty value). Default `many`. */
  choose?: 'many' | 'one' | undefined;
  /** The chosen values; one at most with `choose="one"`. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** The inputs' name when the form is posted without script. */
  name?: string | undefined;
}

/** Native checkboxes or radio buttons that look like chips. */
export function FilterChips(props: FilterChipsProps) {
  const { legend, legendHidden, options, choose = 'many', value, onChange, name } = props;
  const fresh = useId();
  const toggle = (option: string, on: boolean) => {
    if (choose === 'one') return onChange([option]);
    const kept = new Set(value);
    if (on) kept.add(option);
    else kept.delete(option);
    // In the order of the options, so that the same choice gives the same address.
    onChange(options.map((chip) => chip.value).filter((each) => kept.has(each)));
  };
  return (
    <fieldset>
      <legend className={legendHidden ? 'ct-visually-hidden' : 'ct-chips-legend'}>{legend}</legend>
      <div className="ct-chips-list">
        {options.map((chip) => (
          <label key={chip.value} className="ct-chip">
            <input
              type={choose === 'one' ? 'radio' : 'checkbox'}
              name={name ?? fresh}
              value={chip.value}
              checked={value.includes(chip.value)}
              onChange={(event) => toggle(chip.value, event.currentTarget.checked)}
            />
            <span className="ct-chip-face">
              <span className="ct-chip-tick">
                <Icon name="check" />
              </span>
              {chip.icon && <Icon name={chip.icon} />}
              <span>{chip.label}</span>{' '}
              {chip.countText !== undefined && <span className="ct-chip-count">{chip.countText}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
