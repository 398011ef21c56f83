/** Languages this app has messages for. */
export const locales = ['vi', 'en', 'km'] as const;
export type ShellLocale = (typeof locales)[number];

/** Whose texts nobody has reviewed yet: the app says so where one chooses them, and as long as they are drawn. */
export const draftLocales: ReadonlySet<ShellLocale> = new Set(['km']);

/** `auto` follows the device. */
export const themeModes = ['light', 'dark', 'auto'] as const;
export type ThemeMode = (typeof themeModes)[number];

function oneOf<T extends string>(known: readonly T[], value: string | null): T | null {
  return known.find((one) => one === value) ?? null;
}

/**
 * The stored choice, else Vietnamese: the city's own language is what the page is served in, whatever the device says.
 */
export function chooseLocale(stored: string | null): ShellLocale {
  return oneOf(locales, stored) ?? 'vi';
}

export function chooseThemeMode(stored: string | null): ThemeMode {
  return oneOf(themeModes, stored) ?? 'auto';
}

export function themeNameOf(mode: ThemeMode, deviceIsDark: boolean): 'light' | 'dark' {
  if (mode === 'auto') return deviceIsDark ? 'dark' : 'light';
  return mode;
}
