import { expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

const stems = (texts: object) => new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')));
const placesIn = (text: string) => [...text.matchAll(/{{(\w+)/g)].map(([, name]) => name).sort();

it('officers read the same in English, by keys', () => {
  expect([...stems(en)].sort()).toEqual([...stems(vi)].sort());
});

it('counted texts have a singular in English', () => {
  const counted = Object.keys(vi).filter((key) => key.endsWith('_other'));
  const one = counted.map((key) => key.replace('_other', '_one'));
  expect(one.filter((key) => !(key in en))).toEqual([]);
});

it('both languages have the same places to fill in', () => {
  const english: Readonly<Record<string, string>> = en;
  for (const [key, text] of Object.entries(vi)) {
    expect([key, placesIn(english[key] ?? '')]).toEqual([key, placesIn(text)]);
  }
});

it('no text is empty', () => {
  const all = [...Object.values(vi), ...Object.values(en)];
  expect(all.filter((text) => text.trim() === '')).toEqual([]);
});
