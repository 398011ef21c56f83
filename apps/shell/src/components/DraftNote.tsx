import { draftLocales } from '../preferences/choices.ts';
import { useLanguage, useShell, useText } from '../shellContext.tsx';

/** As long as a language is drawn that nobody has reviewed: in its own words, and in Vietnamese. It cannot be closed. */
export function DraftNote() {
  const { i18n } = useShell();
  const t = useText();
  const language = useLanguage();
  if (!draftLocales.has(language)) return null;
  return (
    <p className="sh-draft">
      <span>{t('language.draftNote')}</span>{' '}
      <span lang="vi">{i18n.getFixedT('vi')('language.draftNote')}</span>
    </p>
  );
}
