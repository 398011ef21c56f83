import type { i18n } from 'i18next';
import type { Preferences } from './createPreferences.ts';

/** Keeps the page's language and theme those chosen, without a reload. */
export function drawPreferences(preferences: Preferences, texts: i18n, page: Document): void {
  const { locale, themeMode } = preferences;
  const draw = () => {
    page.documentElement.lang = locale.get();
    page.documentElement.dataset.theme = themeMode.get();
    if (texts.language !== locale.get()) void texts.changeLanguage(locale.get());
  };
  locale.subscribe(draw);
  themeMode.subscribe(draw);
  draw();
}
