import { createObservable, type HostStorage, type Observable, type Theme } from '@cantho/host-sdk';
import { chooseLocale, chooseThemeMode, type ShellLocale, type ThemeMode, themeNameOf } from './choices.ts';

/** What of `matchMedia('(prefers-color-scheme: dark)')` it needs. */
export interface DarkDevice {
  readonly matches: boolean;
  addEventListener(type: 'change', listener: () => void): void;
}

export interface Preferences {
  readonly locale: Observable<ShellLocale>;
  readonly themeMode: Observable<ThemeMode>;
  /** What the mode comes to on this device now. */
  readonly theme: Observable<Theme>;
  chooseLocale(locale: ShellLocale): void;
  chooseThemeMode(mode: ThemeMode): void;
}

export interface PreferencesParts {
  readonly storage: HostStorage;
  readonly darkDevice: DarkDevice;
}

/** Language and theme of this device: chosen once, kept, told to everybody at once. */
export function createPreferences({ storage, darkDevice }: PreferencesParts): Preferences {
  const locale = createObservable(chooseLocale(storage.get('locale')));
  const themeMode = createObservable(chooseThemeMode(storage.get('theme')));
  const current = () => themeNameOf(themeMode.get(), darkDevice.matches);
  const theme = createObservable<Theme>({ name: current() });
  const follow = () => {
    if (theme.get().name !== current()) theme.set({ name: current() });
  };
  darkDevice.addEventListener('change', follow);
  themeMode.subscribe(follow);
  return {
    locale,
    themeMode,
    theme,
    chooseLocale(next) {
      storage.set('locale', next);
      locale.set(next);
    },
    chooseThemeMode(next) {
      storage.set('theme', next);
      themeMode.set(next);
    },
  };
}
