/// <reference path="../css.d.ts" />
import { buttonStyles } from '../button/index.ts';
import { iconStyles } from '../icon/index.ts';
import css from './DownloadMenu.css?inline';

export { type Download, DownloadMenu, type DownloadMenuProps } from './DownloadMenu.tsx';

export const downloadMenuStyles: readonly string[] = [...iconStyles, ...buttonStyles, css];
