import { signalGroup, spawnGroup, stopGroup } from './processGroup.mjs';
import { root, toolEnvironment } from './root.mjs';

/**
 * Runs a tool of the project to its end, its output shown as it comes. What it leaves running is stopped.
 * @param {string[]} command the tool's name in node_modules/.bin (or `npm`, `git`), and its arguments
 * @param {{ within?: number | undefined, env?: Record<string, string> }} [options] `within`: milliseconds until it is stopped
 * @returns {Promise<number>} its exit code, 1 when it was stopped or could not start
 */
export async function runCommand([tool = '', ...args], { within = 1_200_000, env = {} } = {}) {
  const isWindows = process.platform === 'win32';
  // Tools on Windows are .cmd files, which only a shell can run; the arguments are our own words.
  const child = spawnGroup(tool, args, {
    cwd: root,
    env: { ...toolEnvironment(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  const { pid } = child;
  const timer = setTimeout(() => {
    console.error(`${tool} did not end within ${within / 1000} seconds and was stopped.`);
    if (pid !== undefined) signalGroup(pid, 'SIGKILL');
  }, within);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${tool} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  clearTimeout(timer);
  if (pid !== undefined) await stopGroup(pid, 1_000);
  return code;
}
