import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { endWithNpm } from './processGroup.mjs';
import { projectNode, root } from './root.mjs';
import { runCommand } from './runCommand.mjs';
import { addressesOf, portsFrom, portTable, serviceNames, services } from './services.mjs';
import { assertPortsFree, StartError } from './supervisor.mjs';
import { startSystem } from './system.mjs';

const help = `npm start                  installs, builds and runs the whole system; Ctrl-C stops it
npm start -- --no-sample   without sample measurements: the plan and nothing reported yet
npm start -- --data DIR    another data folder than .data

Ports, by environment variable:
${serviceNames.map((name) => `  ${portTable[name].variable.padEnd(14)} ${portTable[name].port}  ${name}`).join('\n')}

  DATABASE_URL   a PostgreSQL server instead of the embedded database`;

/** @typedef {{ id: string, name: string, roles: string[] }} Account */

/**
 * The accounts one may sign in with, from the stand-in's own source.
 * @returns {Promise<Account[]>}
 */
async function sampleAccounts() {
  const source = join(root, 'apps', 'identity', 'src', 'accounts.ts');
  const code =
    'const { sampleAccounts } = await import(process.argv[1]); console.log(JSON.stringify(sampleAccounts));';
  const { stdout } = await promisify(execFile)(projectNode, ['--input-type=module', '--eval', code, source]);
  return JSON.parse(stdout);
}

/**
 * @param {Record<import('./services.mjs').ServiceName, string>} urls
 * @param {Account[]} accounts
 */
function welcome(urls, accounts) {
  const width = Math.max(...accounts.map((account) => account.id.length));
  return `
  Can Tho Smart (stand-in)   ${urls.shell}
  Modules                    ${urls.remote}/mf-manifest.json
  API                        ${urls.api}
  Sign-in (stand-in)         ${urls.identity}

  Sample accounts, without passwords:
${accounts.map(({ id, name, roles }) => `    ${id.padEnd(width)}  ${name} (${roles.join(', ')})`).join('\n')}

  Ctrl-C stops everything.
`;
}

async function main() {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      'no-sample': { type: 'boolean' },
      data: { type: 'string', default: '.data' },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const ports = portsFrom(process.env);
  const dataDir = resolve(root, values.data);
  // Before minutes of installing and building, not after.
  await assertPortsFree(services({ ports, dataDir }));
  await ensureInstalled();
  const apps = ['--filter=./apps/remote', '--filter=./apps/shell'];
  const built = await runCommand([
    'turbo',
    'run',
    'build',
    ...apps,
    '--output-logs=errors-only',
    '--ui=stream',
  ]);
  if (built !== 0) throw new StartError('The build failed; its output is above.', built);
  console.log(`Starting ${Object.values(addressesOf(ports)).join(', ')}…`);
  const system = await startSystem({
    ports,
    dataDir,
    sample: !values['no-sample'],
    log: console.log,
    env: process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {},
    signals: true,
  });
  console.log(welcome(system.urls, await sampleAccounts()));
  const { code, reason } = await system.closed;
  if (code === 0) console.log(reason);
  else console.error(reason);
  return code;
}

endWithNpm();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
}
