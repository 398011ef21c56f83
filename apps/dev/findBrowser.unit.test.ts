import { describe, expect, it } from 'vitest';
import { findBrowser, hasDebianChromium } from './findBrowser.mjs';

const linux = { platform: 'linux', ofPlaywright: () => '/cache/chrome' } as const;

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH before anything installed', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' };
    expect(findBrowser({ ...linux, env, exists: () => true })).toBe('/opt/chrome');
  });

  it('says so when CHROMIUM_PATH names no file, rather than taking another browser', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome', PATH: '/usr/bin' };
    expect(() => findBrowser({ ...linux, env, exists: (path) => path !== '/opt/chrome' })).toThrow(
      "CHROMIUM_PATH must name a browser's executable; there is no file at /opt/chrome.",
    );
  });

  const everything = ['/usr/bin/google-chrome', '/usr/local/bin/chromium', '/cache/chrome'];
  it.each<[string, string[], string | undefined]>([
    ['Chromium before Chrome, wherever they are on the path', everything, '/usr/local/bin/chromium'],
    [
      'Chrome when there is no Chromium',
      ['/usr/bin/google-chrome', '/cache/chrome'],
      '/usr/bin/google-chrome',
    ],
    ["Playwright's own when nothing is installed", ['/cache/chrome'], '/cache/chrome'],
    ['nothing when there is none', [], undefined],
  ])('takes %s', (_title, present, expected) => {
    const env = { PATH: '/usr/bin:/usr/local/bin' };
    expect(findBrowser({ ...linux, env, exists: (path) => present.includes(path) })).toBe(expected);
  });

  it('knows where Chrome is on macOS and Edge on Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ platform: 'darwin', env: {}, exists: (path) => path === chrome })).toBe(chrome);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser({ platform: 'win32', env, exists: (path) => path === edge })).toBe(edge);
  });
});

describe('hasDebianChromium', () => {
  it.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
    ['a derivative', 'ID=raspbian\nID_LIKE=debian\n', true],
    ['Ubuntu, whose package is a snap', 'ID=ubuntu\nID_LIKE=debian\n', false],
    ['a derivative of Ubuntu', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', false],
    ['Fedora', 'ID=fedora\n', false],
  ])('tells %s', (_title, osRelease, expected) => {
    expect(hasDebianChromium(osRelease)).toBe(expected);
  });
});
