import { iconStyles } from '../icon/index.ts';
import { linkStyles } from '../link/index.ts';

export { BackLink, type BackLinkProps } from './BackLink.tsx';

export const backLinkStyles: readonly string[] = [...iconStyles, ...linkStyles];
