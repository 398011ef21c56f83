import type { Observable } from '@cantho/host-sdk';
import type { i18n } from 'i18next';
import { addTexts, type LoadTexts } from '../i18n.ts';
import type { Preferences } from './createPreferences.ts';

export interface DrawingParts {
  readonly preferences: Preferences;
  readonly texts: i18n;
  readonly page: Document;
  readonly online: Observable<boolean>;
  /** Texts that did not come: the page stays in the language it is in, and asks again with the network. */
  readonly onError: (error: Error) => void;
  /** By default the app's own files. */
  readonly load?: LoadTexts;
}

/**
 * Keeps the page's language and theme those chosen, without a reload. Its language is the one drawn, until the texts of
 * another are there.
 * @returns when the language kept from the last time is drawn, or cannot be
 */
export function drawPreferences(parts: DrawingParts): Promise<void> {
  const { preferences, texts, page, online, onError, load } = parts;
  const { locale, themeMode } = preferences;
  const drawTheme = () => {
    page.documentElement.dataset.theme = themeMode.get();
  };
  const drawLanguage = async () => {
    const wanted = locale.get();
    try {
      await addTexts(texts, wanted, load);
      // Another may have been chosen meanwhile.
      if (wanted === locale.get() && wanted !== texts.language) await texts.changeLanguage(wanted);
    } catch (error) {
      onError(error as Error);
    }
    page.documentElement.lang = texts.language;
  };
  locale.subscribe(() => void drawLanguage());
  online.subscribe(() => online.get() && void drawLanguage());
  themeMode.subscribe(drawTheme);
  drawTheme();
  return drawLanguage();
}
