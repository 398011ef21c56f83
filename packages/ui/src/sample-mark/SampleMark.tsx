import type { ReactNode } from 'react';
import { Icon } from '../icon/index.ts';

export interface SampleMarkProps {
  /** "Số liệu minh hoạ", perhaps with its day. */
  label: ReactNode;
}

/** Beside a single figure that is made up. */
export function SampleMark({ label }: SampleMarkProps) {
  return (
    <span className="ct-sample-mark">
      <Icon name="sample" /> <span>{label}</span>
    </span>
  );
}
