import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';
export type Messages = typeof vi;

/** Vietnamese first: it is also what a browser without a preference gets. */
export const languages: readonly Language[] = ['vi', 'en'];

export const messages: Record<Language, Messages> = { vi, en };

/** The first language we have in a space-separated list of tags (OpenID Connect Core §3.1.2.1, `ui_locales`). */
export function languageFromTags(tags: unknown): Language | undefined {
  if (typeof tags !== 'string') return undefined;
  const wanted = tags.split(' ').map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.find((tag): tag is Language => languages.some((language) => language === tag));
}

/** Puts `client` where a message says `{client}`. */
export function withClient(message: string, client: string): string {
  return message.replaceAll('{client}', client);
}
