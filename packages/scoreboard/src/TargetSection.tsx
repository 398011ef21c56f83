import { Heading } from '@cantho/ui/heading';
import type { ReactNode } from 'react';
import { useHeadingLevel } from './configContext.ts';

export interface TargetSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the page of one target, under its heading. */
export function TargetSection({ title, children }: TargetSectionProps) {
  return (
    <section className="ct-stack sb-section">
      <Heading level={useHeadingLevel(1)}>{title}</Heading>
      {children}
    </section>
  );
}
