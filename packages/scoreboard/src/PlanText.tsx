import type { ReactNode } from 'react';
import { useMessages } from './useMessages.ts';

/** The plan's own words, Vietnamese in every language (WCAG 3.1.2). */
export function PlanText({ children }: { readonly children: ReactNode }) {
  return <span lang={useMessages().locale === 'vi' ? undefined : 'vi'}>{children}</span>;
}
