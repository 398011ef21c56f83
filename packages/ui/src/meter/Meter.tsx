import { type ReactNode, useId } from 'react';
import { type StatusName, statuses } from '../status-tag/index.ts';

export interface MeterProps {
  /** What is measured: the indicator's name. Hidden when a heading beside says it already. */
  label: ReactNode;
  labelHidden?: boolean | undefined;
  /** The current value, or null when none was reported: nothing is drawn, never 0. */
  value: number | null;
  /** The current value as read, or what stands in its place: "72,5%", "Chưa có số liệu". */
  valueText: string;
  goal: number;
  /** The goal as the plan words it: "Mục tiêu: trên 90%". */
  goalText: string;
  /** Draws the goal's mark open for the strict `>`, as on a number line; closed otherwise. */
  comparator?: '=' | '>=' | '>' | undefined;
  /** Ends of the scale; 0 and the greatest of 100, goal and value unless given. */
  min?: number | undefined;
  max?: number | undefined;
  /** Colours the bar; without it the bar has the accent's colour. */
  status?: StatusName | undefined;
  size?: 'md' | 'lg' | undefined;
}

/** The current value, big, over a bar with the goal marked on it. ARIA `meter` while there is a value. */
export function Meter(props: MeterProps) {
  const { label, labelHidden, value, valueText, goal, goalText, comparator = '=', size = 'md' } = props;
  const { min = 0, max = Math.max(100, goal, value ?? 0), status } = props;
  const id = useId();
  const place = (at: number) => `${share(at, min, max) * 100}%`;
  return (
    <div
      className={`ct-meter${size === 'lg' ? ' ct-meter-lg' : ''}${status ? ` ct-tone-${statuses[status][0]}` : ''}`}
    >
      <div id={id} className={labelHidden ? 'ct-visually-hidden' : 'ct-meter-label'}>
        {label}
      </div>
      <div className="ct-meter-numbers">
        <span className={value === null ? 'ct-meter-none' : 'ct-meter-value'}>{valueText}</span>{' '}
        <span className="ct-meter-goal">{goalText}</span>
      </div>
      <div className="ct-meter-scale" {...meterRole(props, id, min, max)}>
        <svg className="ct-meter-bar" aria-hidden="true">
          {value !== null && <rect className="ct-meter-fill" width={place(value)} height="100%" />}
        </svg>
        <svg className="ct-meter-marks" aria-hidden="true">
          <line className="ct-meter-goal-line" x1={place(goal)} x2={place(goal)} y1="0" y2="100%" />
          <circle
            className={comparator === '>' ? 'ct-meter-open' : 'ct-meter-closed'}
            cx={place(goal)}
            cy="50%"
            r="5"
          />
        </svg>
      </div>
    </div>
  );
}

/** ARIA requires `aria-valuenow` on a meter, so without a value there is none. */
function meterRole({ value, valueText, goalText }: MeterProps, labelId: string, min: number, max: number) {
  if (value === null) return {};
  return {
    role: 'meter',
    'aria-labelledby': labelId,
    'aria-valuenow': value,
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuetext': `${valueText}; ${goalText}`,
  } as const;
}

function share(at: number, min: number, max: number): number {
  return max > min ? Math.min(1, Math.max(0, (at - min) / (max - min))) : 0;
}
