import { describe, expect, it } from 'vitest';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };
import { preferredLanguage, translate } from './messages.ts';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('Messages', () => {
  it('say the same things in both languages, with the same parts', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    for (const [key, text] of Object.entries(vi))
      expect(names(en[key as keyof typeof en]), key).toEqual(names(text));
  });

  it('have their parts filled in', () => {
    expect(translate('en', 'notFound.target', { no: 31 })).toBe('The plan has no target 31.');
  });

  it.each([
    [undefined, 'vi'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['fr', 'vi'],
    ['fr, en;q=0.3', 'en'],
    ['en;q=0.4, vi;q=0.8', 'vi'],
    ['vi;q=0, en', 'en'],
    ['*', 'vi'],
    ['', 'vi'],
    [`en${',fr;q=0.1'.repeat(2_000)}`, 'en'],
  ])('for Accept-Language %s come in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
