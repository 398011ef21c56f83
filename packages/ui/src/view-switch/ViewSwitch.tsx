import type { MouseEvent } from 'react';
import { Icon, type IconName } from '../icon/index.ts';

export interface ViewSwitchOption {
  value: string;
  label: string;
  /** Makes it a link; give all options one, or none. */
  href?: string | undefined;
  icon?: IconName | undefined;
}

export interface ViewSwitchProps {
  /** What is switched: "Cách xem". */
  label: string;
  options: readonly ViewSwitchOption[];
  /** The value of the view drawn now. */
  value: string;
  onSwitch?: ((value: string, event: MouseEvent<HTMLElement>) => void) | undefined;
}

/** Ways to look at the same things. Links where a view has an address, else buttons; rows wrap where labels are long. */
export function ViewSwitch({ label, options, value, onSwitch }: ViewSwitchProps) {
  const choices = (
    <ul className="ct-list ct-views">
      {options.map((option) => (
        <li key={option.value}>
          <Choice option={option} isCurrent={option.value === value} onSwitch={onSwitch} />
        </li>
      ))}
    </ul>
  );
  if (options.some(({ href }) => href !== undefined)) return <nav aria-label={label}>{choices}</nav>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div role="group" aria-label={label}>
      {choices}
    </div>
  );
}

interface ChoiceProps {
  option: ViewSwitchOption;
  isCurrent: boolean;
  onSwitch: ViewSwitchProps['onSwitch'];
}

function Choice({ option: { value, label, href, icon }, isCurrent, onSwitch }: ChoiceProps) {
  const press = onSwitch && ((event: MouseEvent<HTMLElement>) => onSwitch(value, event));
  // The tick keeps its room, so that no label moves when another view is chosen.
  const content = (
    <>
      <Icon name={icon ?? 'check'} />
      <span>{label}</span>
    </>
  );
  const className = icon ? 'ct-view' : 'ct-view ct-view-ticked';
  if (href === undefined) {
    return (
      <button type="button" className={className} aria-pressed={isCurrent} onClick={press}>
        {content}
      </button>
    );
  }
  return (
    <a className={className} href={href} aria-current={isCurrent ? 'true' : undefined} onClick={press}>
      {content}
    </a>
  );
}
