import type { Observable } from '@cantho/host-sdk';
import type { i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { ModuleLoader } from './host/createModuleLoader.ts';
import type { Navigation } from './host/createNavigation.ts';
import type { Reports } from './host/createReports.ts';
import type { ShellHost } from './host/createShellHost.ts';
import type { ShellLocale } from './preferences/choices.ts';
import type { Preferences } from './preferences/createPreferences.ts';
import type { SignIn } from './sign-in/createSignIn.ts';

/** Everything the components draw from; made once, in `main.tsx` or in a test. */
export interface Shell {
  readonly i18n: i18n;
  readonly apiBaseUrl: string;
  readonly preferences: Preferences;
  readonly signIn: SignIn;
  readonly navigation: Navigation;
  readonly shellHost: ShellHost;
  readonly loader: ModuleLoader;
  readonly reports: Reports;
  readonly reload: () => void;
}

const ShellContext = createContext<Shell | null>(null);

export function ShellProvider({ shell, children }: { readonly shell: Shell; readonly children: ReactNode }) {
  return (
    <ShellContext value={shell}>
      <I18nextProvider i18n={shell.i18n}>{children}</I18nextProvider>
    </ShellContext>
  );
}

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell: expected a ShellProvider around, found none');
  return shell;
}

export function useValue<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}

/** The language drawn now: that chosen, once its texts are there. */
export function useLanguage(): ShellLocale {
  return useTranslation().i18n.language as ShellLocale;
}

export function useText() {
  return useTranslation().t;
}
