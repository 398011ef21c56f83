import type { ReactNode } from 'react';
import { Notice } from '../notice/index.ts';

export interface SampleBannerProps {
  /** "Số liệu minh hoạ", "Sample data". */
  label: string;
  /** What that means for the reader. */
  detail?: ReactNode;
}

/** Stands over every screen whose numbers are samples. */
export function SampleBanner({ label, detail }: SampleBannerProps) {
  return (
    <Notice kind="sample" title={label}>
      {detail}
    </Notice>
  );
}
