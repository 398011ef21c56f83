/// <reference path="../css.d.ts" />
import css from './Skeleton.css?inline';

export { Skeleton, type SkeletonProps } from './Skeleton.tsx';

export const skeletonStyles: readonly string[] = [css];
