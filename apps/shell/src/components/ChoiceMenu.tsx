import { useId } from 'react';
import type { ShellIconName } from './icons.tsx';
import { Menu } from './Menu.tsx';

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
  /** BCP 47, where the text is not in the language of the page. */
  readonly lang?: string;
  /** In the language of the page. */
  readonly note?: string;
}

export interface ChoiceMenuProps<T extends string> {
  readonly label: string;
  readonly icon: ShellIconName;
  readonly text?: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}

/** One of a few, as native radio buttons: taken over at once, so the panel stays for another look. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { label, icon, text, value, choices, onChoose } = props;
  const group = useId();
  const chosen = choices.find((choice) => choice.value === value)?.text ?? value;
  return (
    <Menu label={`${label}: ${chosen}`} icon={icon} {...(text === undefined ? {} : { text })}>
      {() => (
        <fieldset className="sh-choices">
          <legend>{label}</legend>
          {choices.map((choice) => (
            <label key={choice.value} className="sh-choice">
              <input
                type="radio"
                name={group}
                checked={choice.value === value}
                onChange={() => onChoose(choice.value)}
              />
              <span>
                <span lang={choice.lang}>{choice.text}</span>{' '}
                {choice.note && <span className="sh-choice-note">{choice.note}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </Menu>
  );
}
