import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PageModule } from '../host/modules.ts';
import { usePrefetch } from './usePrefetch.ts';

export interface ModuleLinkProps {
  readonly href: string;
  readonly module: PageModule;
  readonly className: string;
  readonly current?: 'page' | 'true' | undefined;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A link to a module's page, which brings the module when it is pointed at or has the focus. */
export function ModuleLink({ href, module, className, current, onClick, children }: ModuleLinkProps) {
  const prefetch = usePrefetch();
  const bring = () => prefetch.now(module);
  return (
    <Link
      href={href}
      className={className}
      aria-current={current}
      onPointerEnter={bring}
      onFocus={bring}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </Link>
  );
}
