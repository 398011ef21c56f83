import { plan } from '@cantho/plan';
import { targets, tasks } from '@cantho/plan/data';
import { describe, expect, it } from 'vitest';
import { planFacts } from '../planFacts.ts';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value, `${path}${key}.`),
  );
}

const placesIn = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('messages', () => {
  it('are the same in both languages, by their keys', () => {
    expect(textsOf(en).map(([key]) => key)).toEqual(textsOf(vi).map(([key]) => key));
  });

  it('have the same places to fill in', () => {
    const english = new Map(textsOf(en));
    for (const [key, text] of textsOf(vi)) {
      expect([key, placesIn(english.get(key) ?? '')]).toEqual([key, placesIn(text)]);
    }
  });

  it('are never empty', () => {
    expect([...textsOf(vi), ...textsOf(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
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
