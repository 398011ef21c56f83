import { plan } from '@cantho/plan';
import { targets, tasks } from '@cantho/plan/data';
import { describe, expect, it } from 'vitest';
import { planFacts } from '../planFacts.ts';
import en from './en.json' with { type: 'json' };
import km from './km.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value, `${path}${key}.`),
  );
}

const placesIn = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe.each([
  ['English', en],
  ['Khmer', km],
])('messages in %s', (_language, messages) => {
  it('are those of Vietnamese, by their keys', () => {
    expect(textsOf(messages).map(([key]) => key)).toEqual(textsOf(vi).map(([key]) => key));
  });

  it('have the same places to fill in', () => {
    const translated = new Map(textsOf(messages));
    for (const [key, text] of textsOf(vi)) {
      expect([key, placesIn(translated.get(key) ?? '')]).toEqual([key, placesIn(text)]);
    }
  });
});

it('messages are never empty', () => {
  const all = [vi, en, km].flatMap((messages) => textsOf(messages));
  expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('Khmer messages are written in Khmer, but for names that are written so everywhere', () => {
  const asEverywhere = ['app.name', 'language.vi', 'language.en', 'home.greetingWithName'];
  const foreign = textsOf(km).filter(([, text]) => !/\p{Script=Khmer}/u.test(text));
  expect(foreign.map(([key]) => key)).toEqual(asEverywhere);
});

it('what the app says of the plan is what the plan says', () => {
  expect(planFacts).toEqual({
    number: plan.number,
    year: plan.year,
    targets: targets.length,
    tasks: tasks.length,
    issuedOn: plan.issuedOn,
  });
});
