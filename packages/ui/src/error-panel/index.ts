import { buttonStyles } from '../button/index.ts';
import { emptyStateStyles } from '../empty-state/index.ts';

export { ErrorPanel, type ErrorPanelProps } from './ErrorPanel.tsx';

export const errorPanelStyles: readonly string[] = [...buttonStyles, ...emptyStateStyles];
