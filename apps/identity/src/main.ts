import { createServer } from 'node:http';
import { sampleAccounts } from './accounts.ts';
import { shellClient } from './clients.ts';
import { loadKeys } from './keys.ts';
import { createMemoryStore } from './memoryStore.ts';
import { createProvider } from './provider.ts';
import { readSettings } from './settings.ts';

const stopWithin = 5_000;

function fail(message: string): never {
  process.stderr.write(`identity: ${message}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const provider = createProvider({
    issuer: settings.issuer,
    apiAudience: settings.apiAudience,
    clients: [shellClient(settings.shellUrl)],
    accounts: sampleAccounts,
    keys: await loadKeys(settings.dataFolder),
    store: createMemoryStore(Date.now),
    onServerError: (error) => process.stderr.write(`identity: ${error.stack ?? error.message}\n`),
  });
  const server = createServer(provider.callback());

  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') fail(error.message);
    fail(`port ${settings.port} is taken; set IDENTITY_PORT to a free one`);
  });
  server.listen(settings.port, '127.0.0.1', () => {
    process.stdout.write(`identity listening on http://localhost:${settings.port}\n`);
  });

  const stop = () => {
    server.close();
    setTimeout(() => server.closeAllConnections(), stopWithin).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error: Error) => fail(error.message));
