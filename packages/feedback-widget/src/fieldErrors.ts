import type { Translate } from '@cantho/host-sdk/react-messages';
import type { FieldError, FieldName } from './feedbackInput.ts';
import type { MessageKey } from './useMessages.ts';

/** Ids of the controls, each once in a shadow root; error summaries lead to them. */
export const controlIds: Readonly<Record<FieldName, string>> = {
  about: 'fw-about',
  category: 'fw-category',
  text: 'fw-text',
  name: 'fw-name',
  email: 'fw-email',
  phone: 'fw-phone',
};

/** What to put right, by field: the first of each. */
export function errorTexts(
  errors: readonly FieldError[],
  t: Translate<MessageKey>,
): Partial<Record<FieldName, string>> {
  const texts: Partial<Record<FieldName, string>> = {};
  for (const { field, fault, count } of errors) {
    texts[field] ??= t(`errors.${fault}`, count === undefined ? {} : { count });
  }
  return texts;
}
