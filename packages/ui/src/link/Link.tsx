import type { AnchorHTMLAttributes, Ref } from 'react';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'> {
  href: string;
  /** `standalone` (default) has a 44 px target; `inline` sits in a sentence (WCAG 2.5.8 excepts it). */
  variant?: 'standalone' | 'inline' | undefined;
  ref?: Ref<HTMLAnchorElement> | undefined;
}

/** A link. A host that navigates by itself handles `onClick` and keeps `href` for new tabs and no-script pages. */
export function Link({ variant = 'standalone', ...anchor }: LinkProps) {
  return <a {...anchor} className={`ct-link ct-link-${variant}`} />;
}
