import { expect, it, vi } from 'vitest';
import { allowScriptsFrom, checkedScriptAddress } from './trustedScripts.ts';

const origins = ['https://app.example', 'https://remote.example'];
const base = 'https://app.example/targets/15';

it.each(['/assets/a.js', 'https://app.example/a.js', 'https://remote.example/assets/entry.js?fresh=1'])(
  'lets %s in, as it is',
  (address) => {
    expect(checkedScriptAddress(address, base, origins)).toBe(address);
  },
);

it.each([
  'https://elsewhere.example/a.js',
  '//elsewhere.example/a.js',
  'https://remote.example.elsewhere.example/a.js',
  'https://remote.example@elsewhere.example/a.js',
  'http://remote.example/a.js',
  'data:text/javascript,alert(1)',
  'blob:https://elsewhere.example/1',
])('keeps %s out', (address) => {
  expect(() => checkedScriptAddress(address, base, origins)).toThrow(TypeError);
});

it('gives rules for addresses only, so markup and code made of strings stay forbidden', () => {
  const createPolicy = vi.fn();
  allowScriptsFrom(origins, { trustedTypes: { createPolicy }, document: { baseURI: base } } as never);
  expect(createPolicy).toHaveBeenCalledTimes(1);
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect([name, Object.keys(rules)]).toEqual(['default', ['createScriptURL']]);
  expect(() => rules.createScriptURL('https://elsewhere.example/a.js')).toThrow();
});

it('does nothing in a browser without Trusted Types', () => {
  expect(() => allowScriptsFrom(origins, {} as never)).not.toThrow();
});
