import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';
import { addressesOf, portsFrom, serviceNames, services } from './services.mjs';
import { runAll } from './supervisor.mjs';

/**
 * Ports that are free now, one a service.
 * @type {typeof import('./types/system.d.mts').findFreePorts}
 */
export async function findFreePorts() {
  // All are held until all are found, or the same port could be given twice.
  const servers = await Promise.all(
    serviceNames.map(
      () =>
        new Promise((/** @type {(server: import('node:net').Server) => void} */ done, fail) => {
          const server = createServer().once('error', fail);
          server.listen(0, '127.0.0.1', () => done(server));
        }),
    ),
  );
  const pairs = serviceNames.map((name, index) => {
    const address = servers[index]?.address();
    return [name, typeof address === 'object' && address ? address.port : 0];
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return Object.fromEntries(pairs);
}

/**
 * Starts every server and resolves when all are ready. The apps must be installed and built.
 * @type {typeof import('./types/system.d.mts').startSystem}
 */
export async function startSystem({
  ports = portsFrom(process.env),
  dataDir = join(root, '.data'),
  sample = true,
  log = () => {},
  env = {},
  signals = false,
} = {}) {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const width = Math.max(...serviceNames.map((name) => name.length));
  // A second system must not write into the database of the one in the developer's environment.
  const isolated = { DATABASE_URL: undefined, ...env };
  const running = await runAll(services({ ports, dataDir: folder, sample, env: isolated }), {
    onLine: ({ service, line }) => log(`${service.padEnd(width)} │ ${line}`),
    signals,
  });
  return { urls: addressesOf(ports), ports, dataDir: folder, ...running };
}
