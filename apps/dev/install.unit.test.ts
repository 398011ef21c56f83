import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { installState, lockStamp, matchesLock, nodeProblem } from './install.mjs';

type Entry = {
  version?: string;
  optional?: boolean;
  link?: boolean;
  extraneous?: boolean;
  integrity?: string;
};

const file = (packages: Record<string, Entry>) => JSON.stringify({ lockfileVersion: 3, packages });
const entries = {
  'apps/dev': { version: '0.1.0' },
  'node_modules/turbo': { version: '2.11.11', integrity: 'sha512-a' },
  'node_modules/@turbo/linux-64': { version: '2.11.11', optional: true },
};
const lockText = file({ '': { version: '0.1.0' }, ...entries });

describe('installState', () => {
  it('is missing on a first clone, and after node_modules was deleted with its stamp', () => {
    expect(installState({ lockText })).toBe('missing');
  });

  it('is missing when only the stamp is there: npm was stopped half-way', () => {
    expect(installState({ lockText, stamp: lockStamp(lockText) })).toBe('missing');
  });

  it('is current when the stamp is that of the lockfile', () => {
    expect(installState({ lockText, stamp: `${lockStamp(lockText)}\n`, installedText: file(entries) })).toBe(
      'current',
    );
  });

  it('is stale after the lockfile asks for another version', () => {
    const newLock = file({ ...entries, 'node_modules/turbo': { version: '2.12.0' } });
    expect(
      installState({ lockText: newLock, stamp: lockStamp(lockText), installedText: file(entries) }),
    ).toBe('stale');
  });

  it('is unstamped when npm itself installed what the lockfile asks for', () => {
    expect(installState({ lockText, stamp: lockStamp('older'), installedText: file(entries) })).toBe(
      'unstamped',
    );
  });
});

describe('matchesLock', () => {
  const cases: [string, Record<string, Entry>, boolean][] = [
    ['holds when the same packages are installed', entries, true],
    [
      'holds without an optional package of another platform',
      { 'apps/dev': entries['apps/dev'], 'node_modules/turbo': entries['node_modules/turbo'] },
      true,
    ],
    ['fails without a package', { 'apps/dev': entries['apps/dev'] }, false],
    [
      'fails with a package nobody asks for',
      { ...entries, 'node_modules/left': { version: '1.0.0' } },
      false,
    ],
    [
      'fails with an extraneous package',
      { ...entries, 'node_modules/turbo': { ...entries['node_modules/turbo'], extraneous: true } },
      false,
    ],
    [
      'fails with other contents of the same version',
      { ...entries, 'node_modules/turbo': { version: '2.11.11', integrity: 'sha512-b' } },
      false,
    ],
    [
      'fails with an optional package in another version',
      { ...entries, 'node_modules/@turbo/linux-64': { version: '1.0.0', optional: true } },
      false,
    ],
  ];
  it.each(cases)('%s', (_title, installed, expected) => {
    expect(matchesLock(lockText, file(installed))).toBe(expected);
  });

  it('fails when the record of npm cannot be read', () => {
    expect(matchesLock(lockText, '{')).toBe(false);
  });

  it('compares the real files of this checkout without finding a difference in themselves', () => {
    const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
    expect(matchesLock(text, text)).toBe(true);
  });
});

describe('lockStamp', () => {
  it('differs between lockfiles and between machines', () => {
    const stamps = [lockStamp('a', 'linux-x64'), lockStamp('b', 'linux-x64'), lockStamp('a', 'darwin-arm64')];
    expect(new Set(stamps).size).toBe(3);
    expect(lockStamp('a', 'linux-x64')).toBe(stamps[0]);
  });
});

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.21.0'])('accepts Node %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['18.20.8', '20.18.9', '16.0.0'])('refuses Node %s, naming it and what is needed', (version) => {
    expect(nodeProblem(version)).toContain(`Node 20.19 or newer is needed; this is Node ${version}.`);
  });
});
