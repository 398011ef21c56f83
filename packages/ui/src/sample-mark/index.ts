/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './SampleMark.css?inline';

export { SampleMark, type SampleMarkProps } from './SampleMark.tsx';

export const sampleMarkStyles: readonly string[] = [...iconStyles, css];
