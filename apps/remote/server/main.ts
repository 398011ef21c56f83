import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from './createServer.ts';

const port = Number(process.env.REMOTE_PORT || 4001);
const dist = process.env.REMOTE_DIST || fileURLToPath(new URL('../dist/public', import.meta.url));

function fail(message: string): never {
  process.stderr.write(`remote: ${message}\n`);
  process.exit(1);
}

function explain(error: NodeJS.ErrnoException): string {
  return error.code === 'EADDRINUSE'
    ? `port ${port} is taken; set REMOTE_PORT to another one`
    : `${error.message}`;
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`REMOTE_PORT must be a whole number from 1 to 65535; it is "${process.env.REMOTE_PORT}"`);
}
if (!existsSync(resolve(dist, 'mf-manifest.json'))) {
  fail(`nothing is built in ${dist}; run "npm run build -w @cantho/remote", or set REMOTE_DIST`);
}

const server = await createServer(resolve(dist));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
try {
  await server.listen({ port, host: '127.0.0.1' });
  process.stdout.write(`remote listening on http://localhost:${port}\n`);
} catch (error) {
  fail(explain(error as NodeJS.ErrnoException));
}
