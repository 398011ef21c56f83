/// <reference path="../css.d.ts" />
import css from './LineChart.css?inline';

export { LineChart, type LineChartPoint, type LineChartProps } from './LineChart.tsx';

export const lineChartStyles: readonly string[] = [css];
