import { createInstance, type i18n as I18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Host, Locale } from './contract.ts';
import { createFormats, type Formats } from './formats.ts';
import { useLocale, useReportError } from './moduleContext.tsx';

export type Language = Locale;

/** Flat: keys with dots, plurals as `key_other`. */
type Texts = Readonly<Record<string, string>>;

type Singular<Key> = Key extends `${infer Stem}_other` ? Stem : Key;

/** Name of a message of `Vietnamese`, without the ending of its plural form. */
export type MessageKey<Vietnamese> = Extract<Singular<keyof Vietnamese>, string>;

/** A message's text in the language drawn. */
export type Translate<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** A constant of the module. */
export interface MessagesSetup {
  /** At hand at once: it stands in for every language there are no messages in. */
  readonly vi: Texts;
  /** A language's texts, by an `import()`, asked for only when someone reads it. May reject. */
  readonly load: {
    readonly en?: () => Promise<Texts>;
    readonly km?: () => Promise<Texts>;
    /** At hand already. */
    readonly vi?: never;
  };
}

/** Starts loading what the provider will need in the host's language. Never throws. */
export function prefetchMessages(setup: MessagesSetup, host: Host): void {
  setup.load[host.locale.get()]?.().catch(() => {});
}

export interface Messages<Key extends string> {
  readonly t: Translate<Key>;
  readonly format: Formats;
  /** The language drawn now. */
  readonly language: Language;
}

/** A context and `getFixedT` do all that is used of react-i18next, for 1.6 KB less on the phone. */
const MessagesContext = createContext<Messages<string> | null>(null);

/** What a component says. A module binds the names of its messages once: `() => useModuleMessages<MessageKey<typeof vi>>()`. */
export function useModuleMessages<Key extends string>(): Messages<Key> {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useModuleMessages: expected a MessagesProvider above, found none');
  return messages as Messages<Key>;
}

const InstanceContext = createContext<I18n | null>(null);

/**
 * Vietnamese texts that come with a chunk of the module, so that the first view does not carry them. Call it in the chunk's
 * outermost component, before anything there is said. Texts of other languages come all at once.
 */
export function useChunkMessages(vi: Texts): void {
  const i18n = useContext(InstanceContext);
  if (!i18n) throw new Error('useChunkMessages: expected a MessagesProvider above, found none');
  // While drawing, not after: the very first drawing says them. Adding them again changes nothing.
  useMemo(() => i18n.addResourceBundle('vi', 'translation', vi), [i18n, vi]);
}

function messagesIn(i18n: I18n, language: Language): Messages<string> {
  return {
    t: i18n.getFixedT(language) as unknown as Translate<string>,
    format: createFormats(language),
    language,
  };
}

function createI18n(vi: Texts): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: 'vi',
    resources: { vi: { translation: vi } },
    // Keys are flat: their dots mean nothing to i18next.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18n;
}

async function addMessages(i18n: I18n, language: Language, setup: MessagesSetup): Promise<void> {
  const load = setup.load[language];
  // Added again at each change to the language: an import answers twice with the same, and costs nothing the second time.
  if (load) i18n.addResourceBundle(language, 'translation', await load());
}

export interface MessagesProviderProps {
  readonly setup: MessagesSetup;
  readonly children: ReactNode;
}

/**
 * An i18next instance a mount, so that modules do not change each other's language. Until the messages of a language are
 * there, the one before stays drawn; at first nothing is, which is the host's skeleton. Should they not come at all, that is
 * reported and Vietnamese is drawn.
 */
export function MessagesProvider({ setup, children }: MessagesProviderProps): ReactNode {
  const [i18n] = useState(() => createI18n(setup.vi));
  const report = useReportError();
  const locale = useLocale();
  const wanted: Language = setup.load[locale] ? locale : 'vi';
  const [drawn, setDrawn] = useState<Language | null>(wanted === 'vi' ? 'vi' : null);
  useEffect(() => {
    let isLatest = true;
    const draw = async (language: Language) => {
      if (!isLatest) return;
      await i18n.changeLanguage(language);
      setDrawn(language);
    };
    addMessages(i18n, wanted, setup).then(
      () => draw(wanted),
      (error: Error) => {
        if (isLatest) report(error);
        return draw(i18n.language as Language);
      },
    );
    return () => {
      isLatest = false;
    };
  }, [i18n, wanted, setup, report]);
  const messages = useMemo(() => (drawn ? messagesIn(i18n, drawn) : null), [i18n, drawn]);
  if (!messages) return null;
  return (
    <InstanceContext.Provider value={i18n}>
      <MessagesContext.Provider value={messages}>
        <div lang={messages.language}>{children}</div>
      </MessagesContext.Provider>
    </InstanceContext.Provider>
  );
}
