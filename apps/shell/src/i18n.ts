import { createInstance, type i18n } from 'i18next';
import vi from './messages/vi.json';
import type { ShellLocale } from './preferences/choices.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Each a file of its own, asked for by those who read it. */
const loaders = {
  en: () => import(/* webpackChunkName: "messages-en" */ './messages/en.json'),
  km: () => import(/* webpackChunkName: "messages-km" */ './messages/km.json'),
};

export type LoadTexts = (locale: Exclude<ShellLocale, 'vi'>) => Promise<Texts>;

const loadTexts: LoadTexts = async (locale) => (await loaders[locale]()).default;

/** An instance of the app's own: modules in the same page have theirs. It starts in Vietnamese, which is at hand at once. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}

/** Sees to it that the texts of a language are there. Rejects when they cannot be had, and asks again the next time. */
export async function addTexts(instance: i18n, locale: ShellLocale, load = loadTexts): Promise<void> {
  if (locale === 'vi' || instance.hasResourceBundle(locale, 'translation')) return;
  instance.addResourceBundle(locale, 'translation', await load(locale));
}
