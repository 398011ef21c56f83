import { Icon } from '../icon/index.ts';
import { type StatusName, statuses } from './statuses.ts';

export interface StatusTagProps {
  status: StatusName;
  /** The state in the reader's language; colour and icon only repeat it (WCAG 1.4.1). */
  label: string;
}

export function StatusTag({ status, label }: StatusTagProps) {
  const [tone, icon] = statuses[status];
  return (
    <span className={`ct-status-tag ct-tone-${tone}`}>
      <Icon name={icon} />
      <span>{label}</span>
    </span>
  );
}
