import { describe, expect, it } from 'vitest';
import { contrast } from '../test/contrast.ts';
import { statuses } from './status-tag/statuses.ts';
import { tokensCss } from './styles.ts';
import { colorTokens, scaleTokens } from './theme.ts';

/** The declarations of the block that opens with the selector. */
function block(selector: string): Map<string, string> {
  const start = tokensCss.indexOf(selector);
  if (start < 0) throw new Error(`expected a block "${selector}" in tokens.css`);
  const body = tokensCss.slice(tokensCss.indexOf('{', start) + 1, tokensCss.indexOf('}', start));
  return new Map(
    body
      .split(';')
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim().replace(/\s+/g, ' ')))
      .filter(([name]) => name?.startsWith('--'))
      .map(([name, value]) => [name ?? '', value ?? '']),
  );
}

const light = block('[data-theme="light"]');
const dark = block(':host([data-theme="dark"])');
const auto = block(':host([data-theme="auto"])');
const scale = block(':root,');

const surfaces = ['page', 'surface', 'sunken'];
const tones = [...new Set(Object.values(statuses).map(([tone]) => tone))];
const textPairs = [
  ...surfaces.flatMap((ground) => [
    ['text', ground],
    ['muted', ground],
    ['accent', ground],
    ['accent-strong', ground],
    ['off-track', ground],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ...tones.flatMap((tone) => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    [tone, 'surface'],
    [tone, 'page'],
  ]),
] as [string, string][];
const shapePairs = [
  ...surfaces.flatMap((ground) => [
    ['border-strong', ground],
    ['focus', ground],
    ['accent', ground],
  ]),
  ...tones.map((tone) => [tone, 'sunken']),
] as [string, string][];

describe.each([
  ['light', light],
  ['dark', dark],
])('The %s colours', (_, tokens) => {
  const ratio = ([front, ground]: [string, string]) =>
    contrast(tokens.get(`--ct-color-${front}`) ?? '', tokens.get(`--ct-color-${ground}`) ?? '');

  it.each(textPairs)('give text "%s" on "%s" a contrast of 4.5 or more (WCAG 1.4.3)', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapePairs)('give the shape "%s" on "%s" a contrast of 3 or more (WCAG 1.4.11)', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

describe('The token names', () => {
  it('are those of the stylesheet, neither more nor fewer', () => {
    const shadows = ['--ct-shadow-1', '--ct-shadow-2', '--ct-scheme'];
    expect([...light.keys()].sort()).toEqual([...colorTokens, ...shadows].sort());
    expect([...scale.keys()].sort()).toEqual([...scaleTokens].sort());
  });

  it('each have a dark value', () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  });

  it('have the same dark values whether the host or the device chose dark', () => {
    expect(auto).toEqual(dark);
  });
});

describe('The status table', () => {
  it('gives no two target statuses the same shape, so that colour is not needed', () => {
    const shapes = (['met', 'onTrack', 'atRisk', 'offTrack', 'noData', 'notAssessable'] as const).map(
      (status) => statuses[status][1],
    );
    expect(new Set(shapes).size).toBe(6);
  });
});
