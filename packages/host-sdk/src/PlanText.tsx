import type { ReactNode } from 'react';
import { useModuleMessages } from './moduleMessages.tsx';

/** The plan's own words: Vietnamese, and marked so where another language is drawn (WCAG 3.1.2). */
export function PlanText({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useModuleMessages();
  return <span lang={language === 'vi' ? undefined : 'vi'}>{children}</span>;
}
