import { noticeStyles } from '../notice/index.ts';
import { skeletonStyles } from '../skeleton/index.ts';

export { Waiting, type WaitingProps } from './Waiting.tsx';

export const waitingStyles: readonly string[] = [...noticeStyles, ...skeletonStyles];
