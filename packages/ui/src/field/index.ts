/// <reference path="../css.d.ts" />
import { iconStyles } from '../icon/index.ts';
import css from './Field.css?inline';

export {
  Checkbox,
  type CheckboxProps,
  type ControlProps,
  Field,
  type FieldProps,
  type FieldTexts,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from './Field.tsx';

export const fieldStyles: readonly string[] = [...iconStyles, css];
