/** What the host chooses: `auto` follows the device's own setting. */
export type ThemeMode = 'light' | 'dark' | 'auto';

/** Colour tokens, each with a light and a dark value. */
export const colorTokens = [
  '--ct-color-page',
  '--ct-color-surface',
  '--ct-color-sunken',
  '--ct-color-text',
  '--ct-color-muted',
  '--ct-color-border',
  '--ct-color-border-strong',
  '--ct-color-accent',
  '--ct-color-accent-strong',
  '--ct-color-accent-soft',
  '--ct-color-on-accent',
  '--ct-color-focus',
  '--ct-color-met',
  '--ct-color-met-soft',
  '--ct-color-on-track',
  '--ct-color-on-track-soft',
  '--ct-color-at-risk',
  '--ct-color-at-risk-soft',
  '--ct-color-off-track',
  '--ct-color-off-track-soft',
  '--ct-color-no-data',
  '--ct-color-no-data-soft',
  '--ct-color-not-assessable',
  '--ct-color-not-assessable-soft',
] as const;

/** Tokens that do not change with the mode: size, space, type, radius, motion. */
export const scaleTokens = [
  '--ct-rem',
  '--ct-font',
  '--ct-font-mono',
  '--ct-text-sm',
  '--ct-text-md',
  '--ct-text-lg',
  '--ct-text-xl',
  '--ct-text-2xl',
  '--ct-text-display',
  '--ct-leading',
  '--ct-leading-tight',
  '--ct-space-1',
  '--ct-space-2',
  '--ct-space-3',
  '--ct-space-4',
  '--ct-space-5',
  '--ct-space-6',
  '--ct-space-7',
  '--ct-space-8',
  '--ct-touch',
  '--ct-radius-sm',
  '--ct-radius-md',
  '--ct-radius-lg',
  '--ct-radius-full',
  '--ct-duration',
  '--ct-ease',
] as const;

/** The name of any token a host may override. */
export type TokenName =
  | (typeof colorTokens)[number]
  | (typeof scaleTokens)[number]
  | '--ct-shadow-1'
  | '--ct-shadow-2';

/** A host's own values for some tokens: token name to a CSS value. */
export type Theme = Partial<Record<TokenName, string>>;

/**
 * Puts a host's theme on the element that carries the module (the shadow host). Works under a policy without
 * `unsafe-inline`, because it goes through the CSSOM. Calling it again replaces mode and tokens given before.
 */
export function applyTheme(element: HTMLElement, mode: ThemeMode, theme: Theme = {}): void {
  element.dataset.theme = mode;
  for (const name of Array.from(element.style)) {
    if (name.startsWith('--ct-') && !(name in theme)) element.style.removeProperty(name);
  }
  for (const [name, value] of Object.entries(theme)) element.style.setProperty(name, value);
}
