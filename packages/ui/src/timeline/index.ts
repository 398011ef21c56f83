/// <reference path="../css.d.ts" />
import css from './Timeline.css?inline';

export {
  Timeline,
  type TimelineEntry,
  type TimelineMonth,
  type TimelineProps,
  type TimelineQuarter,
  type TimelineToday,
} from './Timeline.tsx';

export const timelineStyles: readonly string[] = [css];
