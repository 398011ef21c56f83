import { expect, it } from 'vitest';
import { chooseLocale, chooseThemeMode, themeNameOf } from './choices.ts';

it.each([
  ['vi', 'vi'],
  ['en', 'en'],
  ['km', 'km'],
  ['fr', 'vi'],
  ['', 'vi'],
  [null, 'vi'],
])('of the stored language %s comes %s', (stored, locale) => {
  expect(chooseLocale(stored)).toBe(locale);
});

it.each([
  ['dark', 'dark'],
  ['auto', 'auto'],
  ['<b>', 'auto'],
  [null, 'auto'],
])('of the stored theme %s comes %s', (stored, mode) => {
  expect(chooseThemeMode(stored)).toBe(mode);
});

it.each([
  ['light', true, 'light'],
  ['dark', false, 'dark'],
  ['auto', true, 'dark'],
  ['auto', false, 'light'],
] as const)('%s on a device that is dark (%s) is %s', (mode, deviceIsDark, name) => {
  expect(themeNameOf(mode, deviceIsDark)).toBe(name);
});
