import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const minimum = [20, 19];
const stampPath = join('node_modules', '.cantho-lock-hash');

/**
 * What is wrong with this Node, or undefined when it is new enough to install and start the project.
 * @param {string} version as in `process.versions.node`, e.g. `20.19.0`
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < (minimum[0] ?? 0) || (major === minimum[0] && minor < (minimum[1] ?? 0));
  if (!isOld) return undefined;
  return `Node ${minimum.join('.')} or newer is needed; this is Node ${version}. Newer ones are at https://nodejs.org/.`;
}

/**
 * The stamp of an installation: which lockfile it was made from, and for which machine (binaries differ).
 * @param {string} lockText contents of package-lock.json
 */
export function lockStamp(lockText, machine = `${process.platform}-${process.arch}`) {
  return createHash('sha256').update(`${machine}\n${lockText}`).digest('hex');
}

/** @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, extraneous?: boolean }} LockEntry */

/**
 * Whether npm's own record of node_modules holds what the lockfile asks for: every package, in the same
 * version, and nothing more. Optional packages may be absent: they belong to other platforms.
 * @param {string} lockText contents of package-lock.json
 * @param {string} installedText contents of node_modules/.package-lock.json
 */
export function matchesLock(lockText, installedText) {
  const wanted = packagesOf(lockText);
  const installed = packagesOf(installedText);
  const isSame = (/** @type {LockEntry} */ a, /** @type {LockEntry} */ b) =>
    a.version === b.version && a.resolved === b.resolved && a.integrity === b.integrity;
  for (const [path, entry] of wanted) {
    const present = installed.get(path);
    if (present ? !isSame(entry, present) : !entry.optional) return false;
  }
  return [...installed].every(([path, entry]) => wanted.has(path) && !entry.extraneous);
}

/**
 * @param {string} lockText
 * @returns {Map<string, LockEntry>}
 */
function packagesOf(lockText) {
  try {
    const packages = Object.entries(JSON.parse(lockText).packages ?? {});
    return new Map(packages.filter(([path]) => path !== ''));
  } catch {
    return new Map();
  }
}

/**
 * What the three files say about the installation.
 * @param {{ lockText: string, stamp?: string | undefined, installedText?: string | undefined }} files
 * @returns {'current' | 'unstamped' | 'stale' | 'missing'} `unstamped`: right, but installed by npm itself
 */
export function installState({ lockText, stamp, installedText }) {
  if (installedText === undefined) return 'missing';
  if (stamp?.trim() === lockStamp(lockText)) return 'current';
  return matchesLock(lockText, installedText) ? 'unstamped' : 'stale';
}

/** @param {string} path relative to the root of the repository */
function textOf(path) {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

/**
 * Installs the dependencies when node_modules does not hold what package-lock.json asks for, and leaves a
 * stamp, so that the next call costs one hash. A missing node_modules gets `npm ci`; a stale one
 * `npm install`, which changes only what differs and does not pull the files away from a running editor.
 * npm's own output is shown as it comes.
 * @param {{ log?: (line: string) => void }} [options]
 */
export async function ensureInstalled({ log = console.log } = {}) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);
  const lockText = textOf('package-lock.json');
  if (lockText === undefined) throw new Error('package-lock.json is missing: restore it with git.');
  const state = installState({
    lockText,
    stamp: textOf(stampPath),
    installedText: textOf(join('node_modules', '.package-lock.json')),
  });
  if (state === 'current') return;
  if (state !== 'unstamped') {
    log(`Installing dependencies (${state === 'missing' ? 'first run' : 'package-lock.json has changed'})…`);
    // Errors only: npm warns of engines by the Node it runs on, while the tools run on the project's own.
    await npm([state === 'missing' ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  writeFileSync(join(root, stampPath), `${lockStamp(textOf('package-lock.json') ?? '')}\n`);
}

/**
 * Runs npm in the repository: the npm that started us, else the one on the path.
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(args) {
  const own = process.env.npm_execpath;
  const isScript = own !== undefined && /npm-cli\.c?js$/.test(own);
  const [command, full] = isScript ? [process.execPath, [own, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    // npm.cmd on Windows is a script, which only a shell can run; the arguments are our own words.
    const child = spawn(command, full, {
      cwd: root,
      stdio: 'inherit',
      shell: !isScript && process.platform === 'win32',
    });
    child.once('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`npm ${args.join(' ')} ended with ${signal ?? `code ${code}`}; its output is above.`),
        );
    });
  });
}
