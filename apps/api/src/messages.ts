import Negotiator from 'negotiator';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof vi;
export type MessageValues = Readonly<Record<string, string | number>>;

const catalogues: Record<Language, Record<MessageKey, string>> = { vi, en };

/** A message with its `{names}` filled in. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/** More is no preference of a person; what is beyond is not read. */
const longestPreference = 1_000;

/** The language of `Accept-Language` (RFC 9110 §12.5.4) among those offered; Vietnamese where it says nothing we have. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const headers =
    acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage.slice(0, longestPreference) };
  const best = new Negotiator({ headers }).language(['vi', 'en']);
  return best === 'en' ? 'en' : 'vi';
}
