import { createInstance, type i18n } from 'i18next';
import en from './messages/en.json';
import vi from './messages/vi.json';
import type { ShellLocale } from './preferences/choices.ts';

/** An instance of the app's own: modules in the same page have theirs. Both languages are in it, so it is ready at once. */
export function createI18n(locale: ShellLocale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}
