/// <reference path="../css.d.ts" />
import { statusTagStyles } from '../status-tag/index.ts';
import css from './Meter.css?inline';

export { Meter, type MeterProps } from './Meter.tsx';

export const meterStyles: readonly string[] = [...statusTagStyles, css];
