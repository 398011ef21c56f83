import type { AttachmentRef, FeedbackInput } from '@cantho/api-client';
import { type DraftFile, isRejected } from './draftFiles.ts';
import { type Contact, countCharacters, type FeedbackValues, textLimits, tidyText } from './feedbackInput.ts';
import { parseSubject } from './subjects.ts';

export type FieldName = 'about' | 'category' | 'text' | 'files' | 'name' | 'email' | 'phone';

/** In the order the form asks for them. */
export const fieldNames: readonly FieldName[] = [
  'about',
  'category',
  'text',
  'files',
  'name',
  'email',
  'phone',
];

export type FieldFault =
  | 'about'
  | 'category'
  | 'textMissing'
  | 'textShort'
  | 'textLong'
  | 'fileRejected'
  | 'nameLong'
  | 'email'
  | 'phone'
  | 'contactWay';

export interface FieldError {
  readonly field: FieldName;
  readonly fault: FieldFault;
  /** How many characters there are, or are too few or too many. */
  readonly count?: number;
}

const tidyLine = (text: string): string => tidyText(text).replace(/\s+/g, ' ');

/** Brackets, dashes and slashes people group digits by become the spaces the contract knows. */
const tidyPhone = (text: string): string => tidyLine(text.replace(/[()/\-‐-―]/g, ' '));

function tidyContact({ name, email, phone }: Contact): Contact {
  return { name: tidyLine(name), email: tidyLine(email), phone: tidyPhone(phone) };
}

/** RFC 5321 as JSON Schema validators take `email`: ASCII, dots between words only, a domain of two labels or more. */
const email =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
const phone = /^\+?[0-9][0-9 .]{7,18}$/;

/** What keeps the values from being sent, in the form's order; empty when nothing does. The contract's own rules. */
export function checkFeedback(
  values: FeedbackValues & { readonly files?: readonly DraftFile[] },
): FieldError[] {
  const errors: FieldError[] = [];
  if (parseSubject(values.about) === null) errors.push({ field: 'about', fault: 'about' });
  if (values.category === '') errors.push({ field: 'category', fault: 'category' });
  errors.push(...checkText(values.text));
  if (values.files?.some(isRejected)) errors.push({ field: 'files', fault: 'fileRejected' });
  if (values.consent) errors.push(...checkContact(tidyContact(values.contact)));
  return errors;
}

function checkText(text: string): FieldError[] {
  const count = countCharacters(text);
  const { min, max } = textLimits;
  if (count === 0) return [{ field: 'text', fault: 'textMissing' }];
  if (count < min) return [{ field: 'text', fault: 'textShort', count: min - count }];
  return count > max ? [{ field: 'text', fault: 'textLong', count: count - max }] : [];
}

function checkContact(contact: Contact): FieldError[] {
  const errors: FieldError[] = [];
  const nameLength = [...contact.name].length;
  if (nameLength > 100) errors.push({ field: 'name', fault: 'nameLong', count: nameLength });
  if (contact.email === '' && contact.phone === '') errors.push({ field: 'email', fault: 'contactWay' });
  if (contact.email !== '' && (contact.email.length > 254 || !email.test(contact.email))) {
    errors.push({ field: 'email', fault: 'email' });
  }
  if (contact.phone !== '' && !phone.test(contact.phone)) errors.push({ field: 'phone', fault: 'phone' });
  return errors;
}

/** What is sent. Contact only with consent, and of it only what was filled in. `values` passed `checkFeedback`. */
export function toFeedbackInput(
  values: FeedbackValues,
  attachments: readonly AttachmentRef[] = [],
): FeedbackInput {
  const { about, category, text, rating, contact, consent } = values;
  if (category === '') throw new Error('expected values that passed checkFeedback, received no category');
  const filled = Object.entries(tidyContact(contact)).filter(([, value]) => value !== '');
  const input = {
    ...{ about, category, text: tidyText(text) },
    ...(rating === null ? {} : { rating }),
    ...(attachments.length === 0 ? {} : { attachments: [...attachments] }),
  };
  return consent ? { ...input, contact: { ...Object.fromEntries(filled), consent: true } } : input;
}
