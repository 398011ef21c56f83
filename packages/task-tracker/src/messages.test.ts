import { describe, expect, it } from 'vitest';
import commonVi from './messages/common.vi.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import extrasVi from './messages/extras.vi.json' with { type: 'json' };
import km from './messages/km.json' with { type: 'json' };
import taskVi from './messages/task.vi.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import viewsVi from './messages/views.vi.json' with { type: 'json' };

type Texts = Readonly<Record<string, string>>;

const files: readonly Texts[] = [vi, commonVi, taskVi, viewsVi, extrasVi];
const vietnamese: Texts = { ...vi, ...commonVi, ...taskVi, ...viewsVi, ...extrasVi };
const others: readonly [string, Texts][] = [
  ['English', en],
  ['Khmer', km],
];

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const stems = (texts: Texts) => [...new Set(Object.keys(texts).map(stem))].sort();
const forms = (texts: Texts, ending: string) =>
  Object.keys(texts)
    .filter((key) => key.endsWith(ending))
    .map(stem)
    .sort();

/** What a text is filled with. A quarter is a Roman number in Vietnamese only; a plural form may leave its number out. */
const variables = (text: string) =>
  [
    ...new Set([...text.matchAll(/{{(\w+)/g)].map(([, name]) => (name === 'roman' ? 'quarter' : name))),
  ].sort();

describe('messages', () => {
  it('stand in one Vietnamese file each', () => {
    const total = files.reduce((sum, texts) => sum + Object.keys(texts).length, 0);
    expect(Object.keys(vietnamese)).toHaveLength(total);
  });

  it.each(others)('are the same in %s', (_, texts) => {
    expect(stems(texts)).toEqual(stems(vietnamese));
  });

  it('have in each language the plural forms it has', () => {
    const counted = forms(vietnamese, '_other');
    expect(forms(vietnamese, '_one')).toEqual([]);
    expect(forms(en, '_one')).toEqual(counted);
    expect(forms(en, '_other')).toEqual(counted);
    expect(forms(km, '_one')).toEqual([]);
    expect(forms(km, '_other')).toEqual(counted);
  });

  it.each(others)('take the same values in %s', (_, texts) => {
    for (const [key, text] of Object.entries(texts)) {
      const own = vietnamese[key] ?? vietnamese[`${stem(key)}_other`] ?? '';
      expect([key, variables(text)]).toEqual([key, variables(own)]);
    }
  });

  it('are never empty', () => {
    const all = [vietnamese, en, km].flatMap((texts) => Object.entries(texts));
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are Khmer in Khmer, but for names', () => {
    const latin = Object.entries(km).filter(([, text]) => !/[\u1780-\u17ff]/.test(text));
    expect(latin.map(([key]) => key)).toEqual(['filters.option']);
  });
});
