import { describe, expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import formVi from './messages/form.vi.json' with { type: 'json' };
import receiptVi from './messages/receipt.vi.json' with { type: 'json' };
import sentVi from './messages/sent.vi.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

const vietnamese: Record<string, string> = { ...vi, ...formVi, ...receiptVi, ...sentVi };
const english: Record<string, string> = en;

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const variables = (text: string) =>
  [...new Set([...text.matchAll(/{{(\w+)/g)].map(([, name]) => name))].sort();

describe('messages', () => {
  it('are the same in both languages', () => {
    expect([...new Set(Object.keys(english).map(stem))].sort()).toEqual(
      [...new Set(Object.keys(vietnamese).map(stem))].sort(),
    );
  });

  it('have in each language the plural forms it has', () => {
    const forms = (texts: object, ending: string) =>
      Object.keys(texts)
        .filter((key) => key.endsWith(ending))
        .map(stem)
        .sort();
    const counted = forms(vietnamese, '_other');
    expect(forms(vietnamese, '_one')).toEqual([]);
    expect(forms(english, '_one')).toEqual(counted);
    expect(forms(english, '_other')).toEqual(counted);
  });

  it.each(Object.keys(english))('take the same values: %s', (key) => {
    const own = vietnamese[key] ?? vietnamese[`${stem(key)}_other`] ?? '';
    expect(variables(english[key] ?? '')).toEqual(variables(own));
  });

  it('stand in one Vietnamese file each', () => {
    const files = [vi, formVi, receiptVi, sentVi].map((texts) => Object.keys(texts).length);
    expect(Object.keys(vietnamese)).toHaveLength(files.reduce((sum, count) => sum + count, 0));
  });

  it('are never empty', () => {
    const all = [...Object.entries(vietnamese), ...Object.entries(english)];
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
