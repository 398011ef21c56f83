import type { Translate } from '@cantho/host-sdk/react-messages';
import type { FieldError, FieldName } from './checkFeedback.ts';
import type { MessageKey } from './useMessages.ts';

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
