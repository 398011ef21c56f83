import type { ReactNode } from 'react';

export interface VisuallyHiddenProps {
  children: ReactNode;
}

/** Read aloud, not drawn. Its rule stands in the base stylesheet. */
export function VisuallyHidden({ children }: VisuallyHiddenProps) {
  return <span className="ct-visually-hidden">{children}</span>;
}
