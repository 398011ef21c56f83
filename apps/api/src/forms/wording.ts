import type { Language, MessageValues } from '../messages.ts';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export type WordingKey = keyof typeof vi;
export type Say = (key: WordingKey, values?: MessageValues) => string;

const catalogues: Record<Language, Record<WordingKey, string>> = { vi, en };

/** The words of the pages in a language. */
export function wordingOf(language: Language): Say {
  return (key, values = {}) =>
    catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
