import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps {
  /** The level in the host's page: a module's first heading is 1 or 2 as its config says. */
  level: HeadingLevel;
  children: ReactNode;
  id?: string | undefined;
  className?: string | undefined;
}

/** A heading whose level the caller chooses. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
