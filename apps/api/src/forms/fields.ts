import type { Problem } from '../problems.ts';
import type { WordingKey } from './wording.ts';

/** The fields of the form that people see, in the order of the page. */
export const fieldNames = [
  'about',
  'category',
  'text',
  'rating',
  'name',
  'email',
  'phone',
  'consent',
] as const;

export type FieldName = (typeof fieldNames)[number];
export type Values = Readonly<Record<FieldName, string>>;
export type FieldErrors = ReadonlyMap<FieldName, WordingKey>;

const longest = 20_000;

/** What was typed; of a field sent twice the first. */
export function readValues(form: URLSearchParams): Values {
  const read = (name: string) => (form.get(name) ?? '').slice(0, longest);
  return Object.fromEntries(fieldNames.map((name) => [name, read(name)])) as Values;
}

/** The body of `createFeedback` that the fields stand for; contact details left empty are none. */
export function bodyOf({
  about,
  category,
  text,
  rating,
  consent,
  ...contact
}: Values): Record<string, unknown> {
  const given = Object.entries(contact).filter(([, value]) => value.trim() !== '');
  return {
    about,
    category,
    text,
    ...(rating === '' ? {} : { rating: /^\d$/.test(rating) ? Number(rating) : rating }),
    ...(given.length === 0
      ? {}
      : { contact: { ...Object.fromEntries(given), ...(consent === 'yes' ? { consent: true } : {}) } }),
  };
}

const fieldOfPointer: Readonly<Record<string, FieldName>> = {
  '/about': 'about',
  '/category': 'category',
  '/text': 'text',
  '/rating': 'rating',
  '/contact': 'email',
  '/contact/name': 'name',
  '/contact/email': 'email',
  '/contact/phone': 'phone',
  '/contact/consent': 'consent',
};

/** What the contract finds wrong, by field; `null` where something else than a field is. */
export function fieldErrorsOf({ kind, errors }: Problem): FieldErrors | null {
  if (kind === 'notFound') return new Map([['about', 'about.error']]);
  if (kind !== 'validation' || errors.length === 0) return null;
  const found = new Map<FieldName, WordingKey>();
  for (const { name: pointer } of errors) {
    const field = fieldOfPointer[pointer];
    if (!field) return null;
    if (!found.has(field)) found.set(field, pointer === '/contact' ? 'contact.error' : `${field}.error`);
  }
  return found;
}
