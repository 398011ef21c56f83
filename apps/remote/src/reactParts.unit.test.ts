import { describe, expect, it } from 'vitest';
import { chooseVersion, isReactPart } from './reactParts.ts';

const parts = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];
const ours = '19.3.1';
const isAccepted = (version: string) => /^(18|19)\./.test(version);

/** Offers of versions, each with the parts it has; ours is offered whole. */
function offersOf(versions: Record<string, { of?: string[]; state?: object }>) {
  const offers: Record<string, Record<string, object>> = {};
  for (const [version, { of = parts, state = {} }] of Object.entries({
    ...versions,
    [ours]: versions[ours] ?? {},
  })) {
    for (const part of of) offers[part] = { ...offers[part], [version]: state };
  }
  return offers;
}

describe('the version all parts of React are taken of', () => {
  it.each([
    ['the host loaded', offersOf({ '19.1.0': { state: { loaded: true } } }), '19.1.0'],
    ['the host is loading', offersOf({ '18.3.1': { state: { loading: Promise.resolve() } } }), '18.3.1'],
    ['the host offers, loaded by nobody yet', offersOf({ '19.1.0': {} }), '19.1.0'],
    [
      'we brought along before, when it is loaded',
      offersOf({ '19.1.0': {}, [ours]: { state: { loaded: true } } }),
      ours,
    ],
    ['is ours, when the host offers none', offersOf({}), ours],
    [
      'is ours, when the host has a version out of range',
      offersOf({ '17.0.2': { state: { loaded: true } } }),
      ours,
    ],
    [
      'is ours, when the host keeps react-dom/client to itself',
      offersOf({ '19.1.0': { of: ['react', 'react-dom', 'react/jsx-runtime'], state: { loaded: true } } }),
      ours,
    ],
    [
      'is ours, when the host has its react-dom in another version',
      offersOf({
        '19.1.0': { of: ['react', 'react/jsx-runtime'], state: { loaded: true } },
        '19.1.1': { of: ['react-dom', 'react-dom/client'], state: { loaded: true } },
      }),
      ours,
    ],
  ])('%s', (_title, offers, expected) => {
    expect(chooseVersion(offers, { ours, isAccepted })).toBe(expected);
  });

  it('is ours, when nothing is offered at all', () => {
    expect(chooseVersion({}, { ours, isAccepted })).toBe(ours);
  });
});

it('knows the parts of React from other shared libraries', () => {
  expect(parts.every(isReactPart)).toBe(true);
  expect(isReactPart('react-i18next')).toBe(false);
});
