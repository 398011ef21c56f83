import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import km from './messages/km.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'messages');

/** The Vietnamese texts of the module and of its chunks. */
const files = readdirSync(folder)
  .filter((file) => file.endsWith('vi.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>);
const vi = Object.assign({}, ...files) as Record<string, string>;
const others = [
  ['en', en],
  ['km', km],
] as const;

const name = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const names = (messages: object) => [...new Set(Object.keys(messages).map(name))].sort();
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => hole).sort();
const plurals = (messages: object, locale: string) =>
  Object.keys(messages)
    .filter((key) => key.endsWith('_other'))
    .map((key) => ({
      key,
      missing: new Intl.PluralRules(locale)
        .resolvedOptions()
        .pluralCategories.filter((category) => !(`${name(key)}_${category}` in messages)),
    }));

it('a message that stands in several Vietnamese files is the same in each', () => {
  for (const texts of files) {
    for (const [key, text] of Object.entries(texts)) expect(text, key).toBe(vi[key]);
  }
});

it.each(others)('%s says the same things as Vietnamese', (_language, messages) => {
  expect(names(messages)).toEqual(names(vi));
});

it.each(others)('%s fills in the same values', (_language, messages) => {
  const vietnamese = new Map(Object.entries(vi).map(([key, text]) => [name(key), holes(text)]));
  for (const [key, text] of Object.entries(messages)) {
    const expected = vietnamese.get(name(key));
    // "1 target" may leave the number out of one form, never bring another value in.
    if (key.endsWith('_one')) expect(expected, key).toEqual(expect.arrayContaining(holes(text)));
    else expect(holes(text), key).toEqual(expected);
  }
});

it.each([
  ['vi', vi],
  ['en', en],
  ['km', km],
])('every counted message has all plural forms of %s, and no other', (locale, messages) => {
  expect(plurals(messages, locale).filter(({ missing }) => missing.length > 0)).toEqual([]);
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories as string[];
  const forms = Object.keys(messages).flatMap(
    (key) => key.match(/_(zero|one|two|few|many|other)$/)?.[1] ?? [],
  );
  expect(forms.filter((form) => !categories.includes(form))).toEqual([]);
});

it('no message is empty', () => {
  const all = [vi, en, km].flatMap((messages) => Object.values(messages));
  expect(all.filter((text) => text.trim() === '')).toEqual([]);
});

it('Khmer is written in Khmer, but for names and signs', () => {
  const foreign = Object.entries(km).filter(
    ([, text]) =>
      /\p{Script=Latin}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && !/\p{Script=Khmer}/u.test(text),
  );
  expect(foreign).toEqual([]);
});
