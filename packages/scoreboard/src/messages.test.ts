import { expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import targetVi from './messages/target.vi.json' with { type: 'json' };
import firstVi from './messages/vi.json' with { type: 'json' };

/** Those of the module and of its chunks. */
const files = { firstVi, targetVi };
const vi = Object.assign({}, ...Object.values(files)) as Record<string, string>;

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

it('each message stands in one Vietnamese file', () => {
  const all = Object.values(files).flatMap((texts) => Object.keys(texts));
  expect(all.filter((key, index) => all.indexOf(key) < index)).toEqual([]);
});

it('both languages say the same things', () => {
  expect(names(en)).toEqual(names(vi));
});

it('both languages fill in the same values', () => {
  const vietnamese = new Map(Object.entries(vi).map(([key, text]) => [name(key), holes(text)]));
  for (const [key, text] of Object.entries(en)) {
    const expected = vietnamese.get(name(key));
    // "1 target" may leave the number out of one form, never bring another value in.
    if (key.endsWith('_one')) expect(expected, key).toEqual(expect.arrayContaining(holes(text)));
    else expect(holes(text), key).toEqual(expected);
  }
});

it.each([
  ['vi', vi],
  ['en', en],
])('every counted message has all plural forms of %s, and no other', (locale, messages) => {
  expect(plurals(messages, locale).filter(({ missing }) => missing.length > 0)).toEqual([]);
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories as string[];
  const forms = Object.keys(messages).flatMap(
    (key) => key.match(/_(zero|one|two|few|many|other)$/)?.[1] ?? [],
  );
  expect(forms.filter((form) => !categories.includes(form))).toEqual([]);
});

it('no message is empty', () => {
  expect([...Object.values(vi), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual([]);
});
