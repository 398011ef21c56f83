import type { InvalidPart } from '@cantho/api-client';
import type { FieldName } from './checkFeedback.ts';

const fields: Readonly<Record<string, FieldName>> = {
  '/about': 'about',
  '/category': 'category',
  '/text': 'text',
  '/attachments': 'files',
  '/contact': 'email',
  '/contact/consent': 'email',
  '/contact/name': 'name',
  '/contact/email': 'email',
  '/contact/phone': 'phone',
};

/** What the API found wrong, by the field it is shown beside: the first of each. What belongs to none is left out. */
export function problemFields(errors: readonly InvalidPart[]): Partial<Record<FieldName, string>> {
  const found: Partial<Record<FieldName, string>> = {};
  for (const { in: place, name, detail } of errors) {
    const field = place === 'body' ? fields[name] : undefined;
    if (field) found[field] ??= detail;
  }
  return found;
}
