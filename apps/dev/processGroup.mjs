import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const isWindows = process.platform === 'win32';

/** @type {import('node:child_process').ChildProcess | undefined} */
let guardian;

/**
 * Tells the guardian which groups live. It is a process of its own, because nothing in this one runs after SIGKILL.
 * @param {string} word `+pid` or `-pid`
 */
function tellGuardian(word) {
  if (!guardian) {
    const script = fileURLToPath(new URL('./guardian.mjs', import.meta.url));
    guardian = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    guardian.once('error', () => {});
    guardian.stdin?.on('error', () => {});
    guardian.unref();
    // A pipe to a child is a net.Socket; without unref it would keep this process alive.
    /** @type {import('node:net').Socket} */ (guardian.stdin).unref();
  }
  guardian.stdin?.write(`${word}\n`);
}

/**
 * Starts a child in a process group of its own, so that stopping it also stops what it started. When this
 * process ends in whatever way, the group is stopped.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !isWindows });
  if (child.pid !== undefined) tellGuardian(`+${child.pid}`);
  return child;
}

/**
 * Sends a signal to a whole group; a group that is gone is no error.
 * @param {number} pid the group's leader
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  // Windows has no groups and no SIGTERM: taskkill ends the tree.
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @param {number} pid the group's leader */
function isAlive(pid) {
  try {
    process.kill(isWindows ? pid : -pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @param {number} milliseconds
 */
async function isGoneWithin(pid, milliseconds) {
  for (const until = Date.now() + milliseconds; Date.now() < until; await sleep(25)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

/**
 * Stops a group: SIGTERM, and SIGKILL for what is left after the grace.
 * @param {number} pid the group's leader
 * @param {number} graceMs
 */
export async function stopGroup(pid, graceMs = 5_000) {
  signalGroup(pid, 'SIGTERM');
  if (!(await isGoneWithin(pid, graceMs))) {
    signalGroup(pid, 'SIGKILL');
    await isGoneWithin(pid, 2_000);
  }
  tellGuardian(`-${pid}`);
}

/**
 * Ends this process by SIGTERM when the npm that started it is gone. npm passes a signal on to its shell only,
 * which dies of it and leaves us behind.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
