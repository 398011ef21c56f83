import type { FeedbackCategory, FeedbackInput } from '@cantho/api-client';
import { parseSubject } from './subjects.ts';

export const categories: readonly FeedbackCategory[] = [
  'question',
  'suggestion',
  'problem',
  'correction',
  'praise',
];

/** Code points of the text, as the contract limits them. */
export const textLimits = { min: 10, max: 2000 } as const;

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What a person has typed and chosen so far. */
export interface FeedbackValues {
  readonly about: string;
  readonly category: FeedbackCategory | '';
  readonly text: string;
  readonly contact: Contact;
  /** To the use of `contact`; without it nothing of it is sent. */
  readonly consent: boolean;
}

export type FieldName = 'about' | 'category' | 'text' | 'name' | 'email' | 'phone';

/** In the order the form asks for them. */
export const fieldNames: readonly FieldName[] = ['about', 'category', 'text', 'name', 'email', 'phone'];

export type FieldFault =
  | 'about'
  | 'category'
  | 'textMissing'
  | 'textShort'
  | 'textLong'
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

/**
 * A text as the API keeps it: line ends and composed letters written one way, white space at both ends cut, and without
 * the invisible characters it refuses (controls but for line break and tab, broken surrogates).
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .normalize('NFC')
    .trim();
}

/** Unicode code points after tidying: an emoji or a letter with its accents may be several. */
export function countCharacters(text: string): number {
  return [...tidyText(text)].length;
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
export function checkFeedback(values: FeedbackValues): FieldError[] {
  const errors: FieldError[] = [];
  if (parseSubject(values.about) === null) errors.push({ field: 'about', fault: 'about' });
  if (values.category === '') errors.push({ field: 'category', fault: 'category' });
  errors.push(...checkText(values.text));
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
export function toFeedbackInput(values: FeedbackValues): FeedbackInput {
  const { about, category, text, contact, consent } = values;
  if (category === '') throw new Error('expected values that passed checkFeedback, received no category');
  const filled = Object.entries(tidyContact(contact)).filter(([, value]) => value !== '');
  const input = { about, category, text: tidyText(text) };
  return consent ? { ...input, contact: { ...Object.fromEntries(filled), consent: true } } : input;
}
