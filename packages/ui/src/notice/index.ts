/// <reference path="../css.d.ts" />
import { statusTagStyles } from '../status-tag/index.ts';
import css from './Notice.css?inline';

export { Notice, type NoticeKind, type NoticeProps } from './Notice.tsx';

export const noticeStyles: readonly string[] = [...statusTagStyles, css];
