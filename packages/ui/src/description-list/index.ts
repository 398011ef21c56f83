/// <reference path="../css.d.ts" />
import css from './DescriptionList.css?inline';

export { DescriptionList, type DescriptionListItem, type DescriptionListProps } from './DescriptionList.tsx';

export const descriptionListStyles: readonly string[] = [css];
