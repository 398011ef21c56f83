import { join } from 'node:path';
import { projectNode, root } from './root.mjs';

/** @typedef {import('./supervisor.mjs').Service} Service */
/** @typedef {'shell' | 'remote' | 'api' | 'identity'} ServiceName */
/** @typedef {Record<ServiceName, number>} Ports */

/** Which environment variable changes which port, and what it is otherwise. */
export const portTable = /** @type {const} */ ({
  shell: { variable: 'SHELL_PORT', port: 4000 },
  remote: { variable: 'REMOTE_PORT', port: 4001 },
  api: { variable: 'API_PORT', port: 4002 },
  identity: { variable: 'IDENTITY_PORT', port: 4003 },
});

export const serviceNames = /** @type {ServiceName[]} */ (Object.keys(portTable));

/**
 * The ports of this machine's choice.
 * @param {Record<string, string | undefined>} env
 * @returns {Ports}
 * @throws {Error} naming the variable, what it must be, and what it is
 */
export function portsFrom(env) {
  const chosen = serviceNames.map((name) => {
    const { variable, port } = portTable[name];
    const given = env[variable];
    if (given === undefined || given === '') return [name, port];
    const number = Number(given);
    if (Number.isInteger(number) && number >= 1 && number <= 65_535) return [name, number];
    throw new Error(`${variable} must be a whole number from 1 to 65535; it is "${given}".`);
  });
  return Object.fromEntries(chosen);
}

/**
 * @param {Ports} ports
 * @returns {Record<ServiceName, string>} the address of each service
 */
export function addressesOf(ports) {
  const pairs = serviceNames.map((name) => [name, `http://localhost:${ports[name]}`]);
  return Object.fromEntries(pairs);
}

/**
 * The servers of the system, in the order in which their output is easiest to read.
 * @param {{ ports: Ports, dataDir: string, sample?: boolean, env?: Record<string, string | undefined> }} system
 *   `dataDir`: an absolute folder that outlives restarts; `sample`: the API loads sample measurements;
 *   `env`: what every server gets besides
 * @returns {Service[]}
 */
export function services({ ports, dataDir, sample = true, env = {} }) {
  const urls = addressesOf(ports);
  const shared = {
    ...Object.fromEntries(serviceNames.map((name) => [portTable[name].variable, String(ports[name])])),
    SHELL_URL: urls.shell,
    REMOTE_URL: urls.remote,
    API_URL: urls.api,
    API_AUDIENCE: urls.api,
    IDENTITY_ISSUER: urls.identity,
    API_DATA: join(dataDir, 'api'),
    IDENTITY_DATA: join(dataDir, 'identity'),
    ...env,
  };
  const server = (
    /** @type {ServiceName} */ name,
    /** @type {string} */ file,
    /** @type {string} */ ready,
    /** @type {string[]} */ args = [],
  ) => ({
    name,
    command: projectNode,
    args: ['--conditions=@cantho/source', join(root, 'apps', name, file), ...args],
    cwd: join(root, 'apps', name),
    env: shared,
    port: ports[name],
    portVariable: portTable[name].variable,
    ready: `${urls[name]}${ready}`,
  });
  return [
    server('identity', 'src/main.ts', '/health'),
    server('api', 'src/main.ts', '/ready', sample ? ['--sample'] : []),
    server('remote', 'server/main.ts', '/health'),
    server('shell', 'server/main.ts', '/health'),
  ];
}
