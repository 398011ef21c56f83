import type { MouseEvent } from 'react';
import { Icon } from '../icon/index.ts';
import { type StatusName, statuses } from '../status-tag/index.ts';

export interface StatusBarItem {
  status: StatusName;
  label: string;
  /** A whole number, 0 or more; states with 0 stay in the legend, since "none" is an answer. */
  count: number;
  /** The count as the reader writes it; default: the plain digits. */
  countText?: string | undefined;
  /** Makes the legend's entry a link, usually to the list filtered by this state. */
  href?: string | undefined;
}

export interface StatusBarProps {
  /** What is counted: "30 chỉ tiêu theo trạng thái". */
  label: string;
  items: readonly StatusBarItem[];
  /** `inline` is small, wraps like text and leaves out states with 0: for several bars below one with a `list` (default). */
  legend?: 'list' | 'inline' | undefined;
  onItemClick?: ((item: StatusBarItem, event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
}

/** Counts by state as one stacked bar. The bar is a picture of the legend, which is a list and says it all. */
export function StatusBar({ label, items, legend = 'list', onItemClick }: StatusBarProps) {
  const named = legend === 'list' ? items : items.filter(({ count }) => count > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      aria-label={label}
      className={legend === 'list' ? 'ct-status-bar' : 'ct-status-bar ct-status-bar-inline'}
    >
      <svg className="ct-status-bar-track" aria-hidden="true">
        {segments(items).map(({ status, start, share }) => (
          <Part key={status} status={status} x={`${start}%`} width={`${share}%`} />
        ))}
      </svg>
      <ul className="ct-list ct-status-bar-legend">
        {named.map((item) => (
          <li key={item.status}>
            <Entry item={item} onItemClick={onItemClick} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Grey states that stand in one bar with a plainly grey one. */
const greys: Partial<Record<StatusName, 'dashed' | 'lined'>> = {
  paused: 'dashed',
  noDeadline: 'dashed',
  closed: 'dashed',
  notReported: 'lined',
};

interface PartProps {
  status: StatusName;
  x?: string;
  width?: string;
}

/** A state's colour with its texture, so that neighbours differ without colour too; the same beside its name. */
function Part({ status, x, width }: PartProps) {
  const texture = greys[status] ? ` ct-status-bar-${greys[status]}` : '';
  return (
    <svg
      className={`ct-status-bar-part ct-tone-${statuses[status][0]}${texture}`}
      x={x}
      width={width}
      aria-hidden="true"
    >
      <rect width="100%" height="100%" />
      <line x2="100%" y1="50%" y2="50%" />
      {x && x !== '0%' && <path className="ct-status-bar-gap" d="M0 0v99" />}
    </svg>
  );
}

function Entry({ item, onItemClick }: { item: StatusBarItem; onItemClick: StatusBarProps['onItemClick'] }) {
  const [tone, icon] = statuses[item.status];
  const content = (
    <>
      <Part status={item.status} />
      <span className={`ct-status-bar-icon ct-tone-${tone}`}>
        <Icon name={icon} />
      </span>
      <span className="ct-status-bar-label">{item.label}</span>{' '}
      <strong className="ct-status-bar-count">{item.countText ?? item.count}</strong>
    </>
  );
  if (item.href === undefined) return <span className="ct-status-bar-entry">{content}</span>;
  return (
    <a className="ct-status-bar-entry" href={item.href} onClick={(event) => onItemClick?.(item, event)}>
      {content}
    </a>
  );
}

/** Where each non-empty state lies on the bar, in percent of its length. */
export function segments(items: readonly StatusBarItem[]) {
  const total = items.reduce((sum, item) => sum + item.count, 0);
  let before = 0;
  return items
    .filter((item) => item.count > 0)
    .map(({ status, count }) => {
      const start = (before / total) * 100;
      before += count;
      return { status, start, share: (count / total) * 100 };
    });
}
