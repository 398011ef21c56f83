import { buttonStyles } from '../button/index.ts';
import { noticeStyles } from '../notice/index.ts';

export { OfflineBanner, type OfflineBannerProps } from './OfflineBanner.tsx';

export const offlineBannerStyles: readonly string[] = [...buttonStyles, ...noticeStyles];
