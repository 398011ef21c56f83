import { Icon } from '../icon/index.ts';
import { type StatusName, statuses } from './statuses.ts';

export interface StatusTagProps {
  status: StatusName;
  /** The state in the reader's language; colour and icon only repeat it (WCAG 1.4.1). */
  label: string;
  /** One sentence that says what the state means: "Tiến độ đạt từ 0,60 đến dưới 0,95 so với kế hoạch." */
  meaning?: string | undefined;
  /**
   * `fold` (default) opens the sentence below the tag, `text` has it always there. Neither lies over anything, so there is
   * nothing to dismiss (WCAG 1.4.13), and both work without script.
   */
  meaningAs?: 'fold' | 'text' | undefined;
  /** What the fold does, read after the label: "nghĩa là gì?". */
  meaningLabel?: string | undefined;
}

/** A state in words and a shape, on request with what it means. */
export function StatusTag({ meaning, meaningAs = 'fold', meaningLabel, ...tag }: StatusTagProps) {
  if (!meaning) return <Tag {...tag} />;
  if (meaningAs === 'text') {
    return (
      <span className="ct-status-meant">
        <Tag {...tag} /> <span className="ct-status-meaning">{meaning}</span>
      </span>
    );
  }
  return (
    <details className="ct-status-fold">
      <summary>
        <Tag {...tag} />
        <Icon name="info" />
        {meaningLabel && <span className="ct-visually-hidden">: {meaningLabel}</span>}
      </summary>
      <p className="ct-status-meaning">{meaning}</p>
    </details>
  );
}

function Tag({ status, label }: Pick<StatusTagProps, 'status' | 'label'>) {
  const [tone, icon] = statuses[status];
  return (
    <span className={`ct-status-tag ct-tone-${tone}`}>
      <Icon name={icon} />
      <span>{label}</span>
    </span>
  );
}
