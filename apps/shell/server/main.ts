import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { createHints } from './hints.ts';
import { configOf } from './pages.ts';
import { readSettings, type Settings } from './settings.ts';

const hintsEveryMs = 30_000;

function fail(message: string): never {
  process.stderr.write(`shell: ${message}\n`);
  process.exit(1);
}

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    return fail((error as Error).message);
  }
}

const settings = settingsOf(process.env);
if (!existsSync(join(settings.dist, 'index.html'))) {
  fail(`nothing is built in ${settings.dist}; run "npm run build -w @cantho/shell", or set SHELL_DIST`);
}

const hints = createHints({
  manifestUrl: configOf(settings).remoteManifestUrl,
  fetch,
  everyMs: hintsEveryMs,
});
const app = await createApp({
  settings,
  hints,
  now: Date.now,
  onReport: (report) => process.stdout.write(`${JSON.stringify({ fault: report })}\n`),
  onError: (error) => process.stderr.write(`shell: ${error.stack ?? error.message}\n`),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    hints.stop();
    void app.close();
  });
}
try {
  await app.listen({ port: settings.port, host: '127.0.0.1' });
  process.stdout.write(`shell listening on http://localhost:${settings.port}\n`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  fail(code === 'EADDRINUSE' ? `port ${settings.port} is taken; set SHELL_PORT to another one` : message);
}
