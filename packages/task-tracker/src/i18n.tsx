import { useLocale } from '@cantho/host-sdk/react-module';
import { createInstance, type i18n } from 'i18next';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createFormats } from './formats.ts';
import type { MessageKey } from './messageKeys.ts';
import vi from './messages/vi.json' with { type: 'json' };

export type Language = 'vi' | 'en';

/** Vietnamese is at hand, being every other language's fallback; English readers load theirs. */
const loadEnglish = () => import('./messages/en.json').then((module) => module.default);

/** Starts loading what `MessagesProvider` will need. Never rejects: the provider meets the failure. */
export function prefetchMessages(language: string): void {
  if (language === 'en') loadEnglish().catch(() => {});
}

function createMessages(): i18n {
  const instance = createInstance();
  void instance.init({
    lng: 'vi',
    resources: { vi: { translation: vi } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  });
  return instance;
}

async function switchTo(messages: i18n, language: Language): Promise<void> {
  if (!messages.hasResourceBundle(language, 'translation')) {
    messages.addResourceBundle(language, 'translation', await loadEnglish());
  }
  await messages.changeLanguage(language);
}

/**
 * The module's own i18next. Until the messages of a language are there, the language before stays drawn; at first
 * nothing is, which is the host's skeleton. Should they not come at all, Vietnamese is drawn.
 */
export function MessagesProvider({ children }: { readonly children: ReactNode }) {
  const [messages] = useState(createMessages);
  const wanted: Language = useLocale() === 'en' ? 'en' : 'vi';
  const [drawn, setDrawn] = useState<Language | null>(wanted === 'vi' ? 'vi' : null);
  useEffect(() => {
    let isLatest = true;
    switchTo(messages, wanted)
      .then(() => isLatest && setDrawn(wanted))
      .catch(() => isLatest && setDrawn((before) => before ?? 'vi'));
    return () => {
      isLatest = false;
    };
  }, [messages, wanted]);
  if (drawn === null) return null;
  return (
    <I18nextProvider i18n={messages}>
      <div lang={drawn}>{children}</div>
    </I18nextProvider>
  );
}

/** The messages of the language drawn, and its formats. */
export function useMessages() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const format = useMemo(() => createFormats(language), [language]);
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    t(key, values);
  return { say, format, language };
}
