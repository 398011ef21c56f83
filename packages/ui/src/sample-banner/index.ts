import { noticeStyles } from '../notice/index.ts';

export { SampleBanner, type SampleBannerProps } from './SampleBanner.tsx';

export const sampleBannerStyles: readonly string[] = noticeStyles;
