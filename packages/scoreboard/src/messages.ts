import type { Locale } from '@cantho/host-sdk';
import { createInstance, type i18n as I18n } from 'i18next';
import vi from './messages/vi.json' with { type: 'json' };

type Singular<Key> = Key extends `${infer Name}_other` ? Name : Key;

/** Name of a message, without the suffix of its plural form. */
export type MessageKey = Singular<keyof typeof vi>;

/** Languages there are messages for. Vietnamese comes with the module: it stands in for every other. */
export const locales: readonly Locale[] = ['vi', 'en'];

const loaders: Partial<Record<Locale, () => Promise<{ default: Readonly<Record<string, string>> }>>> = {
  en: () => import('./messages/en.json'),
};

/** An instance of the mount's own, so that modules do not change each other's language. Starts in Vietnamese. */
export function createMessages(): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    // Keys are flat: their dots mean nothing to i18next.
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return i18n;
}

/** Loads a language's messages, unless they are there. Rejects when they cannot be had; may be called again then. */
export async function loadMessages(i18n: I18n, locale: Locale): Promise<void> {
  const load = loaders[locale];
  if (!load || i18n.hasResourceBundle(locale, 'translation')) return;
  i18n.addResourceBundle(locale, 'translation', (await load()).default);
}

/** Whether a language can be drawn at once. */
export function hasMessages(i18n: I18n, locale: Locale): boolean {
  return i18n.hasResourceBundle(locale, 'translation');
}

/** Begins loading a language's messages beside the data. Never throws. */
export function prefetchMessages(locale: Locale): void {
  loaders[locale]?.().catch(() => {});
}
