/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './ViewSwitch.css?inline';

export { ViewSwitch, type ViewSwitchOption, type ViewSwitchProps } from './ViewSwitch.tsx';

export const viewSwitchStyles: readonly string[] = [...iconStyles, css];
