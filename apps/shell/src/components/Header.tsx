import { Link } from 'wouter';
import { draftLocales, locales, themeModes } from '../preferences/choices.ts';
import { useShell, useText, useValue } from '../shellContext.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { MainNav } from './MainNav.tsx';

export function Header() {
  const { preferences } = useShell();
  const t = useText();
  const locale = useValue(preferences.locale);
  const mode = useValue(preferences.themeMode);
  return (
    <header className="sh-header">
      <div className="sh-header-row">
        <Link href="/" className="sh-mark">
          Can Tho <strong>Smart</strong>
        </Link>
        <MainNav />
        <div className="sh-tools">
          <ChoiceMenu
            label={t('language.label')}
            icon="language"
            text={locale.toUpperCase()}
            value={locale}
            choices={locales.map((value) => ({
              value,
              text: t(`language.${value}`),
              lang: value,
              ...(draftLocales.has(value) ? { note: t('language.draft') } : {}),
            }))}
            onChoose={preferences.chooseLocale}
          />
          <ChoiceMenu
            label={t('theme.label')}
            icon={mode}
            value={mode}
            choices={themeModes.map((value) => ({ value, text: t(`theme.${value}`) }))}
            onChoose={preferences.chooseThemeMode}
          />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
