import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, toolEnvironment } from './root.mjs';

/** Flags under which a headless Chromium runs in a container, offline, and without work of its own. */
export const browserFlags = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/**
 * Where an installed Chromium, Chrome or Edge may be, best first.
 * @param {{ platform: NodeJS.Platform, env: Record<string, string | undefined> }} machine
 * @returns {string[]}
 */
export function installedCandidates({ platform, env }) {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Playwright's own Chromium, when it has been downloaded.
 * @returns {string | undefined}
 */
function playwrightBrowser() {
  try {
    const requireForE2e = createRequire(join(root, 'apps', 'e2e', 'package.json'));
    const { chromium } = requireForE2e('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The browser that tests use: `CHROMIUM_PATH`, an installed one, Playwright's.
 * @param {{ platform?: NodeJS.Platform, env?: Record<string, string | undefined>,
 *   exists?: (path: string) => boolean, ofPlaywright?: () => string | undefined }} [machine]
 * @returns {string | undefined} path of the executable
 * @throws {Error} when `CHROMIUM_PATH` is set and names no file
 */
export function findBrowser({
  platform = process.platform,
  env = process.env,
  exists = existsSync,
  ofPlaywright = playwrightBrowser,
} = {}) {
  if (env.CHROMIUM_PATH) {
    if (exists(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(
      `CHROMIUM_PATH must name a browser's executable; there is no file at ${env.CHROMIUM_PATH}.`,
    );
  }
  const installed = installedCandidates({ platform, env }).find(exists);
  if (installed) return installed;
  const own = ofPlaywright();
  return own && exists(own) ? own : undefined;
}

/**
 * Whether `apt-get install chromium` gives a browser: Ubuntu's package of that name only points at a snap.
 * @param {string} osRelease contents of /etc/os-release
 */
export function hasDebianChromium(osRelease) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((line) =>
    (line[1] ?? '').split(' '),
  );
  return ids.includes('debian') && !ids.includes('ubuntu');
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  const env = { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  );
}

function installFromDebian() {
  const isDebian =
    existsSync('/etc/os-release') && hasDebianChromium(readFileSync('/etc/os-release', 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return false;
  return (
    succeeds('apt-get', ['update', '-q']) &&
    succeeds('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  );
}

/**
 * The browser that tests use, installed first when there is none: from Debian as root, else by Playwright.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {string} path of the executable
 */
export function ensureBrowser({ log = console.log } = {}) {
  const found = findBrowser();
  if (found) return found;
  log('No Chromium found: installing one…');
  const isInstalled = installFromDebian() || succeeds('playwright', ['install', 'chromium']);
  const installed = isInstalled ? findBrowser() : undefined;
  if (installed) return installed;
  throw new Error(
    'No Chromium, Chrome or Edge found, and none could be installed. Install one, or set CHROMIUM_PATH.',
  );
}
