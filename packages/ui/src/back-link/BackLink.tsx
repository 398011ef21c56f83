import { Icon } from '../icon/index.ts';
import { Link, type LinkProps } from '../link/index.ts';

export type BackLinkProps = Omit<LinkProps, 'variant'>;

/** One step up, first on a detail page. The text names where it leads: "Tất cả chỉ tiêu". */
export function BackLink({ children, ...link }: BackLinkProps) {
  return (
    <Link {...link}>
      <Icon name="back" />
      <span>{children}</span>
    </Link>
  );
}
