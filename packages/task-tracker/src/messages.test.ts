import { describe, expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

const vietnamese: Record<string, string> = vi;
const english: Record<string, string> = en;

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const variables = (text: string) => [...text.matchAll(/{{(\w+)/g)].map(([, name]) => name).sort();
const stems = [...new Set(Object.keys(vietnamese).map(stem))];

describe('messages', () => {
  it('are the same in both languages', () => {
    expect([...new Set(Object.keys(english).map(stem))].sort()).toEqual([...stems].sort());
  });

  it('have in each language the plural forms it has', () => {
    const counted = Object.keys(vietnamese)
      .filter((key) => key.endsWith('_other'))
      .map(stem);
    expect(counted.filter((key) => !(`${key}_one` in english && `${key}_other` in english))).toEqual([]);
    expect(Object.keys(vietnamese).filter((key) => key.endsWith('_one'))).toEqual([]);
    expect(
      Object.keys(english)
        .filter((key) => key.endsWith('_one'))
        .map(stem)
        .sort(),
    ).toEqual(counted.sort());
  });

  it.each(Object.keys(english))('take the same values: %s', (key) => {
    const own = vietnamese[key] ?? vietnamese[`${stem(key)}_other`] ?? '';
    const given = new Set(variables(own));
    // A quarter is a Roman number in Vietnamese only.
    if (given.has('roman')) given.delete('roman') && given.add('quarter');
    expect([...new Set(variables(english[key] ?? ''))].sort()).toEqual([...given].sort());
  });

  it('are never empty', () => {
    expect(
      [...Object.entries(vietnamese), ...Object.entries(english)].filter(([, text]) => text.trim() === ''),
    ).toEqual([]);
  });
});
