import { offlineBannerStyles } from '../offline-banner/index.ts';

export { DataAge, type DataAgeProps } from './DataAge.tsx';

export const dataAgeStyles: readonly string[] = offlineBannerStyles;
